import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, runsOf } from '#features/printing/letters.ts';
import { linesOf } from '#features/printing/lines.ts';

const letter = (text: string): number => text.length;
const codes = (text: string): ReadonlySet<number> => new Set([...text].map((one) => one.codePointAt(0) ?? 0));
const LETTERS = { latin: codes(' abcdefghijklmnopqrstuvwxyz-()\u00a0'), wide: codes('ŵŷ') };

describe('lines', () => {
  it('break between words, and never at a no-break space', () => {
    expect(linesOf('one two three', 7, letter)).toEqual(['one two', 'three']);
    expect(linesOf('phone 01\u00a0160\u00a0496 now', 10, letter)).toEqual(['phone', '01\u00a0160\u00a0496', 'now']);
  });

  it('break a web address after a hyphen, a dot or a slash', () => {
    expect(linesOf('site.example/after-stroke', 14, letter)).toEqual(['site.example/', 'after-stroke']);
  });

  it('are never too wide, and lose nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
        const lines = linesOf(text, width, letter);
        expect(Math.max(0, ...lines.map(letter))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('letters', () => {
  it('are taken from the file that has them', () => {
    expect(runsOf('tŷ gŵyl', LETTERS)).toEqual([
      { text: 't', file: 'latin' },
      { text: 'ŷ', file: 'wide' },
      { text: ' g', file: 'latin' },
      { text: 'ŵ', file: 'wide' },
      { text: 'yl', file: 'latin' },
    ]);
  });

  it('lose marks that the typeface does not have, and are said in words when there is no way', () => {
    expect(printable('phở', LETTERS, '(other)')).toBe('pho');
    expect(printable('مرحبا بكم', LETTERS, '(other)')).toBe('(other)');
    expect(printable('a 你好, 世界 b', LETTERS, '(other)')).toBe('a (other) b');
    expect(printable('a 👩🏽‍🦽 🇬🇧 b', LETTERS, '(other)')).toBe('a b');
  });

  it('are all in the typeface afterwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const one of printable(text, LETTERS, '(other)'))
          expect(LETTERS.latin.has(one.codePointAt(0) ?? 0) || LETTERS.wide.has(one.codePointAt(0) ?? 0)).toBe(true);
      }),
    );
  });
});
