import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { SearchDocument } from '#domain/query/search-document.ts';
import { clearSlot, fillSlot } from './columns.ts';
import type { Held } from './held.ts';
import type { Tables } from './tables.ts';
import { learn } from './vocabulary.ts';

/** Documents written in one transaction before other work gets its turn: some five milliseconds. */
export const SLICE = 50;

export function* slices<Item>(items: Iterable<Item>): Generator<Item[]> {
  let slice: Item[] = [];
  for (const item of items) {
    slice.push(item);
    if (slice.length < SLICE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

/** Writes in one transaction; afterwards `remember` brings memory up to it, unless another process changed something that memory has yet to read. */
function changing<Done>(
  sqlite: Database,
  tables: Tables,
  held: Held,
  write: () => Done,
  remember: (done: Done) => void,
): void {
  const { done, count } = sqlite.transaction(() => ({ done: write(), count: tables.change() })).immediate();
  if (held.changes !== count - 1) return;
  remember(done);
  held.changes = count;
}

/** Puts documents, a slice in a transaction: each document is there whole or not at all. */
export async function putDocuments(
  sqlite: Database,
  tables: Tables,
  held: Held,
  documents: readonly SearchDocument[],
): Promise<void> {
  // Memory that is behind may know words that a rebuild has dropped since.
  const knowsAll = () => held.changes === tables.changes();
  for (const slice of slices(documents)) {
    changing(
      sqlite,
      tables,
      held,
      () =>
        slice.map((document) => {
          const slot = tables.slotOf(document.id) ?? tables.freeSlot();
          const words = tables.write('search_documents', slot, document);
          const fresh = knowsAll() ? words.filter((word) => !held.vocabulary.words.has(word)) : words;
          for (const word of fresh) tables.addSpelling(word);
          return { slot, document, fresh };
        }),
      (written) => {
        for (const { slot, document, fresh } of written) {
          fillSlot(held.columns, slot, document);
          held.touched.add(slot);
          for (const word of fresh) learn(held.vocabulary, word);
        }
      },
    );
    await breathe();
  }
}

export async function removeDocuments(
  sqlite: Database,
  tables: Tables,
  held: Held,
  ids: readonly string[],
): Promise<void> {
  for (const slice of slices(ids)) {
    changing(
      sqlite,
      tables,
      held,
      () => {
        const slots = slice.map((id) => tables.slotOf(id)).filter((slot) => slot !== undefined);
        for (const slot of slots) tables.drop(slot);
        return slots;
      },
      (slots) => {
        for (const slot of slots) {
          clearSlot(held.columns, slot);
          held.touched.add(slot);
        }
      },
    );
    await breathe();
  }
}
