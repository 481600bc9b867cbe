import type { OutPage } from '#domain/open-referral/out/contract/page.ts';
import { USUAL_PAGE } from './parameters.ts';
import type { Asked } from './read-parameters.ts';

/** A page of what was found, and where the next one begins. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly envelope: Omit<OutPage<never>, 'contents'>;
  /** The last one of this page, when there is another page. */
  readonly next: Item | null;
}

/**
 * One page of a list. `isAfter` says of an item whether it comes after the one that a reader met last: then the page begins there, so that
 * what was taken away or added before it moves nothing. A page past the last one is empty, and says that it is the last.
 */
export function pageOf<Item>(
  all: readonly Item[],
  { page = 1, per_page = USUAL_PAGE }: Pick<Asked, 'page' | 'per_page'>,
  isAfter: ((item: Item) => boolean) | null = null,
): Page<Item> {
  const start = isAfter === null ? (page - 1) * per_page : firstAfter(all, isAfter);
  const items = all.slice(start, start + per_page);
  const left = all.length - start - items.length;
  const pages =
    isAfter === null ? Math.max(1, Math.ceil(all.length / per_page)) : page + Math.max(0, Math.ceil(left / per_page));
  return {
    items,
    next: left > 0 ? (items.at(-1) ?? null) : null,
    envelope: {
      total_items: all.length,
      total_pages: pages,
      page_number: page,
      size: items.length,
      first_page: page === 1,
      last_page: page >= pages,
      empty: items.length === 0,
    },
  };
}

/** Where in a list a reader goes on who has met some of it: at its end when nothing comes after. */
export const firstAfter = <Item>(all: readonly Item[], isAfter: (item: Item) => boolean): number => {
  const at = all.findIndex(isAfter);
  return at === -1 ? all.length : at;
};
