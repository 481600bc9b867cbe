import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { SearchDocument } from '#domain/query/search-document.ts';
import { SearchUnavailable } from '#search/port.ts';
import type { Tables } from './tables.ts';
import { SLICE, slices } from './write.ts';

/** The next slots after one that no document has. */
function openFreeSlots(sqlite: Database) {
  const taken = sqlite
    .prepare<[number, number], number>('SELECT slot FROM search_documents WHERE slot > ? AND slot <= ?')
    .pluck();
  return (after: number, most: number): number[] => {
    const free: number[] = [];
    for (let from = after; free.length < most; from += 2 * most) {
      const slots = new Set(taken.all(from, from + 2 * most));
      for (let slot = from + 1; slot <= from + 2 * most; slot += 1) if (!slots.has(slot)) free.push(slot);
    }
    return free.slice(0, most);
  };
}

/** Takes out the words of slots that no document has, whoever left them. Somebody may take such a slot meanwhile: each is looked at again. */
async function dropLeftWords(sqlite: Database, tables: Tables): Promise<void> {
  const isTaken = sqlite
    .prepare<[{ slot: number }], number>(
      'SELECT 1 FROM search_documents WHERE slot = @slot UNION ALL SELECT 1 FROM search_arrivals WHERE slot = @slot',
    )
    .pluck();
  const all = sqlite.prepare<[], number>('SELECT rowid FROM search_words').pluck().all();
  const left = all.filter((slot) => isTaken.get({ slot }) === undefined);
  for (let at = 0; at < left.length; at += SLICE) {
    sqlite
      .transaction(() => {
        for (const slot of left.slice(at, at + SLICE)) if (isTaken.get({ slot }) === undefined) tables.dropWords(slot);
      })
      .immediate();
    await breathe();
  }
}

/** Begins a rebuild, in place of any other. Gives the check, made in each transaction, that no other began since. */
function begin(sqlite: Database): () => void {
  const name = randomUUID();
  const current = sqlite.prepare<[], string>('SELECT rebuild FROM search_changes').pluck();
  const take = sqlite.prepare<[string]>('UPDATE search_changes SET rebuild = ?');
  sqlite
    .transaction(() => {
      take.run(name);
      sqlite.exec('DELETE FROM search_arrivals');
    })
    .immediate();
  return () => {
    if (current.get() !== name)
      throw new SearchUnavailable('Another rebuild of the search index began. Let that one finish.');
  };
}

function putInPlace(sqlite: Database, tables: Tables, spellings: ReadonlySet<string>): void {
  sqlite.exec(`
    DELETE FROM search_documents;
    INSERT INTO search_documents (slot, id, listing, version, stale_at, document)
      SELECT slot, id, listing, version, stale_at, document FROM search_arrivals ORDER BY slot;
    DELETE FROM search_arrivals;
    DELETE FROM search_spellings;
  `);
  for (const word of [...spellings].sort()) tables.addSpelling(word);
  tables.change();
}

/**
 * Replaces all documents at once. The new ones are written beside the old ones, in slots of their own and in short transactions, so that
 * others can write meanwhile; one transaction then puts them in place of the old ones. Until then, and when the process dies before, the old
 * ones stand, because nobody looks at slots that no document has. Throws `SearchUnavailable` when another rebuild began meanwhile.
 */
export async function rebuild(sqlite: Database, tables: Tables, documents: Iterable<SearchDocument>): Promise<void> {
  const stillMine = begin(sqlite);
  const freeSlots = openFreeSlots(sqlite);
  const slotOf = sqlite.prepare<[string], number>('SELECT slot FROM search_arrivals WHERE id = ?').pluck();
  const spellings = new Set<string>();
  let last = 0;
  for (const slice of slices(documents)) {
    sqlite
      .transaction(() => {
        stillMine();
        const free = freeSlots(last, slice.length);
        for (const document of slice) {
          const slot = slotOf.get(document.id) ?? free.shift() ?? tables.freeSlot();
          for (const word of tables.write('search_arrivals', slot, document)) spellings.add(word);
          last = Math.max(last, slot);
        }
      })
      .immediate();
    await breathe();
  }
  sqlite
    .transaction(() => {
      stillMine();
      putInPlace(sqlite, tables, spellings);
    })
    .immediate();
  await dropLeftWords(sqlite, tables);
}
