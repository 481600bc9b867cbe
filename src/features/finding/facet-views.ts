import { FACET_IDS, type FacetId, facetLabel, facetOf } from '#domain/listing/facets.ts';
import type { FacetView, FoundPage } from '#domain/query/found.ts';
import { chosenFacets, type Query } from '#domain/query/query.ts';
import { findHref, withoutValue } from '#domain/query/query-params.ts';
import type { FacetCounts } from '#search/port.ts';

/** The values of a facet to show: those of the table that somebody said yes to, and those chosen. */
function facetView(id: FacetId, counts: FacetCounts, query: Query, notTold: number | null): FacetView {
  const facet = facetOf(id);
  const chosen = query.chosen[id] ?? [];
  const counted = counts[id] ?? {};
  const listed = Object.keys(facet.values);
  const open = [...new Set([...Object.keys(counted), ...chosen])].filter((value) => !listed.includes(value)).sort();
  const values = [...listed, ...open]
    .map((value) => ({
      value,
      label: facetLabel(id, value),
      picture: facet.values[value]?.picture ?? null,
      count: counted[value] ?? 0,
      chosen: chosen.includes(value),
    }))
    .filter(({ count, chosen: isChosen }) => count > 0 || isChosen);
  return {
    id,
    label: facet.label,
    question: facet.question,
    picture: facet.picture,
    match: facet.match,
    values,
    notTold,
  };
}

/** Every facet that has something to show. `notTold` has how many have not told us, for the facets that are chosen. */
export const facetViews = (counts: FacetCounts, query: Query, notTold: ReadonlyMap<FacetId, number>): FacetView[] =>
  FACET_IDS.map((id) => facetView(id, counts, query, notTold.get(id) ?? null)).filter(
    ({ values }) => values.length > 0,
  );

/** What was picked, each with the address of the search without it. */
export function tagsOf(query: Query): FoundPage['tags'] {
  const words =
    query.words === '' ? [] : [{ label: `“${query.words}”`, removeHref: findHref({ ...query, words: '', page: 1 }) }];
  const near =
    query.near === null
      ? []
      : [{ label: `Near ${query.near.label}`, removeHref: findHref({ ...query, near: null, nearAsked: '', page: 1 }) }];
  const chosen = chosenFacets(query).flatMap((facet) =>
    (query.chosen[facet] ?? []).map((value) => ({
      label: facetLabel(facet, value),
      removeHref: findHref(withoutValue(query, facet, value)),
    })),
  );
  return [...words, ...near, ...chosen];
}
