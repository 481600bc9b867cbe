import { expect, test } from 'vitest';
import { indexSynonyms, standInsFor, unitsOf } from '#search/fts5/synonym-index.ts';

const index = indexSynonyms([
  ['job', 'jobs', 'employment', 'paid work', 'work'],
  ['ehcp', 'ehc plan', 'education health and care plan'],
  ['work', 'labour'],
]);

test('a word has the others of its group, and one and many are the same word', () => {
  expect(standInsFor(index, ['employment'])).toEqual(['jobs', 'paid work', 'work']);
  expect(standInsFor(index, ['job'])).toEqual(['employment', 'paid work', 'work']);
  expect(standInsFor(index, ['jobs'])).toEqual(standInsFor(index, ['job']));
  expect(standInsFor(index, ['pottery'])).toEqual([]);
});

test('a phrase that holds the word itself is left out, because the word finds it', () => {
  expect(standInsFor(index, ['work'])).not.toContain('paid work');
});

test('a word in two groups has both', () => {
  expect(standInsFor(index, ['work'])).toEqual(['jobs', 'employment', 'labour']);
});

test('a phrase is kept whole, with its small words', () => {
  expect(standInsFor(index, ['ehcp'])).toEqual(['ehc plan', 'education health and care plan']);
});

test('words that are an entry together are looked for together', () => {
  expect(unitsOf(index, ['ehc', 'plan', 'pottery'])).toEqual([['ehc', 'plan'], ['pottery']]);
  expect(unitsOf(index, ['plan', 'ehc'])).toEqual([['plan'], ['ehc']]);
  expect(unitsOf(index, [])).toEqual([]);
});
