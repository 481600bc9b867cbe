import type { EN_GB } from './en-GB/all.ts';

type Said<Text> = Text extends string
  ? string
  : Text extends (...asked: infer Asked) => string
    ? (...asked: Asked) => string
    : Text extends (...asked: infer Asked) => readonly string[]
      ? (...asked: Asked) => readonly string[]
      : Text extends readonly (infer Item)[]
        ? readonly Said<Item>[]
        : { readonly [part in keyof Text]: Said<Text[part]> };

type Partly<Text> = Text extends string | readonly unknown[] | ((...asked: never[]) => string | readonly string[])
  ? Text
  : { readonly [part in keyof Text]?: Partly<Text[part]> };

/** All screen text of one language, in the shape of the English. */
export type ScreenText = Said<typeof EN_GB>;

/** What a language file holds. What is not in it yet stands in English. */
export type Translation = Partly<ScreenText>;
