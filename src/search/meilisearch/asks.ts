import type { FacetId } from '#domain/listing/facets.ts';
import type { Condition } from '#domain/query/condition.ts';
import type { SearchAnswer, SearchRequest } from '#search/port.ts';
import { toFilter, type WithinFilter } from './filter.ts';
import { yesAttribute } from './stored-document.ts';

/** One question of a search: what is found under one filter, and how it spreads over some facets. */
export interface Ask {
  readonly filter: string | true;
  readonly facets: ReadonlySet<FacetId>;
  /** The one whose choices are shown; of the others only numbers are wanted. */
  readonly isListed: boolean;
}

export interface Answered {
  readonly ids: readonly string[];
  readonly total: number;
  /** By attribute. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const NOTHING: Answered = { ids: [], total: 0, facets: {} };

/** The questions of a search, those under the same filter made one, and how their answers are put together. */
export function asksOf(request: SearchRequest, within: WithinFilter) {
  const asks: { filter: string | true; facets: Set<FacetId>; isListed: boolean }[] = [];
  /** Where the question is, or null when nothing can be found. */
  const placed = (condition: Condition, facets: readonly FacetId[], isListed = false): number | null => {
    const filter = toFilter(condition, within);
    if (filter === false) return null;
    const known = asks.findIndex((ask) => ask.filter === filter);
    const at = known >= 0 ? known : asks.push({ filter, facets: new Set(), isListed }) - 1;
    for (const facet of facets) asks[at]?.facets.add(facet);
    return at;
  };
  const main = placed(request.condition, [], true);
  const counts = request.counts.map(({ facets, condition }) => ({ facets, at: placed(condition, facets) }));
  const totals = request.totals.map((condition) => placed(condition, []));

  const together = (answers: readonly Answered[]): SearchAnswer => {
    const answered = (at: number | null): Answered => (at === null ? undefined : answers[at]) ?? NOTHING;
    const counted = counts.flatMap(({ facets, at }) =>
      facets.map((facet) => [facet, answered(at).facets[yesAttribute(facet)] ?? {}] as const),
    );
    return {
      engine: 'meilisearch',
      total: answered(main).total,
      ids: answered(main).ids,
      counts: Object.fromEntries(counted),
      totals: totals.map((at) => answered(at).total),
    };
  };
  return { asks: asks satisfies readonly Ask[], together };
}
