import fc from 'fast-check';
import { expect } from 'vitest';
import { EVERYTHING } from '#domain/query/condition.ts';
import { SORTS, type Sort } from '#domain/query/query.ts';
import type { SearchDocument } from '#domain/query/search-document.ts';
import { aDirectory } from '../../support/a-directory.ts';
import { aDocument } from '../../support/a-listing.ts';
import { aRequest, conditions } from '../../support/a-query.ts';
import { bruteIds } from '../../support/brute-force.ts';
import type { Claim, ClaimGroup, Held } from './search-contract.ts';

/** Some were added in the same minute, some of those changed in the same minute, and of some nobody knows. */
const DIRECTORY = aDirectory(300, 2).map(
  (document, at): SearchDocument => ({
    ...document,
    added: at % 11 === 0 ? null : [29_000_000 + ((at * 7) % 23), 29_500_000 + ((at * 13) % 5)],
  }),
);
const HERE = { lat: 53.48, lng: -2.29 };

async function inOrder({ ask }: Held, sort: Sort) {
  const request = { sort, from: HERE, size: 400 } as const;
  expect((await ask(request)).ids).toEqual(bruteIds(DIRECTORY, aRequest(request)));
}

const orders: Claim[] = [
  { name: 'with no words the best are the freshest and fullest', holds: (held) => inOrder(held, 'best') },
  { name: 'nearest first, and what has no place last', holds: (held) => inOrder(held, 'nearest') },
  { name: 'soonest first, and what has no date last', holds: (held) => inOrder(held, 'soonest') },
  { name: 'checked most recently first, and never checked last', holds: (held) => inOrder(held, 'newest') },
  {
    name: 'added last first; of those added together what was changed last, and what nobody dated last of all',
    holds: (held) => inOrder(held, 'added'),
  },
  {
    name: 'nearest with nowhere to measure from is the best first',
    holds: async ({ ask }) => {
      const request = { sort: 'nearest', from: null, size: 400 } as const;
      expect((await ask(request)).ids).toEqual(bruteIds(DIRECTORY, aRequest(request)));
    },
  },
  {
    name: 'pages laid end to end are the whole, in order, each once',
    holds: async ({ ask }) => {
      for (const sort of Object.keys(SORTS) as Sort[]) {
        const whole = await ask({ sort, from: HERE, size: 400 });
        const pages: string[] = [];
        for (let page = 1; pages.length < whole.total && page < 20; page += 1)
          pages.push(...(await ask({ sort, from: HERE, page, size: 37 })).ids);
        expect(pages).toEqual(whole.ids);
      }
    },
  },
  {
    name: 'any page of any sort of any condition is the slice it should be',
    holds: ({ ask }) =>
      fc.assert(
        fc.asyncProperty(
          conditions(DIRECTORY),
          fc.constantFrom<Sort>('best', 'nearest', 'soonest', 'newest', 'added'),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 40 }),
          async (condition, sort, page, size) => {
            const request = aRequest({ condition, sort, from: HERE, page, size });
            const whole = bruteIds(DIRECTORY, request);
            const answer = await ask(request);
            expect(answer.ids).toEqual(whole.slice((page - 1) * size, page * size));
            expect(answer.total).toBe(whole.length);
          },
        ),
        { numRuns: 80, seed: 13 },
      ),
  },
  {
    name: 'a page beyond the end is empty and still says how many there are',
    holds: async ({ ask }) => {
      expect(await ask({ page: 500, size: 20 })).toMatchObject({ total: DIRECTORY.length, ids: [] });
      const kind = { is: 'yes', facet: 'kind', anyOf: ['day'] } as const;
      const { total } = await ask({ condition: kind });
      expect(await ask({ condition: kind, page: 500, size: 20 })).toMatchObject({ total, ids: [] });
    },
  },
];

const ranked = (document: SearchDocument, rank: number): SearchDocument => ({ ...document, rank });
const inName = ranked(aDocument({ name: 'Pottery' }), 1);
const inActivities = ranked(aDocument({ name: 'Clay days', activities: ['art'] }), 2);
const inPassing = ranked(aDocument({ name: 'Lunch club', description: 'Some people go to pottery on Mondays.' }), 3);
const both = ranked(aDocument({ name: 'Pottery and drumming' }), 4);

const words: Claim[] = [
  {
    name: 'a word in the name comes before the same word among activities, and that before the description',
    holds: async ({ ask }) => {
      const { ids } = await ask({ words: 'pottery' });
      expect(ids.filter((id) => id !== both.id)).toEqual([inName.id, inActivities.id, inPassing.id]);
    },
  },
  {
    name: 'a sort that is asked for is kept when there are words',
    holds: async ({ ask }) => {
      const later = { words: 'pottery', sort: 'newest' } as const;
      expect((await ask(later)).ids).toEqual([both.id, inPassing.id, inActivities.id, inName.id]);
    },
  },
  {
    name: 'when one word is enough, more words are better',
    holds: async ({ ask }) => {
      const { ids, total } = await ask({ words: 'pottery drumming', match: 'any' });
      expect(total).toBe(4);
      expect(ids[0]).toBe(both.id);
      expect(await ask({ words: 'pottery drumming', match: 'all' })).toMatchObject({ total: 1, ids: [both.id] });
    },
  },
  {
    name: 'totals and counts are of what has the words',
    holds: async ({ ask }) => {
      const answer = await ask({
        words: 'pottery',
        condition: { is: 'untold', facet: 'activity' },
        totals: [EVERYTHING],
        counts: [{ facets: ['kind', 'activity'], condition: EVERYTHING }],
      });
      expect(answer).toMatchObject({ total: 3, totals: [4], counts: { kind: { day: 4 }, activity: { art: 1 } } });
    },
  },
];

export const ORDER_CLAIMS: readonly ClaimGroup[] = [
  { name: 'order and pages', documents: () => DIRECTORY, fresh: false, claims: orders },
  { name: 'order of words', documents: () => [inName, inActivities, inPassing, both], fresh: false, claims: words },
];
