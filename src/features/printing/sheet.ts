import type { Language } from '#domain/words/languages.ts';

export const SHEET_SIZES = ['usual', 'large'] as const;
export type SheetSize = (typeof SHEET_SIZES)[number];
/** The size that an address asks for, as in `?print=large`. */
export const sizeAsked = (params: URLSearchParams): SheetSize =>
  SHEET_SIZES.find((size) => size === params.get('print')) ?? 'usual';

/** Words in a language. */
export interface Said {
  readonly text: string;
  readonly language: Language;
}

export interface SheetPoint extends Said {
  readonly picture: string;
  /** A name over the sentence; null for most. */
  readonly heading: string | null;
}

/** What must be known first. */
export interface Notice {
  readonly title: string | null;
  readonly text: Said;
}

/** What is said of a whole file. */
export interface Printed {
  /** Of all words that do not say otherwise. */
  readonly language: Language;
  readonly size: SheetSize;
  readonly siteName: string;
  readonly title: string;
  /** What it is, under the title. */
  readonly lead: string;
  /** With `{page}` and `{pages}` in it. */
  readonly pageLabel: string;
  /** Stands for words in letters that the typeface does not have. */
  readonly otherLetters: string;
  /** The day it was made, `YYYY-MM-DD`; it is the same file all day. */
  readonly madeOn: string;
}

/** All that stands on a sheet of paper, in reading order, as words: nothing is looked up while it is drawn. */
export interface Sheet extends Printed {
  readonly notices: readonly Notice[];
  readonly sections: readonly { readonly heading: Said; readonly points: readonly SheetPoint[] }[];
  readonly words: {
    readonly heading: string;
    readonly meanings: readonly { readonly word: string; readonly meaning: string }[];
  };
  readonly about: {
    readonly heading: string;
    readonly lines: readonly Said[];
    /** Words before the address. */
    readonly find: string;
    /** Words beside the square code. */
    readonly scan: string;
    readonly codeIs: string;
    readonly credits: readonly string[];
  };
  /** The whole address of the page, for the square code and the link. */
  readonly address: string;
}

/** A picture as bytes that can be drawn on a sheet; null leaves its tile empty. */
export interface PictureBytes {
  readonly kind: 'svg' | 'raster';
  readonly bytes: Uint8Array;
}
export type PictureSource = (id: string) => PictureBytes | null;
