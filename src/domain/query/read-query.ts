import { z } from 'zod';
import { FACET_IDS, type FacetId, facetLabel, facetOf, isFacetValue } from '../listing/facets.ts';
import { leftOut, type Problem } from './problem.ts';
import {
  EMPTY_QUERY,
  LAST_PAGE,
  MOST_MILES,
  MOST_WORDS,
  type Near,
  type Query,
  SORTS,
  type Sort,
  VIEW_IDS,
} from './query.ts';

/** Looks up a place that somebody typed: where it is, or what to say when nobody knows. */
export type FindPlace = (asked: string) => { readonly near: Near } | { readonly unknown: string };

const DateSchema = z.iso.date();

/** A search may ask for this many values: more is no question of a person, and engines pay for it. */
const MOST_VALUES = 60;

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();

function readNumber(
  params: URLSearchParams,
  name: string,
  from: number,
  to: number,
  usual: number,
  problems: Problem[],
): number {
  const text = params.get(name)?.trim() ?? '';
  if (text === '') return usual;
  const number = Number(text);
  if (Number.isInteger(number) && number >= from && number <= to) return number;
  problems.push({ parameter: name, message: `Use a whole number from ${from} to ${to}.` });
  return usual;
}

function readFacets(params: URLSearchParams, problems: Problem[]): Query['chosen'] {
  const chosen: { [id in FacetId]?: readonly string[] } = {};
  let room = MOST_VALUES;
  for (const facet of FACET_IDS) {
    const asked = new Set(
      params
        .getAll(facet)
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    );
    const known = [...asked].filter((value) => isFacetValue(facet, value)).slice(0, room);
    if (known.length < asked.size) {
      const values = [...asked]
        .filter((value) => !known.includes(value))
        .map((value) => (isFacetValue(facet, value) ? facetLabel(facet, value) : tidy(value)));
      const { label, values: all } = facetOf(facet);
      problems.push({ parameter: facet, message: leftOut(values, label), ids: Object.keys(all) });
    }
    room -= known.length;
    if (known.length > 0) chosen[facet] = known;
  }
  return chosen;
}

function readView(params: URLSearchParams, problems: Problem[]): Pick<Query, 'view' | 'day'> {
  const asked = params.get('view') ?? '';
  const view = VIEW_IDS.find((id) => id === asked);
  if (asked !== '' && view === undefined)
    problems.push({ parameter: 'view', message: leftOut([tidy(asked)], 'Ways to look'), ids: VIEW_IDS });
  const day = params.get('day')?.trim() ?? '';
  const isDate = DateSchema.safeParse(day).success;
  if (view === 'days' && day !== '' && !isDate)
    problems.push({ parameter: 'day', message: 'Write the day as 2026-11-24.' });
  return { view: view ?? EMPTY_QUERY.view, day: view === 'days' && isDate ? day : null };
}

/** Older and plainer names of parameters that mean one of ours. */
const SAME = { query: 'q', text: 'q', postcode: 'near', place: 'near' } as const;

function withOurNames(params: URLSearchParams): URLSearchParams {
  const ours = new URLSearchParams(params);
  for (const [other, name] of Object.entries(SAME)) {
    const value = params.get(other);
    if (value !== null && !params.has(name)) ours.set(name, value);
  }
  return ours;
}

/**
 * Understands the parameters of a search. What cannot be understood is left out and said in `problems`; a search never fails for what
 * somebody typed. Every value in the query is in the facet table.
 */
export function readQuery(
  given: URLSearchParams,
  findPlace: FindPlace,
): { readonly query: Query; readonly problems: readonly Problem[] } {
  const params = withOurNames(given);
  const problems: Problem[] = [];
  const typed = tidy(params.get('q') ?? '');
  if (typed.length > MOST_WORDS)
    problems.push({ parameter: 'q', message: `We looked for the first ${MOST_WORDS} letters. Use fewer words.` });
  const nearAsked = tidy(params.get('near') ?? '').slice(0, 100);
  const place = nearAsked === '' ? null : findPlace(nearAsked);
  if (place !== null && 'unknown' in place) problems.push({ parameter: 'near', message: place.unknown });
  const near = place !== null && 'near' in place ? place.near : null;

  const sort = params.get('sort') ?? '';
  const knownSort = Object.hasOwn(SORTS, sort);
  if (sort !== '' && !knownSort)
    problems.push({ parameter: 'sort', message: leftOut([tidy(sort)], 'Which first'), ids: Object.keys(SORTS) });
  if (sort === 'nearest' && near === null)
    problems.push({ parameter: 'sort', message: 'Tell us a place first. Then we can put the nearest first.' });

  const query: Query = {
    words: typed.slice(0, MOST_WORDS),
    nearAsked,
    near,
    miles: readNumber(params, 'within', 1, MOST_MILES, EMPTY_QUERY.miles, problems),
    chosen: readFacets(params, problems),
    alsoUntold: FACET_IDS.filter((facet) =>
      params
        .getAll('untold')
        .flatMap((value) => value.split(','))
        .includes(facet),
    ),
    sort: knownSort ? (sort as Sort) : EMPTY_QUERY.sort,
    ...readView(params, problems),
    page: readNumber(params, 'page', 1, LAST_PAGE, 1, problems),
  };
  return { query, problems };
}
