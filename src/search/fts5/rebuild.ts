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

/** Takes out documents that arrived in vain, or that were replaced, a slice at a time. They are left to another rebuild that began since. */
async function dropArrivals(sqlite: Database, isMine: () => boolean): Promise<void> {
  const drop = sqlite.prepare<[number]>(
    'DELETE FROM search_arrivals WHERE slot IN (SELECT slot FROM search_arrivals LIMIT ?)',
  );
  const dropSlice = sqlite.transaction(() => (isMine() ? drop.run(SLICE).changes : 0));
  while (dropSlice.immediate() > 0) await breathe();
}

/** Takes out the words of slots that no document has, whoever left them, a slice at a time: somebody may take such a slot meanwhile. */
async function dropLeftWords(sqlite: Database, tables: Tables): Promise<void> {
  const isTaken = sqlite
    .prepare<[{ slot: number }], number>(
      'SELECT 1 FROM search_documents WHERE slot = @slot UNION ALL SELECT 1 FROM search_arrivals WHERE slot = @slot',
    )
    .pluck();
  // The driver hands numbers over as REAL, of which FTS5 takes no notice.
  const after = sqlite
    .prepare<[number, number], number>(
      'SELECT rowid FROM search_words WHERE rowid > CAST(? AS INTEGER) ORDER BY rowid LIMIT ?',
    )
    .pluck();
  const dropSlice = sqlite.transaction((last: number): number | undefined => {
    const slots = after.all(last, SLICE);
    for (const slot of slots) if (isTaken.get({ slot }) === undefined) tables.dropWords(slot);
    return slots.at(-1);
  });
  for (let last = dropSlice.immediate(0); last !== undefined; last = dropSlice.immediate(last)) await breathe();
}

/** Begins a rebuild, in place of any other. Gives the question, asked in each transaction, whether no other began since. */
function begin(sqlite: Database): () => boolean {
  const name = randomUUID();
  const current = sqlite.prepare<[], string>('SELECT rebuild FROM search_changes').pluck();
  const take = sqlite.prepare<[string]>('UPDATE search_changes SET rebuild = ?');
  sqlite.transaction(() => take.run(name)).immediate();
  return () => current.get() === name;
}

function insist(isMine: () => boolean): void {
  if (!isMine()) throw new SearchUnavailable('Another rebuild of the search index began. Let that one finish.');
}

/** The tables trade names: copying 100,000 documents would keep every other writer waiting for seconds. */
function putInPlace(sqlite: Database, tables: Tables, spellings: ReadonlySet<string>): void {
  sqlite.exec(`
    ALTER TABLE search_documents RENAME TO search_going;
    ALTER TABLE search_arrivals RENAME TO search_documents;
    ALTER TABLE search_going RENAME TO search_arrivals;
  `);
  for (const word of tables.spellings()) if (!spellings.has(word)) tables.dropSpelling(word);
  tables.change();
}

/**
 * Replaces all documents at once. The new ones are written beside the old ones, in slots of their own and in short transactions, so that
 * others can write meanwhile; one transaction then puts them in place of the old ones. Until then, and when the process dies before, the old
 * ones stand, because nobody looks at slots that no document has. Throws `SearchUnavailable` when another rebuild began meanwhile.
 */
export async function rebuild(sqlite: Database, tables: Tables, documents: Iterable<SearchDocument>): Promise<void> {
  const isMine = begin(sqlite);
  await dropArrivals(sqlite, isMine);
  const freeSlots = openFreeSlots(sqlite);
  const slotOf = sqlite.prepare<[string], number>('SELECT slot FROM search_arrivals WHERE id = ?').pluck();
  const spellings = new Set<string>();
  let last = 0;
  for (const slice of slices(documents)) {
    sqlite
      .transaction(() => {
        insist(isMine);
        const free = freeSlots(last, slice.length);
        for (const document of slice) {
          const slot = slotOf.get(document.id) ?? free.shift() ?? tables.freeSlot();
          for (const word of tables.write('search_arrivals', slot, document)) {
            if (!spellings.has(word)) tables.addSpelling(word);
            spellings.add(word);
          }
          last = Math.max(last, slot);
        }
      })
      .immediate();
    await breathe();
  }
  sqlite
    .transaction(() => {
      insist(isMine);
      putInPlace(sqlite, tables, spellings);
    })
    .immediate();
  await dropArrivals(sqlite, isMine);
  await dropLeftWords(sqlite, tables);
}
