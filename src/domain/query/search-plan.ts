import { FACET_IDS, type FacetId, facetLabel, facetOf } from '../listing/facets.ts';
import { listInWords } from '../words/lists.ts';
import { allOf, type Condition } from './condition.ts';
import { chosenFacets, EMPTY_QUERY, type Query } from './query.ts';
import { conditionOf, notToldCondition } from './query-condition.ts';
import { withoutFacet } from './query-params.ts';

/** What has to be asked of an engine for one page of results. */
export interface SearchPlan {
  readonly condition: Condition;
  readonly counts: readonly { readonly facets: readonly FacetId[]; readonly condition: Condition }[];
  /** The chosen facets, in the order of their totals of choices that have not told us. */
  readonly notTold: readonly { readonly facet: FacetId; readonly condition: Condition }[];
}

/**
 * Counts are disjunctive: beside a value of an `any` facet stands how many there are when that value is chosen instead, so its own choice
 * is left out of its counts. Beside a value of an `all` facet stands how many are left when it is chosen as well.
 */
export function planOf(query: Query): SearchPlan {
  const condition = conditionOf(query);
  const alone = chosenFacets(query).filter((facet) => facetOf(facet).match === 'any');
  const together = FACET_IDS.filter((facet) => !alone.includes(facet));
  return {
    condition,
    counts: [
      { facets: together, condition },
      ...alone.map((facet) => ({ facets: [facet], condition: conditionOf(query, [facet]) })),
    ],
    notTold: chosenFacets(query).map((facet) => ({
      facet,
      condition: allOf(conditionOf(query, [facet]), notToldCondition(facet, query.chosen[facet] ?? [])),
    })),
  };
}

export interface Relaxation {
  readonly label: string;
  readonly query: Query;
}

/** Where to begin again when taking one thing away is not enough: one of the things asked for, and nothing else. */
export function beginningsOf(query: Query): Relaxation[] {
  const facets = chosenFacets(query).map((facet) => ({
    label: `Only: ${listInWords((query.chosen[facet] ?? []).map((value) => facetLabel(facet, value)))}`,
    query: { ...EMPTY_QUERY, chosen: { [facet]: query.chosen[facet] ?? [] } },
  }));
  const words =
    query.words === '' ? [] : [{ label: `Only “${query.words}”`, query: { ...EMPTY_QUERY, words: query.words } }];
  const near =
    query.near === null
      ? []
      : [
          {
            label: `Only: near ${query.near.label}`,
            query: { ...EMPTY_QUERY, near: query.near, nearAsked: query.nearAsked, miles: query.miles },
          },
        ];
  return [...words, ...facets, ...near];
}

/** More of them are asked together with their facet only: each is one more search. */
const MOST_ALONE = 6;

/** Of several values that must all be there, each by itself, so that the others stay. */
function eachAlone(query: Query, facet: FacetId): Relaxation[] {
  const values = query.chosen[facet] ?? [];
  if (facetOf(facet).match !== 'all' || values.length < 2) return [];
  return values.slice(0, MOST_ALONE).map((value) => ({
    label: `Leave out: ${facetLabel(facet, value)}`,
    query: {
      ...query,
      chosen: { ...query.chosen, [facet]: values.filter((other) => other !== value) },
      page: 1,
    },
  }));
}

/** Of a few words that were typed, each by itself, so that the others stay. */
function eachWordAlone(query: Query): Relaxation[] {
  const words = query.words.split(/\s+/u);
  if (words.length < 2 || words.length > MOST_ALONE) return [];
  return words.map((word, at) => ({
    label: `Leave out “${word}”`,
    query: { ...query, words: words.toSpliced(at, 1).join(' '), page: 1 },
  }));
}

/** What can be taken away from a query that finds nothing, one thing at a time. */
export function relaxationsOf(query: Query): Relaxation[] {
  const facets = chosenFacets(query).map((facet) => ({
    label: `Leave out: ${facetOf(facet).label}`,
    query: withoutFacet(query, facet),
  }));
  const ones = chosenFacets(query).flatMap((facet) => eachAlone(query, facet));
  const near =
    query.near === null ? [] : [{ label: 'Look everywhere', query: { ...query, near: null, nearAsked: '', page: 1 } }];
  const further =
    query.near !== null && query.miles < 40
      ? [{ label: 'Look within 40 miles', query: { ...query, miles: 40, page: 1 } }]
      : [];
  const words =
    query.words === '' ? [] : [{ label: `Leave out “${query.words}”`, query: { ...query, words: '', page: 1 } }];
  return [...further, ...ones, ...facets, ...eachWordAlone(query), ...words, ...near];
}
