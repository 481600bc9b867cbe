import { FACET_IDS, type FacetId } from '#domain/listing/facets.ts';
import { milesBetween } from '#domain/place/point.ts';
import type { Condition } from '#domain/query/condition.ts';
import type { SearchDocument } from '#domain/query/search-document.ts';
import type { FacetCounts, SearchRequest } from '#search/port.ts';

type Test = (document: SearchDocument) => boolean;

/** What a condition means, said the plainest way: one document at a time. Search engines are held against this. */
export function satisfies(condition: Condition): Test {
  switch (condition.is) {
    case 'yes':
      return ({ yes }) => condition.anyOf.some((value) => yes[condition.facet]?.includes(value) ?? false);
    case 'no':
      return ({ no }) => condition.anyOf.some((value) => no[condition.facet]?.includes(value) ?? false);
    case 'untold':
      return ({ untold }) => untold.includes(condition.facet);
    case 'of_age':
      return ({ ages }) => ages !== null && ages[0] <= condition.years && condition.years <= ages[1];
    case 'within':
      return ({ point }) => point !== null && milesBetween(condition.centre, point) <= condition.miles;
    case 'covering':
      return ({ cells }) => condition.cells.some((cell) => cells.includes(cell));
    case 'not': {
      const test = satisfies(condition.of);
      return (document) => !test(document);
    }
    case 'all': {
      const tests = condition.of.map(satisfies);
      return (document) => tests.every((test) => test(document));
    }
    case 'any': {
      const tests = condition.of.map(satisfies);
      return (document) => tests.some((test) => test(document));
    }
  }
}

export const bruteTotal = (documents: readonly SearchDocument[], condition: Condition): number =>
  documents.filter(satisfies(condition)).length;

/** How many documents say yes to each value that any of them says yes to. */
export function bruteCounts(documents: readonly SearchDocument[], asked: SearchRequest['counts']): FacetCounts {
  const counts: { [id in FacetId]?: Record<string, number> } = {};
  for (const { facets, condition } of asked) {
    const found = documents.filter(satisfies(condition));
    for (const facet of facets) {
      const ofFacet: Record<string, number> = {};
      for (const value of found.flatMap(({ yes }) => yes[facet] ?? [])) ofFacet[value] = (ofFacet[value] ?? 0) + 1;
      counts[facet] = ofFacet;
    }
  }
  return counts;
}

/** Lower comes first; a document about which nothing is known comes last. */
function placeIn({ sort, from }: SearchRequest): (document: SearchDocument) => number {
  if (sort === 'nearest' && from !== null)
    return ({ point }) => (point === null ? Number.POSITIVE_INFINITY : milesBetween(from, point));
  if (sort === 'soonest') return ({ nextAt }) => nextAt ?? Number.POSITIVE_INFINITY;
  if (sort === 'newest') return ({ checkedOn }) => (checkedOn === null ? Number.POSITIVE_INFINITY : -checkedOn);
  if (sort === 'added') return ({ added }) => (added === null ? Number.POSITIVE_INFINITY : -added[0]);
  return () => 0;
}

/** All ids that a request without words finds, in order. */
export function bruteIds(documents: readonly SearchDocument[], request: SearchRequest): string[] {
  const place = placeIn(request);
  const lastChanged = ({ added }: SearchDocument) => (request.sort === 'added' ? (added?.[1] ?? 0) : 0);
  const compare = (a: number, b: number) => (a === b ? 0 : a - b);
  return documents
    .filter(satisfies(request.condition))
    .sort((a, b) => compare(place(a), place(b)) || lastChanged(b) - lastChanged(a) || b.rank - a.rank)
    .map(({ id }) => id);
}

/** Counts without the values that nobody says: an engine may leave them out or give them as 0. */
export const saidOnly = (counts: FacetCounts) =>
  Object.fromEntries(
    FACET_IDS.map((facet) => [
      facet,
      Object.entries(counts[facet] ?? {})
        .filter(([, count]) => count > 0)
        .sort(),
    ]),
  );
