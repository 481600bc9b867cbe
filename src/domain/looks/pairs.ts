import { contrast, type Hex } from './contrast.ts';
import type { Palette } from './palettes.ts';

type Colour = keyof Palette;
type Pair = readonly [front: Colour, behind: readonly Colour[]];

const PAPERS = ['paper', 'surface', 'sunk', 'brandSoft'] as const;
const NOTICES = ['yesSoft', 'waitSoft', 'noSoft'] as const;

/** Words and what they stand on: 7 to 1 at least (WCAG 2.2, 1.4.6). */
export const TEXT_PAIRS: readonly Pair[] = [
  ['ink', [...PAPERS, ...NOTICES]],
  ['inkSoft', PAPERS],
  ['link', [...PAPERS, ...NOTICES, 'banner']],
  ['visited', [...PAPERS, ...NOTICES, 'banner']],
  ['surface', ['link']],
  ['brandInk', ['brand']],
  ['buttonInk', ['button', 'buttonHover']],
  ['yes', ['paper', 'surface', 'yesSoft']],
  ['wait', ['paper', 'surface', 'waitSoft']],
  ['no', ['paper', 'surface', 'noSoft']],
  ['bannerInk', ['banner']],
  ['sunInk', ['sun']],
];

/** Edges and signs without which a control cannot be found: 3 to 1 at least (WCAG 2.2, 1.4.11). */
export const EDGE_PAIRS: readonly Pair[] = [
  ['line', ['paper', 'surface', 'sunk']],
  ['button', ['paper', 'surface']],
  ['sun', ['brand']],
  ['link', ['paper', 'surface']],
];

export const LEAST = { text: 7, edge: 3 } as const;

/** Two colours too near to each other. */
export type Fault = {
  readonly front: Colour;
  readonly behind: Colour;
  readonly frontHex: Hex;
  readonly behindHex: Hex;
  readonly ratio: number;
  readonly least: number;
};

const faultsIn = (palette: Palette, pairs: readonly Pair[], least: number): Fault[] =>
  pairs.flatMap(([front, behinds]) =>
    behinds.flatMap((behind) => {
      const [frontHex, behindHex] = [palette[front], palette[behind]];
      const ratio = contrast(frontHex, behindHex);
      return ratio < least ? [{ front, behind, frontHex, behindHex, ratio, least }] : [];
    }),
  );

/** A ring of two colours is seen on anything when they differ, and one of them differs from what lies under it. */
const ringFaults = (palette: Palette): Fault[] => {
  const { focusInner, focusOuter } = palette;
  const between = faultsIn(palette, [['focusInner', ['focusOuter']]], LEAST.edge);
  const unseen = (['paper', 'surface', 'sunk', 'brandSoft', 'brand', 'button'] as const).filter((under) =>
    [focusInner, focusOuter].every((ring) => contrast(ring, palette[under]) < LEAST.edge),
  );
  return [...between, ...unseen.flatMap((under) => faultsIn(palette, [['focusOuter', [under]]], LEAST.edge))];
};

/** Every pair of a palette that cannot be told apart well enough. */
export const contrastFaults = (palette: Palette): Fault[] => [
  ...faultsIn(palette, TEXT_PAIRS, LEAST.text),
  ...faultsIn(palette, EDGE_PAIRS, LEAST.edge),
  ...ringFaults(palette),
];
