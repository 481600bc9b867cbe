import type { PictureId } from '#domain/easy-read/pictures.ts';
import type { Palette } from '#domain/looks/palettes.ts';

/** The picture that stands for a listing where somebody has put a link to it. All of it is plain text. */
export interface Card {
  readonly name: string;
  /** When and where, each in a sentence or less. */
  readonly lines: readonly string[];
  readonly siteName: string;
  /** What says that it is an example; null for what is real. */
  readonly notice: string | null;
  readonly picture: PictureId;
  readonly colours: Pick<
    Palette,
    'paper' | 'ink' | 'brand' | 'brandInk' | 'tile' | 'tileLine' | 'banner' | 'bannerInk'
  >;
  /** Stands for letters that the typeface has not. */
  readonly otherLetters: string;
}
