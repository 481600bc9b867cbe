import type { SourceItem, SourceItems } from '../source-item.ts';

/** What came by while a source was read. */
export interface Seen {
  /** Ids of records that are in the source, readable or not. */
  readonly originals: Set<string>;
  /** Why it is not sure that all of it was seen: what could not be read, in words; null when it was. */
  cut: string | null;
}

export const nothingSeen = (): Seen => ({ originals: new Set(), cut: null });

/** Hands a source on, and writes down what came by. */
export async function* watched(items: SourceItems, seen: Seen): AsyncGenerator<SourceItem> {
  for await (const item of items) {
    if (item.original !== null) seen.originals.add(item.original);
    else if (item.what === 'unreadable') seen.cut ??= `${item.place}: ${item.message}`;
    yield item;
  }
}
