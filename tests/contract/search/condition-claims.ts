import fc from 'fast-check';
import { expect } from 'vitest';
import { FACET_IDS } from '#domain/listing/facets.ts';
import { type Condition, EVERYTHING } from '#domain/query/condition.ts';
import type { Query } from '#domain/query/query.ts';
import { chosenFacets, EMPTY_QUERY } from '#domain/query/query.ts';
import { conditionOf, notToldCondition } from '#domain/query/query-condition.ts';
import type { SearchRequest } from '#search/port.ts';
import { aDirectory } from '../../support/a-directory.ts';
import { aDocument, anId, aVenue, documentsOf, told, weekly } from '../../support/a-listing.ts';
import { conditions, queries } from '../../support/a-query.ts';
import { bruteCounts, bruteIds, bruteTotal, saidOnly } from '../../support/brute-force.ts';
import type { Claim, ClaimGroup, Held } from './search-contract.ts';

const DIRECTORY = aDirectory(300);

/** What a page of results asks for: counts under each chosen facet without itself, and totals for what is not told. */
function requestOf(query: Query): Partial<SearchRequest> {
  const chosen = chosenFacets(query);
  const others = FACET_IDS.filter((facet) => !chosen.includes(facet));
  return {
    condition: conditionOf(query),
    sort: query.sort,
    from: query.near?.point ?? null,
    counts: [
      { facets: others, condition: conditionOf(query) },
      ...chosen.map((facet) => ({ facets: [facet], condition: conditionOf(query, [facet]) })),
    ],
    totals: [
      conditionOf(query, ['near']),
      ...chosen.map(
        (facet): Condition => ({
          is: 'all',
          of: [conditionOf(query, [facet]), notToldCondition(facet, query.chosen[facet] ?? [])],
        }),
      ),
    ],
  };
}

async function sameAsBruteForce({ ask }: Held, request: Partial<SearchRequest> & { condition: Condition }) {
  const answer = await ask({ ...request, size: 400 });
  const asked = {
    words: '',
    match: 'all',
    sort: 'best',
    from: null,
    page: 1,
    size: 400,
    counts: [],
    totals: [],
  } as const;
  const expected = bruteIds(DIRECTORY, { ...asked, ...request });
  expect(answer.total).toBe(expected.length);
  expect([...answer.ids].sort()).toEqual([...expected].sort());
  expect(answer.totals).toEqual((request.totals ?? []).map((condition) => bruteTotal(DIRECTORY, condition)));
  expect(saidOnly(answer.counts)).toEqual(saidOnly(bruteCounts(DIRECTORY, request.counts ?? [])));
}

const KINDS_OF_CONDITION: readonly Condition[] = [
  { is: 'yes', facet: 'access', anyOf: ['hoist', 'lift'] },
  { is: 'no', facet: 'access', anyOf: ['step_free'] },
  { is: 'untold', facet: 'age' },
  { is: 'of_age', years: 17 },
  { is: 'within', centre: { lat: 53.48, lng: -2.29 }, miles: 5 },
  { is: 'covering', cells: ['everywhere'] },
  { is: 'not', of: { is: 'yes', facet: 'kind', anyOf: ['day'] } },
  { is: 'all', of: [] },
  { is: 'any', of: [] },
  { is: 'yes', facet: 'kind', anyOf: [] },
  { is: 'yes', facet: 'start', anyOf: ['2091-12'] },
];

const exactly: Claim[] = [
  {
    name: 'everything is found, and counted, when nothing is asked for',
    holds: (held) =>
      sameAsBruteForce(held, { condition: EVERYTHING, counts: [{ facets: FACET_IDS, condition: EVERYTHING }] }),
  },
  {
    name: 'each kind of condition means what the brute-force check says',
    holds: async (held) => {
      for (const condition of KINDS_OF_CONDITION) await sameAsBruteForce(held, { condition, totals: [condition] });
    },
  },
  {
    name: 'whatever a person chooses, ids, totals and counts are exact',
    holds: (held) =>
      fc.assert(
        fc.asyncProperty(queries(DIRECTORY), (query) =>
          sameAsBruteForce(held, { condition: conditionOf(query), ...requestOf(query) }),
        ),
        { numRuns: 120, seed: 11 },
      ),
  },
  {
    name: 'any tree of conditions means what the brute-force check says',
    holds: (held) =>
      fc.assert(
        fc.asyncProperty(conditions(DIRECTORY), conditions(DIRECTORY), (condition, other) =>
          sameAsBruteForce(held, {
            condition,
            totals: [other],
            counts: [{ facets: ['kind', 'when'], condition: other }],
          }),
        ),
        { numRuns: 150, seed: 12 },
      ),
  },
];

const HALL = anId('hall');
const BARN = anId('barn');
const HERE = { lat: 53.48, lng: -2.29 };
const query = (given: Partial<Query>): Condition => conditionOf({ ...EMPTY_QUERY, ...given });
const near = { label: 'Brackwell', point: HERE, guess: false };

const sewing = aDocument(
  {
    name: 'Sewing',
    sessions: [weekly(['mon'], '09:30', '11:30', { venue: HALL }), weekly(['tue'], '18:00', '20:00', { venue: HALL })],
  },
  { venues: { [HALL]: aVenue({ name: 'Hall', point: HERE }) } },
);
const [choirAtHall, choirAtBarn] = documentsOf(
  { name: 'Choir', facts: told({ job_coach: 'not_applicable', nurse: 'unknown', transport: 'no' }) },
  {
    venues: {
      [HALL]: aVenue({ name: 'Hall', point: HERE, facts: told({ hoist: 'yes', lift: 'no' }) }),
      [BARN]: aVenue({ name: 'Barn', point: { lat: 51.6, lng: -0.2 }, facts: told({ lift: 'yes' }) }),
    },
  },
);
const visits = aDocument({
  name: 'Visits',
  ways: ['home'],
  coverage: { label: 'Brackwell', circle: { centre: HERE, miles: 6 } },
});
const calls = aDocument({ name: 'Calls', ways: ['online'], coverage: { label: 'Anywhere', everywhere: true } });

const namesOf = {
  [sewing.id]: 'Sewing',
  [visits.id]: 'Visits',
  [calls.id]: 'Calls',
  [choirAtHall?.id ?? '']: 'Choir at Hall',
  [choirAtBarn?.id ?? '']: 'Choir at Barn',
};
const found = async ({ ask }: Held, condition: Condition, request: Partial<SearchRequest> = {}) =>
  (await ask({ ...request, condition })).ids.map((id) => namesOf[id]).sort();

const samePlace: Claim[] = [
  {
    name: 'Monday morning and Tuesday evening is not Monday evening',
    holds: async (held) => {
      expect(await found(held, query({ chosen: { when: ['mon', 'morning'] } }))).toEqual(['Sewing']);
      expect(await found(held, query({ chosen: { when: ['tue', 'evening'] } }))).toEqual(['Sewing']);
      expect(await found(held, query({ chosen: { when: ['mon', 'evening'] } }))).toEqual([]);
    },
  },
  {
    name: 'a hoist at one venue and a lift at another are not a place with both',
    holds: async (held) => {
      expect(await found(held, query({ chosen: { access: ['hoist'] } }))).toEqual(['Choir at Hall']);
      expect(await found(held, query({ chosen: { access: ['lift'] } }))).toEqual(['Choir at Barn']);
      expect(await found(held, query({ chosen: { access: ['hoist', 'lift'] } }))).toEqual([]);
    },
  },
  {
    name: 'near a place finds what is there and what comes there, and only the first has a distance',
    holds: async (held) => {
      expect(await found(held, query({ near, miles: 5 }))).toEqual(['Calls', 'Choir at Hall', 'Sewing', 'Visits']);
      expect(await found(held, { is: 'within', centre: HERE, miles: 5 })).toEqual(['Choir at Hall', 'Sewing']);
      const { ids } = await held.ask({ condition: query({ near }), sort: 'nearest', from: HERE });
      expect(
        ids
          .slice(0, 2)
          .map((id) => namesOf[id])
          .sort(),
      ).toEqual(['Choir at Hall', 'Sewing']);
    },
  },
  {
    name: 'choosing one day leaves the counts of the other days standing',
    holds: async ({ ask }) => {
      const chosen = { when: ['mon'] };
      const without = conditionOf({ ...EMPTY_QUERY, chosen }, ['when']);
      const { total, counts } = await ask({
        condition: query({ chosen }),
        counts: [{ facets: ['when'], condition: without }],
      });
      expect(total).toBe(1);
      expect(counts.when).toMatchObject({ mon: 1, tue: 1, 'mon-morning': 1, 'tue-evening': 1 });
      expect(counts.when?.['mon-evening'] ?? 0).toBe(0);
    },
  },
  {
    name: 'no and does not apply settle a question, not told us does not',
    holds: async (held) => {
      const open = (...help: string[]) => found(held, notToldCondition('help', help));
      expect(await open('nurse')).toEqual(['Calls', 'Choir at Barn', 'Choir at Hall', 'Sewing', 'Visits']);
      expect(await open('transport')).toEqual(['Calls', 'Sewing', 'Visits']);
      expect(await open('job_coach')).toEqual(['Calls', 'Sewing', 'Visits']);
      expect(await found(held, { is: 'untold', facet: 'help' })).toEqual(['Calls', 'Sewing', 'Visits']);
      // Online and at home there is no building to ask about.
      expect(await found(held, query({ chosen: { access: ['lift'] }, alsoUntold: ['access'] }))).toEqual([
        'Choir at Barn',
        'Sewing',
      ]);
    },
  },
];

export const CONDITION_CLAIMS: readonly ClaimGroup[] = [
  { name: 'conditions over a whole directory', documents: () => DIRECTORY, fresh: false, claims: exactly },
  {
    name: 'conditions that are true of the same place',
    documents: () => [sewing, choirAtHall, choirAtBarn, visits, calls].filter((document) => document !== undefined),
    fresh: false,
    claims: samePlace,
  },
];
