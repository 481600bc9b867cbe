import { choiceSourcesById } from '#db/choice-sources.ts';
import type { Db } from '#db/client.ts';
import type { ChoiceSource } from '#domain/listing/choice-source.ts';
import { type FacetId, facetLabel, facetOf } from '#domain/listing/facets.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { allOf, type Condition } from '#domain/query/condition.ts';
import type { FoundPage, Reason } from '#domain/query/found.ts';
import { PAGE_SIZE, type Query } from '#domain/query/query.ts';
import { FACT_FACETS } from '#domain/query/query-condition.ts';
import { findHref } from '#domain/query/query-params.ts';
import { readQuery } from '#domain/query/read-query.ts';
import { reasonsFor } from '#domain/query/reasons.ts';
import { beginningsOf, planOf, type Relaxation, relaxationsOf, type SearchPlan } from '#domain/query/search-plan.ts';
import { spokenQuery } from '#domain/query/spoken.ts';
import type { SearchAnswer, SearchRequest } from '#search/port.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { tellingWords } from '#search/words.ts';
import { facetViews, tagsOf } from './facet-views.ts';
import { placeFinder } from './find-place.ts';
import { toFoundChoice } from './found-choice.ts';
import { meaningsFrom } from './meanings.ts';

const builtIn = meaningsFrom(SYNONYMS);

export interface FindingContext {
  readonly db: Db;
  readonly search: (request: SearchRequest) => Promise<SearchAnswer>;
  readonly now: () => Date;
  /** Words that mean the same as a word, to say why something was found; the built-in ones when nobody set others. */
  readonly meaningsOf?: (word: string) => readonly string[];
}

const sortOf = (query: Query): SearchRequest['sort'] => {
  if (query.sort === 'nearest' && query.near === null) return 'best';
  // With a place and no words there is nothing better to order by than how far it is.
  return query.sort === 'best' && query.near !== null && query.words === '' ? 'nearest' : query.sort;
};

/** What it is that choices have not told us about: each thing that was picked where it is told by itself, or else what they are about. */
const untoldLabel = (facet: FacetId, chosen: readonly string[]): string =>
  FACT_FACETS.has(facet) ? chosen.map((value) => facetLabel(facet, value)).join(', ') : facetOf(facet).label;

const requestOf = (query: Query, plan: SearchPlan, size: number): SearchRequest => ({
  words: query.words,
  match: 'all',
  condition: plan.condition,
  sort: sortOf(query),
  from: query.near?.point ?? null,
  page: query.page,
  size,
  counts: size === 0 ? [] : plan.counts,
  totals: size === 0 ? [] : plan.notTold.map(({ condition }) => condition),
});

/** What is asked of an engine for one page of results. */
export const requestFor = (query: Query): SearchRequest => requestOf(query, planOf(query), PAGE_SIZE);

/** More ways to begin again than this are no help. */
const MOST_BEGINNINGS = 5;

/** Those of some queries that find something, with how much. */
async function findingSome(
  { search }: FindingContext,
  others: readonly Relaxation[],
): Promise<FoundPage['relaxations']> {
  const tried = await Promise.all(
    others.map(async ({ label, query: wider }) => {
      const { total } = await search(requestOf({ ...wider, page: 1 }, planOf(wider), 0));
      return { label, href: findHref(wider), count: total };
    }),
  );
  return tried.filter(({ count }) => count > 0);
}

/** What finds something instead: the query with one thing less, or else one thing of it. */
async function relaxed(context: FindingContext, query: Query): Promise<FoundPage['relaxations']> {
  const less = await findingSome(context, relaxationsOf(query));
  return less.length > 0 ? less : findingSome(context, beginningsOf(query).slice(0, MOST_BEGINNINGS));
}

/** What of a search is fetched. `also` narrows that and nothing that is counted. */
export interface Fetching {
  readonly page: number;
  readonly size: number;
  readonly also?: Condition;
}

export interface FoundSources {
  /** Everything of a page of results but the results. */
  readonly around: Omit<FoundPage, 'choices' | 'page' | 'pages'>;
  /** The choices that were fetched, as they are now. */
  readonly sources: readonly ChoiceSource[];
  /** How many choices fit what is fetched. */
  readonly fitting: number;
  readonly reasons: (source: ChoiceSource) => readonly Reason[];
}

/** Finds choices for the parameters of `/find`, with all that is said around them. Fails as `findChoices` does. */
export async function findSources(
  context: FindingContext,
  params: URLSearchParams,
  fetching: (query: Query) => Fetching,
): Promise<FoundSources> {
  const { query, problems } = readQuery(params, placeFinder(context.db));
  const plan = planOf(query);
  const { page, size, also } = fetching(query);
  const request = { ...requestOf(query, plan, size), page };
  const answer = await context.search(
    also === undefined
      ? request
      : { ...request, condition: allOf(plan.condition, also), totals: [...request.totals, plan.condition] },
  );
  const total = also === undefined ? answer.total : (answer.totals.at(-1) ?? 0);
  const words = tellingWords(query.words);
  const notTold = plan.notTold.map(({ facet }, at) => ({
    facet,
    label: untoldLabel(facet, query.chosen[facet] ?? []),
    count: answer.totals[at] ?? 0,
    href: findHref({ ...query, alsoUntold: [...query.alsoUntold, facet], page: 1 }),
  }));
  return {
    sources: choiceSourcesById(context.db, answer.ids, wallMoment(context.now())),
    fitting: answer.total,
    reasons: (source) => reasonsFor(query, source, words, context.meaningsOf ?? builtIn),
    around: {
      query,
      total,
      facets: facetViews(answer.counts, query, new Map(notTold.map(({ facet, count }) => [facet, count]))),
      notTold: notTold.filter(({ count, facet }) => count > 0 && !query.alsoUntold.includes(facet)),
      tags: tagsOf(query),
      spoken: spokenQuery(query, total),
      relaxations: total === 0 ? await relaxed(context, query) : [],
      engine: answer.engine,
      problems,
    },
  };
}

/**
 * Finds choices for the parameters of `/find` and `/api/search`. Never fails for what somebody typed: what was not understood is in
 * `problems`. Throws `SearchUnavailable` only when no engine answers.
 */
export async function findChoices(context: FindingContext, params: URLSearchParams): Promise<FoundPage> {
  const found = await findSources(context, params, ({ page }) => ({ page, size: PAGE_SIZE }));
  const { query, total } = found.around;
  return {
    ...found.around,
    page: query.page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    choices: found.sources.map((source) => toFoundChoice(source, query, found.reasons(source))),
  };
}
