import type { Db } from '#db/client.ts';
import { biggestPlaces } from '#db/places.ts';
import { FACET_IDS } from '#domain/listing/facets.ts';
import { readQuery } from '#domain/query/read-query.ts';
import { requestFor } from '#features/finding/find-choices.ts';
import { placeFinder } from '#features/finding/find-place.ts';
import type { SearchRequest } from '#search/port.ts';

export interface Question {
  /** As they stand in the address. */
  readonly params: string;
  /** What the site makes of them. */
  readonly request: SearchRequest;
}

const WORDS = ['gardening', 'swiming', 'art club', 'job', 'cafe', 'music', 'cooking', 'walking', 'drama', 'support'];
const KINDS = ['day', 'meet', 'internship', 'advice', 'find-job'];
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** One word; four facets; a place with two facets, which come nearest first. Each time another, in a circle. */
export const SHAPES = ['keyword', 'four facets', 'place and facets'] as const;
export type Shape = (typeof SHAPES)[number];

const at = <Item>(list: readonly Item[], number: number): Item => {
  const item = list[number % list.length];
  if (item === undefined) throw new Error('There is nothing to ask for');
  return item;
};

function paramsOf(shape: Shape, number: number, places: readonly string[]): URLSearchParams {
  if (shape === 'keyword') return new URLSearchParams({ q: at(WORDS, number) });
  const facets = { kind: at(KINDS, number), access: 'step_free' };
  return shape === 'four facets'
    ? new URLSearchParams({ ...facets, when: at(DAYS, number), support: 'medium' })
    : new URLSearchParams({ ...facets, near: at(places, number), within: '10' });
}

/** The questions of a shape, as many as are told apart. Throws when the site would not understand one of them. */
export function questionsOf(db: Db, shape: Shape): Question[] {
  const places = biggestPlaces(db, 7).map(({ name }) => name);
  return Array.from({ length: 70 }, (_, number) => {
    const params = paramsOf(shape, number, places);
    const { query, problems } = readQuery(params, placeFinder(db));
    if (problems.length > 0) throw new Error(`${params}: ${problems.map(({ message }) => message).join(' ')}`);
    return { params: params.toString(), request: requestFor(query) };
  });
}

/** The same question with the counts of one look only: no facet's values are counted without itself, and nobody asks who has not told us. */
export const plain = (request: SearchRequest): SearchRequest => ({
  ...request,
  counts: [{ facets: FACET_IDS, condition: request.condition }],
  totals: [],
});

/** The same question without asking who has not told us. */
export const onlyCounts = (request: SearchRequest): SearchRequest => ({ ...request, totals: [] });
