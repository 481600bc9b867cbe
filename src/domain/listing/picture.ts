import { z } from 'zod';
import { line } from '../text.ts';

/** What the file of a photograph is called in the uploads folder. */
export const PHOTO_FILE = /^[a-z0-9][a-z0-9-]*\.webp$/u;

/** A photograph of the real place or people, with words for those who cannot see it. `file` is a name in the uploads folder. */
export const PictureSchema = z.strictObject({
  file: z.string().regex(PHOTO_FILE),
  words: line(200),
  credit: line(120).nullable().default(null),
});
export type Picture = z.infer<typeof PictureSchema>;

export const MOST_PICTURES = 12;

/** Widths a photograph is kept in, in pixels: a card on a phone, a page on a phone, a page on a wide screen. */
const WIDTHS = [480, 960] as const;
export const WIDEST = 1600;

/** One file of a photograph, and its width and height in pixels. */
export interface PhotoSize {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

const SIZED = /^(?<name>[a-z0-9]+)-(?<width>\d{1,5})x(?<height>\d{1,5})\.webp$/u;
const sized = (name: string, width: number, height: number): PhotoSize => ({
  file: `${name}-${width}x${height}.webp`,
  width,
  height,
});

/** The files of a photograph with a name, smallest first, that is `width` by `height` pixels: none is made bigger than it was. */
export function photoSizes(name: string, width: number, height: number): PhotoSize[] {
  const shrink = Math.min(1, WIDEST / Math.max(width, height));
  const [widest, tallest] = [Math.round(width * shrink), Math.round(height * shrink)];
  const smaller = WIDTHS.filter((one) => one < widest);
  return [
    ...smaller.map((one) => sized(name, one, Math.max(1, Math.round((tallest * one) / widest)))),
    sized(name, widest, tallest),
  ];
}

/**
 * The sizes there are of a photograph, from the name of its biggest file alone; null for a file that somebody put there by hand, of which
 * there is one and nothing is known.
 */
export function sizesOf(file: string): PhotoSize[] | null {
  const { name, width, height } = SIZED.exec(file)?.groups ?? {};
  return name === undefined ? null : photoSizes(name, Number(width), Number(height));
}

/** The pictures with one of them a place earlier or later; the same when it is the first or the last, or not there. */
export function movedPicture(pictures: readonly Picture[], file: string, by: -1 | 1): Picture[] {
  const from = pictures.findIndex((picture) => picture.file === file);
  const other = pictures[from + by];
  const one = pictures[from];
  if (one === undefined || other === undefined) return [...pictures];
  return pictures.map((picture) => (picture === one ? other : picture === other ? one : picture));
}
