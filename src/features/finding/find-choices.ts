import { choiceSourcesById } from '#db/choice-sources.ts';
import type { Db } from '#db/client.ts';
import { FACET_IDS, type FacetId, facetLabel, facetOf } from '#domain/listing/facets.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import type { FacetView, FoundPage } from '#domain/query/found.ts';
import { chosenFacets, PAGE_SIZE, type Query } from '#domain/query/query.ts';
import { findHref, withoutValue } from '#domain/query/query-params.ts';
import { readQuery } from '#domain/query/read-query.ts';
import { reasonsFor } from '#domain/query/reasons.ts';
import { beginningsOf, planOf, type Relaxation, relaxationsOf, type SearchPlan } from '#domain/query/search-plan.ts';
import { spokenQuery } from '#domain/query/spoken.ts';
import type { FacetCounts, SearchAnswer, SearchRequest } from '#search/port.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { tellingWords } from '#search/words.ts';
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

function tagsOf(query: Query): FoundPage['tags'] {
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

/**
 * Finds choices for the parameters of `/find` and `/api/search`. Never fails for what somebody typed: what was not understood is in
 * `problems`. Throws `SearchUnavailable` only when no engine answers.
 */
export async function findChoices(context: FindingContext, params: URLSearchParams): Promise<FoundPage> {
  const { query, problems } = readQuery(params, placeFinder(context.db));
  const plan = planOf(query);
  const answer = await context.search(requestOf(query, plan, PAGE_SIZE));
  const pages = Math.max(1, Math.ceil(answer.total / PAGE_SIZE));
  const words = tellingWords(query.words);
  const notTold = plan.notTold.map(({ facet }, at) => ({
    facet,
    label: facetOf(facet).label,
    count: answer.totals[at] ?? 0,
    href: findHref({ ...query, alsoUntold: [...query.alsoUntold, facet], page: 1 }),
  }));
  return {
    query,
    total: answer.total,
    page: query.page,
    pages,
    choices: choiceSourcesById(context.db, answer.ids, wallMoment(context.now())).map((source) =>
      toFoundChoice(source, query.near, reasonsFor(query, source, words, context.meaningsOf ?? builtIn)),
    ),
    facets: FACET_IDS.map((id) =>
      facetView(id, answer.counts, query, notTold.find(({ facet }) => facet === id)?.count ?? null),
    ).filter(({ values }) => values.length > 0),
    notTold: notTold.filter(({ count, facet }) => count > 0 && !query.alsoUntold.includes(facet)),
    tags: tagsOf(query),
    spoken: spokenQuery(query, answer.total),
    relaxations: answer.total === 0 ? await relaxed(context, query) : [],
    engine: answer.engine,
    problems,
  };
}
