import { type FacetId, facetOf } from '../listing/facets.ts';
import { DAYS, PARTS_OF_DAY } from '../listing/vocabulary.ts';
import { cellOf, EVERYWHERE } from '../place/coverage.ts';
import { allOf, anyOf, type Condition, not } from './condition.ts';
import { chosenFacets, type Near, type Query } from './query.ts';

/** Days and parts of the day mean the same session: Tuesday and morning is Tuesday morning, and a chosen pair stands for itself. */
export function sameSession(values: readonly string[]): readonly string[] {
  const days = values.filter((value) => value in DAYS);
  const parts = values.filter((value) => value in PARTS_OF_DAY);
  const pairs = values.filter((value) => value.includes('-'));
  const both = days.length > 0 && parts.length > 0;
  return [...(both ? days.flatMap((day) => parts.map((part) => `${day}-${part}`)) : [...days, ...parts]), ...pairs];
}

function ageCondition(values: readonly string[]): Condition {
  const years = values.filter((value) => /^\d+$/u.test(value));
  const bands = values.filter((value) => !years.includes(value));
  const exact = years.map((value): Condition => ({ is: 'of_age', years: Number(value) }));
  return anyOf(...(bands.length > 0 ? [{ is: 'yes', facet: 'age', anyOf: bands } as const] : []), ...exact);
}

/** The choices that say yes to what is chosen under one facet. */
export function chosenCondition(facet: FacetId, values: readonly string[]): Condition {
  if (facet === 'age') return ageCondition(values);
  if (facet === 'when') return { is: 'yes', facet, anyOf: sameSession(values) };
  if (facetOf(facet).match === 'any') return { is: 'yes', facet, anyOf: values };
  return allOf(...values.map((value): Condition => ({ is: 'yes', facet, anyOf: [value] })));
}

/** Facets whose values can be told one by one as no. */
export const FACT_FACETS: ReadonlySet<FacetId> = new Set<FacetId>(['help', 'access', 'feel', 'paying']);

/** The choices that have not told us about what is chosen under one facet: no yes that is enough, and no no that settles it. */
export function notToldCondition(facet: FacetId, values: readonly string[]): Condition {
  const { match, open } = facetOf(facet);
  const refused = values.map((value): Condition => ({ is: 'no', facet, anyOf: [value] }));
  const settled = match === 'all' ? anyOf(...refused) : allOf(...refused);
  // Facets without facts have no "no": having said something else under them settles it.
  const saidElse: Condition = not({ is: 'untold', facet });
  const isOfFacts = FACT_FACETS.has(facet) && open === undefined;
  return allOf(not(chosenCondition(facet, values)), not(isOfFacts ? settled : saidElse));
}

/** Within the distance, or coming to the place: reaching is not a distance. */
export const nearCondition = ({ point }: Near, miles: number): Condition =>
  anyOf({ is: 'within', centre: point, miles }, { is: 'covering', cells: [cellOf(point), EVERYWHERE] });

/** The condition of a query, leaving out the named parts. */
export function conditionOf(query: Query, without: readonly (FacetId | 'near')[] = []): Condition {
  const near = query.near !== null && !without.includes('near') ? [nearCondition(query.near, query.miles)] : [];
  const facets = chosenFacets(query)
    .filter((facet) => !without.includes(facet))
    .map((facet) => {
      const values = query.chosen[facet] ?? [];
      const yes = chosenCondition(facet, values);
      return query.alsoUntold.includes(facet) ? anyOf(yes, notToldCondition(facet, values)) : yes;
    });
  return allOf(...near, ...facets);
}
