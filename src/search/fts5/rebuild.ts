import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { SearchDocument } from '#domain/query/search-document.ts';
import { SearchUnavailable } from '#search/port.ts';
import type { Tables } from './tables.ts';
import { slices } from './write.ts';

/** Old words taken out of the index in one transaction. */
const SLICE = 500;

function openRebuildTables(sqlite: Database) {
  const documentSlots = sqlite
    .prepare<[number, number], number>('SELECT slot FROM search_documents WHERE slot > ? ORDER BY slot LIMIT ?')
    .pluck();
  const allSlots = sqlite.prepare<[], number>('SELECT slot FROM search_documents').pluck();
  const arrivedSlots = sqlite.prepare<[], number>('SELECT slot FROM search_arrivals').pluck();
  const arrivedAt = sqlite.prepare<[string], number>('SELECT slot FROM search_arrivals WHERE id = ?').pluck();
  const arrived = sqlite.prepare<[], number>('SELECT count(*) FROM search_arrivals').pluck();
  const isTaken = sqlite.prepare<[number], number>('SELECT 1 FROM search_documents WHERE slot = ?').pluck();
  return {
    /** The next slots after one that no document has. */
    freeAfter(slot: number, most: number): number[] {
      const taken = new Set(documentSlots.all(slot, most));
      return Array.from({ length: 2 * most }, (_, at) => slot + 1 + at)
        .filter((free) => !taken.has(free))
        .slice(0, most);
    },
    allSlots: () => allSlots.all(),
    arrivedSlots: () => arrivedSlots.all(),
    arrivedAt: (id: string) => arrivedAt.get(id),
    arrived: () => arrived.get() ?? 0,
    isTaken: (slot: number) => isTaken.get(slot) !== undefined,
  };
}

async function dropWords(sqlite: Database, slots: readonly number[], drop: (slot: number) => void): Promise<void> {
  for (let at = 0; at < slots.length; at += SLICE) {
    sqlite.transaction(() => slots.slice(at, at + SLICE).forEach(drop)).immediate();
    await breathe();
  }
}

/**
 * Replaces all documents at once. The new ones are written beside the old ones, in slots of their own and in short transactions, so that
 * others can write meanwhile; one transaction then puts them in place of the old ones. Until then, and when the process dies before, the old
 * ones stand, because nobody looks at slots that no document has. Throws `SearchUnavailable` when another rebuild began meanwhile.
 */
export async function rebuild(sqlite: Database, tables: Tables, documents: Iterable<SearchDocument>): Promise<void> {
  const more = openRebuildTables(sqlite);
  const abandoned = more.arrivedSlots();
  sqlite.transaction(() => sqlite.exec('DELETE FROM search_arrivals')).immediate();
  await dropWords(
    sqlite,
    abandoned.filter((slot) => !more.isTaken(slot)),
    tables.dropWords,
  );

  const spellings = new Set<string>();
  let last = 0;
  let arrived = 0;
  for (const slice of slices(documents)) {
    sqlite
      .transaction(() => {
        const free = more.freeAfter(last, slice.length);
        for (const document of slice) {
          const before = more.arrivedAt(document.id);
          const slot = before ?? free.shift() ?? tables.freeSlot();
          for (const word of tables.write('search_arrivals', slot, document)) spellings.add(word);
          last = Math.max(last, slot);
          arrived += before === undefined ? 1 : 0;
        }
      })
      .immediate();
    await breathe();
  }

  const old = sqlite
    .transaction(() => {
      if (more.arrived() !== arrived)
        throw new SearchUnavailable('Another rebuild of the search index began. Wait for it, or run this one again.');
      const slots = more.allSlots();
      sqlite.exec(`
        DELETE FROM search_documents;
        INSERT INTO search_documents (slot, id, listing, version, stale_at, document)
          SELECT slot, id, listing, version, stale_at, document FROM search_arrivals ORDER BY slot;
        DELETE FROM search_arrivals;
        DELETE FROM search_spellings;
      `);
      for (const word of [...spellings].sort()) tables.addSpelling(word);
      tables.change();
      return slots;
    })
    .immediate();
  await dropWords(
    sqlite,
    old.filter((slot) => !more.isTaken(slot)),
    tables.dropWords,
  );
}
