import { idsOf, LANGUAGES, type LanguageCode } from '../listing/vocabulary.ts';

/** ISO 639-2 and 639-3 codes, and other names, beside the codes we use. */
const OTHER_NAMES: Readonly<Record<string, LanguageCode>> = {
  eng: 'en',
  cym: 'cy',
  wel: 'cy',
  cymraeg: 'cy',
  pol: 'pl',
  urd: 'ur',
  pan: 'pa',
  panjabi: 'pa',
  ben: 'bn',
  bangla: 'bn',
  sylheti: 'bn',
  guj: 'gu',
  ara: 'ar',
  fas: 'fa',
  per: 'fa',
  persian: 'fa',
  som: 'so',
  ron: 'ro',
  rum: 'ro',
  por: 'pt',
  tur: 'tr',
  heb: 'he',
  yue: 'yue',
  ukr: 'uk',
};

const byName = new Map<string, LanguageCode>(idsOf(LANGUAGES).map((code) => [LANGUAGES[code].toLowerCase(), code]));

/** The language that a code (`ur`, `urd`, `ur-PK`) or a name ("Urdu") stands for; null for one that we have no place for. */
export function readLanguage(typed: string): LanguageCode | null {
  const name = typed.trim().toLowerCase();
  const code = name.split('-')[0] ?? name;
  return (
    idsOf(LANGUAGES).find((known) => known === code) ??
    OTHER_NAMES[code] ??
    OTHER_NAMES[name] ??
    byName.get(name) ??
    null
  );
}

/** British Sign Language is a way of talking for us, and a fact. */
export const isSignLanguage = (typed: string): boolean => /^(?:bsl|bfi|british sign language.*)$/iu.test(typed.trim());
