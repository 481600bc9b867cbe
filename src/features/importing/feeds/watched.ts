import { hash } from 'node:crypto';
import type { SourceItem, SourceItems } from '../source-item.ts';

/** What came by while a source was read. */
export interface Seen {
  /** Ids of records that are in the source, readable or not. */
  readonly originals: Set<string>;
  /** What is there without an id, in short: each may be a record that is known here and lost its id. */
  readonly nameless: string[];
  /** The first thing that could not be read and has no id, in words; null when there is none. */
  says: string | null;
  /** Whether a part of it was never had, so that it is not sure that all of it was seen. */
  isCut: boolean;
}

export const nothingSeen = (): Seen => ({ originals: new Set(), nameless: [], says: null, isCut: false });

/** More than this is no list of what is broken, but a feed that gives no ids. */
const MOST_NAMELESS = 500;

const inShort = (piece: unknown): string => hash('sha1', JSON.stringify(piece), 'base64url');

/** Whether there is more without an id than there was: more of the same counts. */
export function isMore(now: readonly string[], before: readonly string[]): boolean {
  const left = [...before];
  return now.some((piece) => {
    const at = left.indexOf(piece);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function note(item: SourceItem, seen: Seen): void {
  if (item.original !== null) {
    seen.originals.add(item.original);
    return;
  }
  const piece = item.what === 'record' ? item.content : item.piece;
  if (piece === undefined || seen.nameless.length === MOST_NAMELESS) seen.isCut = true;
  else seen.nameless.push(inShort(piece));
  if (item.what === 'unreadable') seen.says ??= `${item.place}: ${item.message}`;
}

/** Hands a source on, and writes down what came by. */
export async function* watched(items: SourceItems, seen: Seen): AsyncGenerator<SourceItem> {
  for await (const item of items) {
    note(item, seen);
    yield item;
  }
}
