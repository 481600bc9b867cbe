import { z } from 'zod';
import type { FacetId } from '#domain/listing/facets.ts';
import type { Condition } from '#domain/query/condition.ts';
import type { SearchAnswer, SearchRequest } from '#search/port.ts';
import { tellingWords } from '#search/words.ts';
import { type Filter, toFilter, type WithinFilter } from './filter.ts';
import { yesAttribute } from './stored-document.ts';

const ResultSchema = z.object({
  hits: z.array(z.object({ id: z.string() })),
  totalHits: z.number().int(),
  facetDistribution: z.record(z.string(), z.record(z.string(), z.number().int())).optional(),
});
/** What is read of a multi-search's answer. */
export const MultiAnswerSchema = z.object({ results: z.array(ResultSchema) });
type Result = z.infer<typeof ResultSchema>;

export interface MultiQuery {
  readonly indexUid: string;
  readonly q: string;
  readonly matchingStrategy: 'all' | 'frequency';
  readonly filter?: string;
  readonly facets?: readonly string[];
  readonly sort?: readonly string[];
  readonly page: number;
  readonly hitsPerPage: number;
  readonly attributesToRetrieve: readonly string[];
}

function sortOf({ sort, from }: SearchRequest): readonly string[] | undefined {
  if (sort === 'nearest') return from === null ? undefined : [`_geoPoint(${from.lat}, ${from.lng}):asc`];
  if (sort === 'soonest') return ['next_at:asc'];
  return sort === 'newest' ? ['checked_on:desc'] : undefined;
}

interface Ask {
  readonly filter: string | true;
  readonly facets: Set<FacetId>;
}

/** One search as the queries of one multi-search, and how their results are read. Questions under the same condition become one query. */
export function planSearch(request: SearchRequest, indexUid: string, within: WithinFilter) {
  const asks: Ask[] = [];
  const place = (condition: Condition, facets: readonly FacetId[]): number | null => {
    const filter: Filter = toFilter(condition, within);
    if (filter === false) return null;
    const known = asks.findIndex((ask) => ask.filter === filter);
    const ask = asks[known] ?? { filter, facets: new Set() };
    for (const facet of facets) ask.facets.add(facet);
    return known >= 0 ? known : asks.push(ask) - 1;
  };
  const main = place(request.condition, []);
  const counts = request.counts.map(({ facets, condition }) => ({ facets, at: place(condition, facets) }));
  const totals = request.totals.map((condition) => place(condition, []));

  const sort = sortOf(request);
  const queries = asks.map(({ filter, facets }, at): MultiQuery => {
    const listed = at === main;
    return {
      indexUid,
      q: tellingWords(request.words).join(' '),
      matchingStrategy: request.match === 'all' ? 'all' : 'frequency',
      ...(filter === true ? {} : { filter }),
      ...(facets.size === 0 ? {} : { facets: [...facets].map(yesAttribute) }),
      ...(listed && sort !== undefined ? { sort } : {}),
      page: listed ? request.page : 1,
      hitsPerPage: listed ? request.size : 0,
      attributesToRetrieve: ['id'],
    };
  });

  const read = (results: readonly Result[]): Omit<SearchAnswer, 'engine'> => {
    const result = (at: number | null): Result | undefined => (at === null ? undefined : results[at]);
    const total = (at: number | null): number => result(at)?.totalHits ?? 0;
    const counted = counts.flatMap(({ facets, at }) =>
      facets.map((facet): [FacetId, Readonly<Record<string, number>>] => [
        facet,
        result(at)?.facetDistribution?.[yesAttribute(facet)] ?? {},
      ]),
    );
    return {
      total: total(main),
      ids: (result(main)?.hits ?? []).map(({ id }) => id),
      counts: Object.fromEntries<Readonly<Record<string, number>>>(counted),
      totals: totals.map(total),
    };
  };
  return { queries, read };
}
