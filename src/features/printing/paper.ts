import type { SheetSize } from './sheet.ts';

const MM = 72 / 25.4;

/** Where words may stand on a page, in points from its upper left corner, with room for a hole punch. */
export interface Frame {
  readonly layout: 'portrait' | 'landscape';
  readonly left: number;
  readonly width: number;
  readonly top: number;
  /** Where the foot of the page begins. */
  readonly foot: number;
}

const SIDE = 16 * MM;
const OVER = 15 * MM;
const BELOW = 16 * MM;
const frame = (layout: Frame['layout'], width: number, height: number): Frame => ({
  layout,
  left: SIDE,
  width: width * MM - 2 * SIDE,
  top: OVER,
  foot: height * MM - BELOW,
});
/** A4 as a letter, and A4 that lies across. */
export const UPRIGHT = frame('portrait', 210, 297);
export const ACROSS = frame('landscape', 297, 210);

/** Five ideas are as many as a page holds without looking full. */
export const MOST_POINTS_A_PAGE = 5;
/** The picture of a point on a sheet, and the room between it and its words. */
export const PICTURE = 40 * MM;
export const BESIDE_PICTURE = 8 * MM;
export const BETWEEN_POINTS = 3.5 * MM;
/** The square code: 1 mm a module is read from arm's length. */
export const CODE = 38 * MM;

const LINE = 1.5;
export const HEADING_LINE = 1.25;
/** In a cell the lines around it hold its words together. */
const CELL_LINE = 1.3;

export type Letters = Readonly<Record<'title' | 'heading' | 'name' | 'text' | 'small', number>>;

/** Sizes of letters in points. Print of easy read is 14 at the least (Cabinet Office, Accessible communication formats). */
export const LETTERS: Readonly<Record<SheetSize, Letters>> = {
  usual: { title: 26, heading: 20, name: 16, text: 16, small: 14 },
  large: { title: 30, heading: 25, name: 20, text: 20, small: 16 },
};

/** How big letters and pictures are. */
export interface Look {
  readonly letters: Letters;
  /** The side of a picture, in points. */
  readonly picture: number;
  /** Height of a line of words as a share of the letters. */
  readonly line: number;
}

export const lookOfSheet = (size: SheetSize): Look => ({ letters: LETTERS[size], picture: PICTURE, line: LINE });

/** Where a page must hold all of a choice or a week, letters may be smaller than on a sheet, never smaller than these. */
const LEAST: Readonly<Record<SheetSize, number>> = { usual: 12, large: 16 };

const smaller = (size: SheetSize, share: number, picture: number): Look => {
  const sized = (letters: number) => Math.max(LEAST[size], Math.round(letters * share));
  const { title, heading, name, text, small } = LETTERS[size];
  return {
    letters: {
      title: sized(title),
      heading: sized(heading),
      name: sized(name),
      text: sized(text),
      small: sized(small),
    },
    picture: picture * MM,
    line: LINE,
  };
};

/** From comfortable to what is just allowed: the first that needs the fewest pages is taken. */
export const CHOICE_LOOKS = (size: SheetSize): readonly Look[] => [
  lookOfSheet(size),
  smaller(size, 1, 32),
  smaller(size, 1, 26),
  smaller(size, 0.94, 26),
  smaller(size, 0.875, 24),
  smaller(size, 0.8, 22),
  smaller(size, 0.75, 20),
  { ...smaller(size, 0.75, 16), line: HEADING_LINE },
];
export const GRID_LOOKS = (size: SheetSize): readonly Look[] =>
  [
    smaller(size, 1, 28),
    smaller(size, 0.94, 24),
    smaller(size, 0.875, 20),
    smaller(size, 0.8, 18),
    smaller(size, 0.75, 16),
  ].map((look) => ({ ...look, line: CELL_LINE }));
