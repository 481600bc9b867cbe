import { goneNear } from '#features/choosing/gone-near.ts';
import type { SavedListing } from '#features/choosing/saved-listings.ts';
import { type AlikeListings, findLike } from '#features/finding/find-like.ts';
import type { App } from '#src/app.ts';

const EACH = 3;
/** For so many of a list what is like them is looked for; the others lead to a search. */
const MOST_GONE = 6;

/** What is like each listing of a list that is not running any more, by its id. */
export async function likeGone(
  { db, finding }: Pick<App, 'db' | 'finding'>,
  items: readonly SavedListing[],
): Promise<ReadonlyMap<string, AlikeListings>> {
  const except = items.map(({ chosen }) => chosen.slug);
  const gone = items.flatMap(({ chosen }) => (chosen.state === 'gone' && chosen.now === null ? [chosen] : []));
  const found = gone.slice(0, MOST_GONE).map(async (one): Promise<[string, AlikeListings]> => {
    const like = { kind: one.last.kind, near: goneNear(db, one), except };
    return [one.id, await findLike(finding, like, EACH)];
  });
  return new Map(await Promise.all(found));
}
