import { describe, expect, test } from 'vitest';
import { type Condition, EVERYTHING } from '#domain/query/condition.ts';
import { asksOf } from '#search/meilisearch/asks.ts';
import { withinRadius } from '#search/meilisearch/within.ts';
import { aRequest } from '../../../support/a-query.ts';

const day: Condition = { is: 'yes', facet: 'kind', anyOf: ['day'] };
const nothing: Condition = { is: 'yes', facet: 'kind', anyOf: [] };

describe('the questions of a search', () => {
  test('questions under the same condition are one question', () => {
    const request = aRequest({
      condition: day,
      counts: [
        { facets: ['when', 'access'], condition: day },
        { facets: ['kind'], condition: EVERYTHING },
      ],
      totals: [EVERYTHING, day],
    });
    const { asks } = asksOf(request, withinRadius);
    expect(asks.map(({ filter, facets, isListed }) => ({ filter, facets: [...facets], isListed }))).toEqual([
      { filter: 'yes_kind IN ["day"]', facets: ['when', 'access'], isListed: true },
      { filter: true, facets: ['kind'], isListed: false },
    ]);
  });

  test('each answer goes to the questions it is of', () => {
    const request = aRequest({
      condition: day,
      counts: [{ facets: ['kind'], condition: EVERYTHING }],
      totals: [EVERYTHING, day],
    });
    const { together } = asksOf(request, withinRadius);
    const listed = { ids: ['a', 'b'], total: 2, facets: {} };
    const all = { ids: [], total: 9, facets: { yes_kind: { day: 2, meet: 7 } } };
    expect(together([listed, all])).toEqual({
      engine: 'meilisearch',
      total: 2,
      ids: ['a', 'b'],
      counts: { kind: { day: 2, meet: 7 } },
      totals: [9, 2],
    });
  });

  test('a condition that nothing can meet is not asked, and its answer is nothing', () => {
    const { asks, together } = asksOf(
      aRequest({ condition: nothing, counts: [{ facets: ['kind'], condition: nothing }], totals: [nothing] }),
      withinRadius,
    );
    expect(asks).toEqual([]);
    expect(together([])).toEqual({ engine: 'meilisearch', total: 0, ids: [], counts: { kind: {} }, totals: [0] });
  });
});
