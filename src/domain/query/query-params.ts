import { FACET_IDS } from '../listing/facets.ts';
import { EMPTY_QUERY, type Query } from './query.ts';

/** A query as the parameters of `/find` and `/api/search`, the same order every time and nothing that is usual. */
export function toParams(query: Query): URLSearchParams {
  const params = new URLSearchParams();
  if (query.words !== '') params.set('q', query.words);
  if (query.nearAsked !== '') params.set('near', query.nearAsked);
  if (query.nearAsked !== '' && query.miles !== EMPTY_QUERY.miles) params.set('within', String(query.miles));
  for (const facet of FACET_IDS) for (const value of query.chosen[facet] ?? []) params.append(facet, value);
  for (const facet of query.alsoUntold) params.append('untold', facet);
  if (query.sort !== EMPTY_QUERY.sort) params.set('sort', query.sort);
  if (query.view !== EMPTY_QUERY.view) params.set('view', query.view);
  if (query.view === 'days' && query.day !== null) params.set('day', query.day);
  if (query.page !== 1) params.set('page', String(query.page));
  return params;
}

const FEED_PATH = '/feed.xml';
const TABLE_PATH = '/find.csv';

/** The address of the results for a query. */
export function findHref(query: Query): string {
  const params = toParams(query).toString();
  return params === '' ? '/find' : `/find?${params}`;
}

/** The address at which another system asks what is new among what fits a query, whatever its order, view and page. */
export function feedHref(query: Query): string {
  const params = toParams({
    ...query,
    sort: EMPTY_QUERY.sort,
    view: EMPTY_QUERY.view,
    page: EMPTY_QUERY.page,
  }).toString();
  return params === '' ? FEED_PATH : `${FEED_PATH}?${params}`;
}

/** The address of everything that fits a query as a table. */
export function tableHref(query: Query): string {
  const usual = { view: EMPTY_QUERY.view, page: EMPTY_QUERY.page };
  const params = toParams({ ...query, ...usual }).toString();
  return params === '' ? TABLE_PATH : `${TABLE_PATH}?${params}`;
}

/** A query without one chosen value, from its first page. */
export function withoutValue(query: Query, facet: (typeof FACET_IDS)[number], value: string): Query {
  const { [facet]: values = [], ...others } = query.chosen;
  const left = values.filter((one) => one !== value);
  return { ...query, chosen: left.length === 0 ? others : { ...others, [facet]: left }, page: 1 };
}

/** A query without anything chosen under one facet, from its first page. */
export function withoutFacet(query: Query, facet: (typeof FACET_IDS)[number]): Query {
  const { [facet]: _left, ...others } = query.chosen;
  return { ...query, chosen: others, alsoUntold: query.alsoUntold.filter((one) => one !== facet), page: 1 };
}
