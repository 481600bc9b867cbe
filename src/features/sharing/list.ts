import type { SentPage } from '#domain/open-referral/out/sent.ts';
import { firstAfter, type Page, pageOf } from './pages.ts';
import type { Asked } from './read-parameters.ts';

/** Everything that an address has found, before any of it is read. */
export interface List<Item> {
  readonly all: readonly Item[];
  /** Whether an item comes after the one that a reader met last; null when they did not say which. */
  readonly isAfter: ((item: Item) => boolean) | null;
  /** How a reader says that this was the last one they met; null where nothing ever moves. */
  readonly mark: ((item: Item) => string) | null;
  /** Reads some of them and writes them out. What has gone meanwhile is left out. */
  readonly write: (items: readonly Item[]) => readonly object[];
}

function answerOf<Item>(list: List<Item>, { items, envelope, next }: Page<Item>): SentPage {
  const contents = list.write(items);
  const mark = next === null || list.mark === null ? {} : { after: list.mark(next) };
  return {
    page: { ...envelope, size: contents.length, empty: contents.length === 0, contents },
    next: next === null ? null : { ...mark, page: String(envelope.page_number + 1) },
  };
}

export const onePage = <Item>(list: List<Item>, asked: Asked): SentPage =>
  answerOf(list, pageOf(list.all, asked, list.isAfter));

/** So many records are written before others have their turn: a whole one takes about a millisecond. */
const AT_ONCE = 10;

/** Everything found, or all of it after what a reader met last, one record a line, a few records at a time. */
export function* linesOf<Item>({ all, isAfter, write }: Omit<List<Item>, 'mark'>): Generator<string> {
  for (let at = isAfter === null ? 0 : firstAfter(all, isAfter); at < all.length; at += AT_ONCE) {
    const lines = write(all.slice(at, at + AT_ONCE)).map((record) => `${JSON.stringify(record)}\n`);
    yield lines.join('');
  }
}
