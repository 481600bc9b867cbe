import { expect, test } from 'vitest';
import { beginningWith, emptyVocabulary, learn, nearestTo } from '#search/fts5/vocabulary.ts';

function vocabularyOf(...words: string[]) {
  const vocabulary = emptyVocabulary();
  for (const word of words) learn(vocabulary, word);
  return vocabulary;
}

test('an unfinished word has the words that begin with it, new ones too', () => {
  const vocabulary = vocabularyOf('gardening', 'garden', 'gate', 'art');
  expect(beginningWith(vocabulary, 'gard', 10)).toEqual(['garden', 'gardening']);
  learn(vocabulary, 'gardener');
  expect(beginningWith(vocabulary, 'gard', 10)).toEqual(['garden', 'gardener', 'gardening']);
  expect(beginningWith(vocabulary, 'zz', 10)).toEqual([]);
});

test('more continuations than can be looked for are none', () => {
  expect(beginningWith(vocabularyOf('art', 'arts', 'artist'), 'art', 2)).toBeNull();
});

test('a mistyped word has the nearest words: those with one mistake, and only without them those with two', () => {
  const vocabulary = vocabularyOf('gardening', 'gardenings', 'hardening', 'warden');
  expect(nearestTo(vocabulary, 'gardning')).toEqual(['gardening']);
  expect(nearestTo(vocabulary, 'gxrdning')).toEqual(['gardening']);
  expect(nearestTo(vocabulary, 'xardening')).toEqual(['gardening', 'hardening']);
});

test('a short word that nobody wrote is near to nothing', () => {
  expect(nearestTo(vocabularyOf('gym', 'gum'), 'gim')).toEqual([]);
});
