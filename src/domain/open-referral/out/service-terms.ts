import { FACTS, type FactId } from '../../listing/facts.ts';
import type { Listing } from '../../listing/listing.ts';
import type { Facts } from '../../listing/truth.ts';
import { esdTermFor, type Term, termOf, termOfFact } from './terms.ts';

/** The terms of a listing besides its facts. Its kind comes first: readers take the first for what it is. */
export function serviceTerms(listing: Listing): Term[] {
  const { kind, activities, audiences, supportLevels, ways, joining } = listing;
  const esd = esdTermFor(kind);
  return [
    termOf('kind', kind),
    ...(esd === undefined ? [] : [esd]),
    ...activities.map((id) => termOf('activity', id)),
    ...audiences.map((id) => termOf('audience', id)),
    ...supportLevels.map((id) => termOf('support-level', id)),
    ...ways.map((id) => termOf('way', id)),
    ...joining.routes.map((id) => termOf('route', id)),
  ];
}

/** The terms that facts say. */
export const factTerms = <Id extends FactId>(facts: Facts<Id>): Term[] =>
  (Object.keys(FACTS) as FactId[])
    .filter((id): id is Id => id in facts)
    .flatMap((id) => termOfFact(id, facts[id]?.state ?? 'unknown') ?? []);
