import { setImmediate as breathe } from 'node:timers/promises';
import type { SearchDocument } from '#domain/query/search-document.ts';
import { clearBit, eachBit } from './bits.ts';
import { type Columns, clearSlot, emptyColumns, fillSlot } from './columns.ts';
import type { Tables } from './tables.ts';
import { emptyVocabulary, learn, type Vocabulary } from './vocabulary.ts';

/** What a process holds in memory of the search tables. `changes` is the count that it agrees with; -1 agrees with none. */
export interface Held {
  readonly columns: Columns;
  vocabulary: Vocabulary;
  changes: number;
  /** Slots that were filled or cleared since somebody last emptied this. */
  readonly touched: Set<number>;
}

export const holdNothing = (): Held => ({
  columns: emptyColumns(),
  vocabulary: emptyVocabulary(),
  changes: -1,
  touched: new Set(),
});

/** Rows read before other work gets its turn: some three milliseconds. */
const SLICE = 100;

// Written by this process's own `toSearchDocument` and read back from its own table: parsed as itself.
const readDocument = (json: string): SearchDocument => JSON.parse(json);

/**
 * Brings what is held up to the tables, reading only the documents whose version differs, and lets other work run between slices. Another
 * process may write meanwhile; then it looks again.
 */
export async function catchUp(held: Held, tables: Tables): Promise<void> {
  while (held.changes !== tables.changes()) {
    const upTo = tables.changes();
    const { columns } = held;
    const gone = columns.live.slice();
    let last = 0;
    for (let rows = tables.rowsAfter(last, SLICE); rows.length > 0; rows = tables.rowsAfter(last, SLICE)) {
      for (const { slot, id, version } of rows) {
        clearBit(gone, slot);
        last = slot;
        if (columns.ids[slot] === id && columns.versions[slot] === version) continue;
        const json = tables.documentAt(slot);
        if (json === undefined) continue;
        fillSlot(columns, slot, readDocument(json));
        held.touched.add(slot);
      }
      await breathe();
    }
    eachBit(gone, (slot) => {
      clearSlot(columns, slot);
      held.touched.add(slot);
    });
    held.vocabulary = emptyVocabulary();
    for (const word of tables.spellings()) learn(held.vocabulary, word);
    held.changes = upTo;
  }
}
