import { describe, expect, test } from 'vitest';
import { formValues } from '#domain/form/values.ts';
import { MOST_IN_PACK, MOST_OWN_LETTERS, ownWords } from '#domain/packing/pack.ts';
import {
  type Draft,
  emptyDrafts,
  inOrder,
  listingsIn,
  problemsIn,
  readDrafts,
  sureOf,
} from '#domain/packing/pack-form.ts';

const none = () => false;
const aDraft = (given: Partial<Draft> = {}): Draft => ({
  listing: 'a',
  place: 1,
  phrases: ['make_friends'],
  words: '',
  ...given,
});
const placed = (places: readonly (number | null)[]) =>
  inOrder(places.map((place, at) => aDraft({ listing: 'abcdef'[at] ?? '', place })))
    .map(({ listing }) => listing)
    .join('');

describe('the order of a pack', () => {
  test.each<[string, (number | null)[], string]>([
    ['stays when nothing is moved', [1, 2, 3], 'abc'],
    ['has the last first when it is moved up', [1, 2, 1], 'cab'],
    ['has the first last when it is moved down', [3, 2, 3], 'bca'],
    ['is turned round', [3, 2, 1], 'cba'],
    ['leaves out what is left out', [1, null, 3], 'ac'],
    ['stands when all want to be first', [1, 1, 1], 'bca'],
  ])('%s', (_claim, places, order) => {
    expect(placed(places)).toBe(order);
  });
});

describe('what a form of a pack sent', () => {
  const values = (pairs: [string, string][]) => formValues(pairs);
  test('is read in the order of the page, each listing once, and no others than the page had', () => {
    const sent = values([
      ['listing-1', 'b'],
      ['listing-2', 'a'],
      ['listing-3', 'b'],
      ['listing-4', 'evil'],
      ['listing-11', 'a'],
      ['phrases-1', 'make_friends'],
      ['phrases-1', 'make_friends'],
      ['phrases-1', 'no_phrase'],
      ['phrases-1', '__proto__'],
      ['words-2', '  as typed\n'],
      ['place-1', '2'],
      ['place-2', '99'],
    ]);
    expect(listingsIn(sent)).toEqual(['b', 'a', 'evil']);
    expect(readDrafts(sent, new Set(['a', 'b']))).toEqual([
      { listing: 'b', place: 2, phrases: ['make_friends'], words: '' },
      { listing: 'a', place: 2, phrases: [], words: '  as typed\n' },
    ]);
  });

  test('of a hundred listings is cut to what a pack holds', () => {
    const ids = Array.from({ length: 100 }, (_, at) => `id${at}`);
    expect(readDrafts(values(ids.map((id, at) => [`listing-${at + 1}`, id])), new Set(ids))).toHaveLength(MOST_IN_PACK);
  });
});

describe('what is to be put right', () => {
  test('is a listing without a reason, too many reasons, too many words, an empty pack', () => {
    expect(problemsIn(emptyDrafts(['a', 'b']), none, '')).toEqual([
      { at: 1, says: 'no reason' },
      { at: 2, says: 'no reason' },
    ]);
    const five = ['cook', 'learn', 'travel', 'enjoy', 'move'] as const;
    expect(problemsIn([aDraft({ phrases: five })], none, '')).toEqual([{ at: 1, says: 'too many' }]);
    expect(problemsIn([aDraft({ words: 'a'.repeat(MOST_OWN_LETTERS + 1) })], none, '')).toEqual([
      { at: 1, says: 'too long' },
    ]);
    expect(problemsIn([aDraft({ place: null })], none, '')).toEqual([{ at: null, says: 'none left' }]);
  });

  test('is nothing of a listing that is left out', () => {
    expect(problemsIn([aDraft(), aDraft({ place: null, phrases: [], words: 'Sarah' })], none, '')).toEqual([]);
  });

  test('are words about a person, until somebody is sure of these very words', () => {
    const drafts = [aDraft({ words: 'Sarah likes art' })];
    expect(problemsIn(drafts, none, '')).toMatchObject([
      { at: 1, says: 'personal', finds: [{ kind: 'name', found: 'Sarah' }] },
    ]);
    expect(problemsIn(drafts, none, sureOf(drafts))).toEqual([]);
    expect(problemsIn([aDraft({ words: 'Peter likes art' })], none, sureOf(drafts))).toHaveLength(1);
  });
});

test('own words are kept as one line without letters that nobody can see', () => {
  expect(ownWords(' <b>You</b>\r\n\u202Elike\u0007 \t art ')).toBe('<b>You</b> like art');
});
