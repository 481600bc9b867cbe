import type { Language } from '#domain/words/languages.ts';
import { CY } from './cy/all.ts';
import { EN_GB } from './en-GB/all.ts';
import type { ScreenText, Translation } from './shape.ts';

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
