import { contrast, type Hex, lightenedUntil, mix, movedUntil, withLightness } from './contrast.ts';

/** The colours a council sets. */
export type BrandColours = {
  /** The band at the top, the hero and the buttons. */
  readonly brand: Hex;
  readonly link: Hex;
  /** Lines and rings that mark; buttons in the dark. */
  readonly accent: Hex;
};

export const OWN_COLOURS: BrandColours = { brand: '#4a1d54', link: '#5a1668', accent: '#ffc53d' };

/** Each colour of a page by what it is for. `pairs.ts` says which stands on which. */
export type Palette = {
  readonly brand: Hex;
  readonly brandInk: Hex;
  readonly brandSoft: Hex;
  readonly sun: Hex;
  readonly sunInk: Hex;
  readonly link: Hex;
  readonly visited: Hex;
  readonly paper: Hex;
  readonly surface: Hex;
  readonly sunk: Hex;
  readonly ink: Hex;
  readonly inkSoft: Hex;
  readonly line: Hex;
  readonly lineSoft: Hex;
  readonly button: Hex;
  readonly buttonInk: Hex;
  readonly buttonHover: Hex;
  readonly tile: Hex;
  readonly tileLine: Hex;
  readonly yes: Hex;
  readonly yesSoft: Hex;
  readonly wait: Hex;
  readonly waitSoft: Hex;
  readonly no: Hex;
  readonly noSoft: Hex;
  readonly banner: Hex;
  readonly bannerInk: Hex;
  readonly focusInner: Hex;
  readonly focusOuter: Hex;
};

const NIGHT: Hex = '#221a2a';
const CREAM: Hex = '#fffaf2';
const WHITE: Hex = '#ffffff';
const BLACK: Hex = '#000000';

type Papers = Pick<Palette, 'paper' | 'surface' | 'sunk' | 'lineSoft' | 'tileLine' | 'line'>;

const INKS = {
  ink: NIGHT,
  inkSoft: '#4a4053',
  yes: '#0b4f3c',
  yesSoft: '#e0f0e8',
  wait: '#5f3800',
  waitSoft: '#fdedc8',
  no: '#85161c',
  noSoft: '#fbe5e1',
  banner: '#ffe3a0',
  bannerInk: NIGHT,
  tile: WHITE,
  focusInner: NIGHT,
  focusOuter: '#ffd02e',
} as const;

/** Words on a brand colour: the lighter or the darker ink, whichever can be read better. */
export const inkOn = (colour: Hex): Hex => (contrast(CREAM, colour) >= contrast(NIGHT, colour) ? CREAM : NIGHT);

/** A page of dark words on light paper, in a council's colours. */
function lightPalette({ brand, link, accent }: BrandColours, papers: Papers): Palette {
  const brandInk = inkOn(brand);
  return {
    ...INKS,
    ...papers,
    brand,
    brandInk,
    brandSoft: movedUntil(mix(withLightness(brand, 0.92), papers.paper, 0.25), papers.paper, (soft) =>
      [link, INKS.ink, INKS.inkSoft].every((words) => contrast(words, soft) >= 7),
    ),
    sun: accent,
    sunInk: NIGHT,
    link,
    visited: mix(link, NIGHT, 0.35),
    button: brand,
    buttonInk: brandInk,
    buttonHover: mix(brand, brandInk === CREAM ? BLACK : WHITE, 0.35),
  };
}

const DARK = { paper: '#19131f', surface: '#241b2b', sunk: '#302538' } as const;
const DARK_BANNER: Hex = '#4a3708';
const DARK_SOFTS = { yesSoft: '#133529', waitSoft: '#3f2d0c', noSoft: '#4a1a1b' } as const;

/** A page of light words on dark paper, worked out from the same colours so that no council has to choose twice. */
function darkPalette({ brand, link, accent }: BrandColours): Palette {
  const deep = movedUntil(brand, DARK.paper, (hex) => contrast(CREAM, hex) >= 14.5);
  const brandSoft = movedUntil(mix(DARK.surface, deep, 0.5), DARK.surface, (hex) => contrast('#dacedb', hex) >= 7.5);
  const readable = (hex: Hex) =>
    [...Object.values<Hex>(DARK), ...Object.values<Hex>(DARK_SOFTS), DARK_BANNER, brandSoft].every(
      (under) => contrast(hex, under) >= 8,
    );
  const buttonInk = inkOn(accent);
  const lightLink = lightenedUntil(link, readable);
  return {
    ...DARK,
    ...DARK_SOFTS,
    brand: deep,
    brandInk: CREAM,
    brandSoft,
    sun: accent,
    sunInk: NIGHT,
    link: lightLink,
    visited: mix(lightLink, WHITE, 0.4),
    ink: '#f8f1e8',
    inkSoft: '#dacedb',
    line: '#a393a7',
    lineSoft: '#4b3d52',
    button: accent,
    buttonInk,
    buttonHover: mix(accent, WHITE, 0.4),
    tile: WHITE,
    tileLine: WHITE,
    yes: '#9be6c8',
    wait: '#ffdb8f',
    no: '#ffc2bb',
    banner: DARK_BANNER,
    bannerInk: '#fff0cc',
    focusInner: '#19131f',
    focusOuter: '#ffd02e',
  };
}

/** Two colours only, the same for every council: who chooses these needs them to be exactly so. */
const twoColours = (paper: Hex, ink: Hex, link: Hex, hover: Hex): Palette => ({
  paper,
  surface: paper,
  sunk: paper,
  ink,
  inkSoft: ink,
  line: ink,
  lineSoft: ink,
  brand: paper,
  brandInk: ink,
  brandSoft: paper,
  sun: link,
  sunInk: paper,
  link,
  visited: link,
  button: link,
  buttonInk: paper,
  buttonHover: hover,
  tile: WHITE,
  tileLine: BLACK,
  yes: ink,
  yesSoft: paper,
  wait: ink,
  waitSoft: paper,
  no: ink,
  noSoft: paper,
  banner: paper,
  bannerInk: ink,
  focusInner: BLACK,
  focusOuter: paper === BLACK ? '#ffd02e' : WHITE,
});

const LIGHT_PAPERS = {
  light: {
    paper: '#fbf6ee',
    surface: '#fffefb',
    sunk: '#f3eadd',
    line: '#857787',
    lineSoft: '#d9ccc0',
    tileLine: '#b3a4b4',
  },
  white: {
    paper: WHITE,
    surface: WHITE,
    sunk: '#f4f3f6',
    line: '#7b7280',
    lineSoft: '#d0cbd4',
    tileLine: '#a9a2ad',
  },
  cream: {
    paper: '#fbeecb',
    surface: '#fff7e2',
    sunk: '#f5e3b6',
    line: '#76684f',
    lineSoft: '#d9c592',
    tileLine: '#a7966c',
  },
} as const satisfies Record<string, Papers>;

export type PaletteId = 'light' | 'dark' | 'white' | 'cream' | 'yellow' | 'black';
export type Palettes = Readonly<Record<PaletteId, Palette>>;

/** All colours of a site, worked out from a council's three. */
export const palettesFor = (colours: BrandColours): Palettes => ({
  light: lightPalette(colours, LIGHT_PAPERS.light),
  dark: darkPalette(colours),
  white: lightPalette(colours, LIGHT_PAPERS.white),
  cream: lightPalette(colours, LIGHT_PAPERS.cream),
  yellow: twoColours('#ffe94a', BLACK, BLACK, '#3a3300'),
  black: twoColours(BLACK, WHITE, '#ffe94a', '#fff7b8'),
});

/** A colour as dark as it must be for links on every light paper. */
export const readableLink = (colour: Hex): Hex =>
  movedUntil(colour, BLACK, (hex) =>
    Object.values(LIGHT_PAPERS).every((papers) =>
      [papers.paper, papers.surface, papers.sunk].every((under) => contrast(hex, under) >= 7),
    ),
  );
