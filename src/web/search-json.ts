import type { FoundChoice, FoundPage } from '#domain/query/found.ts';
import { problemForPrograms } from '#domain/query/problem.ts';
import { SORTS } from '#domain/query/query.ts';

/** Any site may read it, and nobody keeps it: it is as of now. */
export const SEARCH_HEADERS = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' } as const;

const toJson = (choice: FoundChoice) => ({
  id: choice.id,
  listing: choice.listing,
  venue: choice.venue,
  provider: choice.provider,
  kind: choice.kind,
  summary: choice.summary,
  distance_miles: choice.miles === null ? null : Math.round(choice.miles * 100) / 100,
  /** How it comes to people when it is not at a venue. */
  reach: choice.reach,
  next_session: choice.next,
  /** The next date to start on and the last day to ask, where people start on some dates only. */
  next_start: choice.start,
  times: choice.times,
  price: choice.price,
  places: choice.places,
  why: choice.reasons,
  checked: choice.checked,
  alert: choice.alert,
  example: choice.example,
});

/** A page of results as `/api/search` sends it. Counts are exact; `not_told` says how many have not told us, by facet asked for. */
export const searchJson = (found: FoundPage) => ({
  total: found.total,
  page: found.page,
  pages: found.pages,
  engine: found.engine,
  query: {
    q: found.query.words,
    near: found.query.near === null ? null : { asked: found.query.nearAsked, ...found.query.near },
    within: found.query.miles,
    sort: found.query.sort,
    chosen: found.query.chosen,
  },
  choices: found.choices.map(toJson),
  facets: found.facets.map(({ id, label, match, values }) => ({
    id,
    label,
    match,
    values: values.map(({ value, label: words, count, chosen }) => ({ value, label: words, count, chosen })),
  })),
  not_told: Object.fromEntries(found.facets.flatMap(({ id, notTold }) => (notTold === null ? [] : [[id, notTold]]))),
  instead: found.relaxations,
  sorts: SORTS,
  problems: found.problems.map(problemForPrograms),
});
