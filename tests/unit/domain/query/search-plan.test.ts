import { describe, expect, test } from 'vitest';
import { EMPTY_QUERY, type Query } from '#domain/query/query.ts';
import { beginningsOf, relaxationsOf } from '#domain/query/search-plan.ts';

const near = { label: 'M5', point: { lat: 53.48, lng: -2.29 }, guess: false };
const asked: Query = {
  ...EMPTY_QUERY,
  words: 'club',
  nearAsked: 'M5',
  near,
  miles: 20,
  chosen: { kind: ['day'], access: ['step_free', 'hoist'] },
  alsoUntold: ['access'],
  page: 3,
};

describe('nothing found', () => {
  test('one thing is taken away at a time, from the first page', () => {
    const queries = relaxationsOf(asked).map(({ query }) => query);
    expect(queries.every(({ page }) => page === 1)).toBe(true);
    expect(relaxationsOf(asked).map(({ label }) => label)).toEqual([
      'Look within 40 miles',
      'Leave out: Step-free way in',
      'Leave out: Hoist',
      'Leave out: What kind',
      'Leave out: The building',
      'Leave out “club”',
      'Look everywhere',
    ]);
  });

  test('of values that must all be there each goes alone, and the others stay', () => {
    const [, alone] = relaxationsOf(asked);
    expect(alone?.query.chosen).toEqual({ kind: ['day'], access: ['hoist'] });
  });

  test('of a few words each goes alone, and the others stay', () => {
    const labelled = (words: string) =>
      relaxationsOf({ ...EMPTY_QUERY, words }).map(({ label, query }) => [label, query.words]);
    expect(labelled('evening disco')).toEqual([
      ['Leave out “evening”', 'disco'],
      ['Leave out “disco”', 'evening'],
      ['Leave out “evening disco”', ''],
    ]);
    expect(labelled('disco')).toEqual([['Leave out “disco”', '']]);
  });

  test('to begin again, one thing that was asked for stands alone', () => {
    expect(beginningsOf(asked)).toEqual([
      { label: 'Only “club”', query: { ...EMPTY_QUERY, words: 'club' } },
      { label: 'Only: Things to do in the day', query: { ...EMPTY_QUERY, chosen: { kind: ['day'] } } },
      {
        label: 'Only: Step-free way in and Hoist',
        query: { ...EMPTY_QUERY, chosen: { access: ['step_free', 'hoist'] } },
      },
      { label: 'Only: near M5', query: { ...EMPTY_QUERY, near, nearAsked: 'M5', miles: 20 } },
    ]);
    expect(beginningsOf(EMPTY_QUERY)).toEqual([]);
  });
});
