import { describe, expect, test } from 'vitest';
import { isShortFor, plainWords, STOP_WORDS, tellingWords } from '#search/words.ts';

test('words are small letters and digits without accents', () => {
  expect(plainWords('Café-bar, M5 4WT: 1:1!')).toEqual(['cafe', 'bar', 'm5', '4wt', '1', '1']);
  expect(plainWords("don’t women's O'Neill")).toEqual(['dont', 'womens', 'oneill']);
  expect(plainWords('🎾 "" * -')).toEqual([]);
});

test('words that say nothing are left out, each other word is there once', () => {
  expect(tellingWords('I want to go swimming near me, swimming!')).toEqual(['swimming']);
  expect(tellingWords("I'd like some help with the bus")).toEqual(['help', 'bus']);
});

test('no list of words is too long to look for', () => {
  expect(tellingWords(Array.from({ length: 99 }, (_, at) => `word${at}`).join(' '))).toHaveLength(12);
  expect(tellingWords('x'.repeat(200))).toEqual(['x'.repeat(40)]);
});

test('stop words are written as words are compared', () => {
  for (const word of STOP_WORDS) expect(plainWords(word)).toEqual([word]);
});

describe('short letters', () => {
  test.each([
    ['sen', ['send', 'special educational needs']],
    ['ips', ['individual placement and support']],
    ['pa', ['carer', 'personal assistant']],
  ])('%s stands for a phrase of its group', (word, group) => {
    expect(isShortFor(word, group)).toBe(true);
  });

  test.each([
    ['art', ['arts', 'painting']],
    ['p', ['pool']],
    ['send', ['sen', 'special educational needs']],
    ['sen', []],
  ])('%s may be the beginning of a word', (word, group) => {
    expect(isShortFor(word, group)).toBe(false);
  });
});
