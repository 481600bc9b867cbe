import type { Language } from '#domain/words/languages.ts';
import { CY } from './cy/all.ts';
import { EN_GB } from './en-GB/all.ts';

type Said<Text> = Text extends string
  ? string
  : Text extends (...asked: infer Asked) => string
    ? (...asked: Asked) => string
    : Text extends readonly (infer Item)[]
      ? readonly Said<Item>[]
      : { readonly [part in keyof Text]: Said<Text[part]> };

type Partly<Text> = Text extends string | readonly unknown[] | ((...asked: never[]) => string)
  ? Text
  : { readonly [part in keyof Text]?: Partly<Text[part]> };

/** All screen text of one language, in the shape of the English. */
export type ScreenText = Said<typeof EN_GB>;

/** What a language file holds. What is not in it yet stands in English. */
export type Translation = Partly<ScreenText>;

const TRANSLATIONS: Readonly<Record<Language, Translation>> = { 'en-GB': EN_GB, cy: CY };

type Branch = { readonly [part: string]: unknown };
const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const laidOver = (english: Branch, other: Branch): Branch =>
  Object.fromEntries(
    Object.entries(english).map(([part, text]) => {
      const own = other[part];
      return [part, isBranch(text) && isBranch(own) ? laidOver(text, own) : (own ?? text)];
    }),
  );

const inWhole = (translation: Translation): ScreenText => laidOver(EN_GB, translation) as ScreenText;

const WHOLE: Readonly<Record<Language, ScreenText>> = {
  'en-GB': inWhole(TRANSLATIONS['en-GB']),
  cy: inWhole(TRANSLATIONS.cy),
};

/** The screen text in a language, English where it has none of its own. */
export const screenText = (language: Language): ScreenText => WHOLE[language];
