import type { SheetSize } from './sheet.ts';

const MM = 72 / 25.4;

/** A4 with room for a hole punch, in points. */
export const PAPER = {
  width: 210 * MM,
  height: 297 * MM,
  left: 16 * MM,
  top: 15 * MM,
  /** Where the foot of the page begins, from the top. */
  foot: 281 * MM,
} as const;
export const WIDTH = PAPER.width - 2 * PAPER.left;

/** Five ideas are as many as a page holds without looking full. */
export const MOST_POINTS_A_PAGE = 5;
/** The picture of a point, and the room between it and its words. */
export const PICTURE = 40 * MM;
export const BESIDE_PICTURE = 8 * MM;
export const BETWEEN_POINTS = 3.5 * MM;
/** The square code: 1 mm a module is read from arm's length. */
export const CODE = 38 * MM;

export const LINE = 1.5;
export const HEADING_LINE = 1.25;

/** Sizes of letters in points. Print of easy read is 14 at the least (Cabinet Office, Accessible communication formats). */
export const LETTERS: Readonly<
  Record<SheetSize, Readonly<Record<'title' | 'heading' | 'name' | 'text' | 'small', number>>>
> = {
  usual: { title: 26, heading: 20, name: 16, text: 16, small: 14 },
  large: { title: 30, heading: 25, name: 20, text: 20, small: 16 },
};
