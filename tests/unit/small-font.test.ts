import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LETTERS, smallFont } from '../../scripts/font/small-font.ts';

const STYLES = new URL('../../src/styles/', import.meta.url);
const face = readFileSync(new URL('fonts.css', STYLES), 'utf8').split('}')[0] ?? '';
const ranges = [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gu)].map(([, first = '', last = first]) => [
  Number.parseInt(first, 16),
  Number.parseInt(last, 16),
]);

describe('the typeface of the site', () => {
  it('is the file that scripts/make-font.ts makes', async () => {
    expect((await smallFont()).equals(readFileSync(new URL('font/atkinson-hyperlegible-next.woff2', STYLES)))).toBe(
      true,
    );
  });

  it('is asked for exactly the letters that it has', () => {
    const asked = ranges.flatMap(([first = 0, last = 0]) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at),
    );
    expect(asked.sort((a, b) => a - b)).toEqual(
      [...new Set([...LETTERS].map((letter) => letter.codePointAt(0) ?? 0))].sort((a, b) => a - b),
    );
  });

  it('stands beside its licence', () => {
    expect(readFileSync(new URL('font/LICENSE.txt', STYLES), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });
});
