import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, type Hex } from '#domain/looks/contrast.ts';
import { coloursCss } from '#domain/looks/look-sheet.ts';
import { answersOf } from '#domain/looks/looks.ts';
import { contrastFaults, EDGE_PAIRS, TEXT_PAIRS } from '#domain/looks/pairs.ts';
import type { Palette } from '#domain/looks/palettes.ts';
import { BadTheme, OWN_THEME, parseTheme } from '#domain/looks/theme.ts';

/** Three councils that do not look alike. */
const COUNCILS = {
  ours: {},
  forest: { name: 'Barnhatch Days', colours: { brand: '#0b3d2e', accent: '#f4b942' } },
  navy: { name: 'Chorwick Council', colours: { brand: '#12284c', link: '#12406b', accent: '#7fd1c7' } },
  brick: { name: 'Walminster', colours: { brand: '#6b1f1a' } },
} as const;

/** The colours of a style sheet as it is sent, block by block. */
const blocksOf = (css: string): Record<string, Hex>[] =>
  [...css.matchAll(/:root\{([^}]*)\}/gu)].map(([, body = '']) =>
    Object.fromEntries(
      [...body.matchAll(/--([\w-]+):(#[0-9a-f]{6})/gu)].map(([, name = '', hex = '']) => [name, hex as Hex]),
    ),
  );
const kebab = (name: string) => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

describe.each(Object.entries(COUNCILS))('the colours of %s', (_name, said) => {
  const theme = parseTheme(said);

  test.each(answersOf('colours'))('as sent, for “%s”, can be read: words 7 to 1, edges 3 to 1', (colours) => {
    const blocks = blocksOf(coloursCss(theme.palettes, colours));
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      const weak = [
        ...TEXT_PAIRS.map((pair) => ({ pair, least: 7 })),
        ...EDGE_PAIRS.map((pair) => ({ pair, least: 3 })),
      ].flatMap(({ pair: [front, behinds], least }) =>
        behinds
          .map((behind) => ({
            front,
            behind,
            ratio: contrast(block[kebab(front)] ?? '#000000', block[kebab(behind)] ?? '#000000'),
          }))
          .filter(({ ratio }) => ratio < least),
      );
      expect(weak).toEqual([]);
    }
  });

  test('show the ring of the focus on everything it can stand on', () => {
    for (const palette of Object.values<Palette>(theme.palettes)) {
      expect(contrast(palette.focusInner, palette.focusOuter)).toBeGreaterThanOrEqual(3);
      for (const under of ['paper', 'surface', 'sunk', 'brand', 'brandSoft', 'button'] as const)
        expect(
          Math.max(contrast(palette.focusInner, palette[under]), contrast(palette.focusOuter, palette[under])),
        ).toBeGreaterThanOrEqual(3);
    }
  });
});

const problemsOf = (said: unknown): string => {
  try {
    parseTheme(said);
  } catch (error) {
    if (error instanceof BadTheme) return error.message;
    throw error;
  }
  return '';
};

describe('a theme that cannot be read is refused', () => {
  test('with the colour, the ratio, what is needed and what would do', () => {
    expect(problemsOf({ colours: { brand: '#1d70b8' } })).toMatch(
      /^colours\.brand is #1d70b8: .+ is 4\.9 to 1, and must be 7 to 1 or more\. #[0-9a-f]{6} would do\.$/u,
    );
  });

  const anyColour = fc
    .integer({ min: 0, max: 0xff_ff_ff })
    .map((value): Hex => `#${value.toString(16).padStart(6, '0')}`);

  /** Colours of which many will do. */
  const dark = fc.tuple(fc.nat(70), fc.nat(70), fc.nat(90)).map(([red, green, blue]): Hex => {
    const parts = [red, green, blue].map((part) => part.toString(16).padStart(2, '0'));
    return `#${parts.join('')}`;
  });

  test('and whatever is taken has no fault in any of its colours', () => {
    fc.assert(
      fc.property(fc.record({ brand: dark, link: dark }, { requiredKeys: [] }), (colours) => {
        const given = Object.fromEntries(Object.entries(colours).filter(([, hex]) => hex !== undefined));
        if (problemsOf({ colours: given }) !== '') return;
        for (const palette of Object.values<Palette>(parseTheme({ colours: given }).palettes))
          expect(contrastFaults(palette)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('and what would do is then taken', () => {
    fc.assert(
      fc.property(anyColour, (brand) => {
        const better = / (#[0-9a-f]{6}) would do/u.exec(problemsOf({ colours: { brand } }))?.[1];
        if (better !== undefined) expect([brand, problemsOf({ colours: { brand: better } })]).toEqual([brand, '']);
      }),
      { numRuns: 15 },
    );
  });

  test.each([
    ['a word that is no setting', { colors: {} }, 'The theme has colors, which is nothing a theme has. Take it out.'],
    ['a colour by name', { colours: { brand: 'red' } }, 'colours.brand must be a colour such as #4a1d54'],
    [
      'a style sheet in the place of a colour',
      { colours: { link: '#000;}body{display:none' } },
      'colours.link must be',
    ],
    ['a logo elsewhere', { logo: '../secret.svg' }, 'logo must be the name of'],
    ['another kind of file as a logo', { logo: 'logo.html' }, 'logo must be the name of'],
    ['no name', { name: ' ' }, 'name must be a name'],
    ['a typeface we do not have', { font: 'comic' }, 'font must be hyperlegible or plain'],
    ['a phone number that is none', { contact: { phone: 'ask Jo' } }, 'contact.phone must be a phone number'],
    ['a list', [], 'The theme '],
  ])('for %s', (_what, said, words) => {
    expect(problemsOf(said)).toContain(words);
  });
});

test('where nobody says otherwise the site is Dayways', () => {
  expect(OWN_THEME).toMatchObject({
    name: 'Dayways',
    logo: null,
    font: 'hyperlegible',
    contact: { phone: null, email: null },
  });
});
