import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forgiven, mistakesBetween } from '#search/fts5/mistakes.ts';

test.each([
  ['gardening', 'gardening', 0],
  ['gardning', 'gardening', 1],
  ['garddening', 'gardening', 1],
  ['gerdening', 'gardening', 1],
  ['gradening', 'gardening', 1],
  ['agrdenign', 'gardening', 2],
  ['swim', 'swimming', 3],
  ['', 'art', 3],
])('between %s and %s lie %i mistakes at most', (a, b, mistakes) => {
  expect(mistakesBetween(a, b, 2)).toBe(mistakes);
});

test('a word has as many mistakes from another as the other from it, and none from itself', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(mistakesBetween(a, b, 9)).toBe(mistakesBetween(b, a, 9));
      expect(mistakesBetween(a, a, 2)).toBe(0);
      expect(mistakesBetween(a, b, 1)).toBe(Math.min(2, mistakesBetween(a, b, 9)));
    }),
  );
});

test('any one slip of the finger is one mistake', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(word, fc.nat(), (typed, number) => {
      const at = number % (typed.length - 1);
      const swapped = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
      for (const slip of [
        typed.slice(0, at) + typed.slice(at + 1),
        `${typed.slice(0, at)}z${typed.slice(at)}`,
        swapped,
      ])
        expect(mistakesBetween(slip, typed, 2)).toBe(slip === typed ? 0 : 1);
    }),
  );
});

test('words longer than people write are never near, and cost nothing', () => {
  expect(mistakesBetween('x'.repeat(70), 'x'.repeat(69), 2)).toBe(3);
});

test('short words and numbers are not forgiven a letter, because it makes another word', () => {
  expect(['gym', 'art', 'm54wt', '2026'].map(forgiven)).toEqual([0, 0, 0, 0]);
  expect(['swim', 'walking'].map(forgiven)).toEqual([1, 1]);
  expect(['gardening', 'swimming'].map(forgiven)).toEqual([2, 2]);
});
