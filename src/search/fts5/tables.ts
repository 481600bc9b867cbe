import type { Database } from 'better-sqlite3';
import type { SearchDocument } from '#domain/query/search-document.ts';
import { plainWords } from '#search/words.ts';

export interface Row {
  readonly slot: number;
  readonly id: string;
  readonly version: string;
}

/** The statements over the search tables. They begin no transaction of their own. */
export function openTables(sqlite: Database) {
  const changes = sqlite.prepare<[], number>('SELECT count FROM search_changes WHERE only = 1').pluck();
  const change = sqlite.prepare<[], number>('UPDATE search_changes SET count = count + 1 RETURNING count').pluck();
  const slotOf = sqlite.prepare<[string], number>('SELECT slot FROM search_documents WHERE id = ?').pluck();
  const lastSlot = sqlite
    .prepare<[], number>(
      'SELECT max(coalesce((SELECT max(slot) FROM search_documents), 0), coalesce((SELECT max(slot) FROM search_arrivals), 0))',
    )
    .pluck();
  const rowsAfter = sqlite.prepare<[number, number], Row>(
    'SELECT slot, id, version FROM search_documents WHERE slot > ? ORDER BY slot LIMIT ?',
  );
  const documentAt = sqlite.prepare<[number], string>('SELECT document FROM search_documents WHERE slot = ?').pluck();
  const dropDocument = sqlite.prepare<[number]>('DELETE FROM search_documents WHERE slot = ?');
  const dropWords = sqlite.prepare<[number]>('DELETE FROM search_words WHERE rowid = ?');
  const addWords = sqlite.prepare<[number, string, string, string, string]>(
    'INSERT INTO search_words (rowid, name, terms, who_and_where, about) VALUES (?, ?, ?, ?, ?)',
  );
  const addSpelling = sqlite.prepare<[string]>('INSERT OR IGNORE INTO search_spellings (word) VALUES (?)');
  const dropSpelling = sqlite.prepare<[string]>('DELETE FROM search_spellings WHERE word = ?');
  const spellings = sqlite.prepare<[], string>('SELECT word FROM search_spellings').pluck();
  const into = (table: 'search_documents' | 'search_arrivals') =>
    sqlite.prepare<[number, string, string, string, number | null, string]>(
      // Not INSERT OR REPLACE: that takes ten times as long, because SQLite must be able to undo each row by itself.
      `INSERT INTO ${table} (slot, id, listing, version, stale_at, document) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, stale_at = excluded.stale_at, document = excluded.document`,
    );
  const inserts = { search_documents: into('search_documents'), search_arrivals: into('search_arrivals') };

  /** Writes a document with its words to a slot. Gives its words, each once. */
  function write(table: keyof typeof inserts, slot: number, document: SearchDocument): readonly string[] {
    const { name, terms, whoAndWhere, about } = document.words;
    const fields = [plainWords(name), plainWords(terms), plainWords(whoAndWhere), plainWords(about)] as const;
    inserts[table].run(
      slot,
      document.id,
      document.listing,
      document.version,
      document.staleAt,
      JSON.stringify(document),
    );
    dropWords.run(slot);
    addWords.run(slot, fields[0].join(' '), fields[1].join(' '), fields[2].join(' '), fields[3].join(' '));
    return [...new Set(fields.flat())];
  }

  return {
    changes: () => changes.get() ?? 0,
    /** Says that something changed. Gives the new count. */
    change: () => change.get() ?? 0,
    slotOf: (id: string) => slotOf.get(id),
    freeSlot: () => (lastSlot.get() ?? 0) + 1,
    rowsAfter: (slot: number, most: number) => rowsAfter.all(slot, most),
    documentAt: (slot: number) => documentAt.get(slot),
    write,
    drop: (slot: number) => {
      dropDocument.run(slot);
      dropWords.run(slot);
    },
    dropWords: (slot: number) => dropWords.run(slot),
    addSpelling: (word: string) => addSpelling.run(word),
    dropSpelling: (word: string) => dropSpelling.run(word),
    spellings: () => spellings.all(),
  };
}
export type Tables = ReturnType<typeof openTables>;
