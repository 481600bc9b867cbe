import fc from 'fast-check';
import { FACET_IDS, type FacetId } from '#domain/listing/facets.ts';
import { cellOf, EVERYWHERE } from '#domain/place/coverage.ts';
import type { Condition } from '#domain/query/condition.ts';
import { EVERYTHING } from '#domain/query/condition.ts';
import { EMPTY_QUERY, MILES, type Query, type Sort } from '#domain/query/query.ts';
import type { SearchDocument } from '#domain/query/search-document.ts';
import type { SearchRequest } from '#search/port.ts';
import { TOWNS } from './a-directory.ts';

/** A request that finds everything, with some parts changed. */
export const aRequest = (given: Partial<SearchRequest> = {}): SearchRequest => ({
  words: '',
  match: 'all',
  condition: EVERYTHING,
  sort: 'best',
  from: null,
  page: 1,
  size: 1000,
  counts: [],
  totals: [],
  ...given,
});

const aPoint = fc
  .tuple(
    fc.constantFrom(...TOWNS),
    fc.double({ min: -0.2, max: 0.2, noNaN: true }),
    fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  )
  .map(([town, north, east]) => ({ lat: town.lat + north, lng: town.lng + east }));

/** Values of each facet that some document says, so that what is asked for is often there. */
const saidValues = (documents: readonly SearchDocument[]) =>
  FACET_IDS.map((facet) => ({
    facet,
    values: [...new Set(documents.flatMap(({ yes, no }) => [...(yes[facet] ?? []), ...(no[facet] ?? [])]))].sort(),
  })).filter(({ values }) => values.length > 0);

const someValues = (values: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });

/** Any tree of conditions over what documents say. */
export function conditions(documents: readonly SearchDocument[]): fc.Arbitrary<Condition> {
  const facetValues = fc
    .constantFrom(...saidValues(documents))
    .chain(({ facet, values }) => someValues(values).map((anyOf) => ({ facet, anyOf })));
  const leaf = fc.oneof(
    { weight: 4, arbitrary: facetValues.map((said): Condition => ({ is: 'yes', ...said })) },
    { weight: 2, arbitrary: facetValues.map((said): Condition => ({ is: 'no', ...said })) },
    fc.constantFrom(...FACET_IDS).map((facet): Condition => ({ is: 'untold', facet })),
    fc.integer({ min: 0, max: 120 }).map((years): Condition => ({ is: 'of_age', years })),
    fc
      .record({ centre: aPoint, miles: fc.integer({ min: 1, max: 60 }) })
      .map((circle): Condition => ({ is: 'within', ...circle })),
    aPoint.map((point): Condition => ({ is: 'covering', cells: [cellOf(point), EVERYWHERE] })),
  );
  return fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }).map((of): Condition => ({ is: 'all', of })),
      fc.array(tie('tree'), { maxLength: 3 }).map((of): Condition => ({ is: 'any', of })),
      tie('tree').map((of): Condition => ({ is: 'not', of })),
    ),
  })).tree;
}

/** What a person may ask for, without words: chosen facets, a place, not-told switched on. */
export function queries(documents: readonly SearchDocument[]): fc.Arbitrary<Query> {
  const chosen = fc
    .uniqueArray(fc.constantFrom(...saidValues(documents)), { maxLength: 4, selector: ({ facet }) => facet })
    .chain((facets) =>
      fc
        .tuple(...facets.map(({ facet, values }) => someValues(values).map((some) => [facet, some] as const)))
        .map((entries) => Object.fromEntries(entries) as Partial<Record<FacetId, readonly string[]>>),
    );
  return fc
    .record({
      chosen,
      near: fc.option(aPoint),
      miles: fc.constantFrom(...MILES),
      untold: fc.array(fc.constantFrom(...FACET_IDS), { maxLength: 2 }),
      sort: fc.constantFrom<Sort>('best', 'nearest', 'soonest', 'newest', 'added'),
    })
    .map(({ near, untold, ...rest }) => ({
      ...EMPTY_QUERY,
      ...rest,
      near: near === null ? null : { label: 'a place', point: near, guess: false },
      alsoUntold: untold.filter((facet) => facet in rest.chosen),
    }));
}
