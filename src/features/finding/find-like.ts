import { KINDS, type KindId } from '#domain/listing/kinds.ts';
import type { Point } from '#domain/place/point.ts';
import type { FoundChoice } from '#domain/query/found.ts';
import type { FindingContext } from './find-choices.ts';
import { findFitting } from './find-fitting.ts';

/** What is like a listing: others of its kind, and where all of them are. */
export interface AlikeListings {
  readonly choices: readonly FoundChoice[];
  readonly href: string;
}

const FAR_MILES = 20;
const asTyped = ({ lat, lng }: Point): string => `${lat.toFixed(5)},${lng.toFixed(5)}`;

/**
 * Finds what is like something that is not there any more: of the same kind, nearest first where it is known where it was, from everywhere
 * when there is nothing near. `except` are addresses of listings that are not wanted. Throws `SearchUnavailable` when no engine answers.
 */
export async function findLike(
  context: FindingContext,
  like: { readonly kind: KindId; readonly near: Point | null; readonly except: readonly string[] },
  most: number,
): Promise<AlikeListings> {
  const fetched = most + like.except.length;
  const find = async (query: string, near: string) => {
    const { fittings } = await findFitting(context, [{ heading: KINDS[like.kind].label, query }], near, fetched);
    const all = fittings.flatMap(({ choices }) => choices).filter(({ listing }) => !like.except.includes(listing.slug));
    return { choices: all.slice(0, most), href: fittings[0]?.widerHref ?? fittings[0]?.href ?? '/find' };
  };
  const query = `kind=${like.kind}`;
  const near = like.near === null ? null : await find(`${query}&within=${FAR_MILES}`, asTyped(like.near));
  return near === null || near.choices.length === 0 ? find(query, '') : near;
}
