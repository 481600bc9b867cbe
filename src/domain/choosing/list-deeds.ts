import { MOST_SAVED, type Saved } from './saved-list.ts';

/** What somebody does with their list. Listings are named by their addresses. */
export type ListDeed =
  | { readonly do: 'save' | 'out' | 'up' | 'down' | 'instead'; readonly slug: string }
  | { readonly do: 'keep'; readonly slugs: readonly string[] }
  | { readonly do: 'empty' }
  /** `was` is the list as it is to be again, as `writeSaved` writes it. */
  | { readonly do: 'back'; readonly was: string };

/** What came of it, to be said. */
export const LIST_DIDS = [
  'saved',
  'there',
  'full',
  'out',
  'moved',
  'instead',
  'kept',
  'kept-some',
  'emptied',
  'back',
  'unknown',
] as const;
export type ListDid = (typeof LIST_DIDS)[number];

/** The list with these at its end, each once, as far as there is room. `left` are those for which there was none. */
export function withAll(
  saved: readonly Saved[],
  listings: readonly string[],
  on: string,
): { readonly saved: readonly Saved[]; readonly left: readonly string[] } {
  const known = new Set(saved.map(({ listing }) => listing));
  const fresh = [...new Set(listings)].filter((listing) => !known.has(listing));
  const room = Math.max(0, MOST_SAVED - saved.length);
  return {
    saved: [...saved, ...fresh.slice(0, room).map((listing) => ({ listing, on }))],
    left: fresh.slice(room),
  };
}

/** The list with a listing one place earlier or later; as it is when there is no such place. */
export function withMoved(saved: readonly Saved[], listing: string, by: -1 | 1): readonly Saved[] {
  const from = saved.findIndex((one) => one.listing === listing);
  const [one, other] = [saved[from], saved[from + by]];
  if (one === undefined || other === undefined) return saved;
  return saved.map((kept, at) => (at === from ? other : at === from + by ? one : kept));
}

/** The list with another listing in the place of one that is not there any more; once, where the other was on it already. */
export const withInstead = (saved: readonly Saved[], gone: string, instead: Saved): readonly Saved[] =>
  saved.some(({ listing }) => listing === instead.listing)
    ? saved.filter(({ listing }) => listing !== gone)
    : saved.map((one) => (one.listing === gone ? instead : one));

/** A list as it was, with what was put on it since at its end. */
export const withBack = (was: readonly Saved[], saved: readonly Saved[]): readonly Saved[] => {
  const known = new Set(was.map(({ listing }) => listing));
  return [...was, ...saved.filter(({ listing }) => !known.has(listing))].slice(0, MOST_SAVED);
};
