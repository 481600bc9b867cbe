import { FIRST_LANGUAGE, type Language } from '../words/languages.ts';

interface Spoken {
  readonly pounds: (pounds: string) => string;
  readonly pence: string;
  /** An hour in the morning, the afternoon or the evening. */
  readonly half: (hour: number, half: string) => string;
  readonly at: string;
  readonly dot: string;
  readonly dash: string;
  readonly and: string;
}

const SPOKEN: Readonly<Record<Language, Spoken>> = {
  'en-GB': {
    pounds: (pounds) => `${pounds} ${pounds === '1' ? 'pound' : 'pounds'}`,
    pence: 'pence',
    half: (_, half) => (half === 'am' ? 'A M' : 'P M'),
    at: 'at',
    dot: 'dot',
    dash: 'dash',
    and: 'and',
  },
  cy: {
    pounds: (pounds) => `${pounds} ${pounds === '1' ? 'bunt' : 'punt'}`,
    pence: 'ceiniog',
    half: (hour, half) => (half === 'am' ? 'y bore' : hour < 6 || hour === 12 ? 'y prynhawn' : 'yr hwyr'),
    at: 'at',
    dot: 'dot',
    dash: 'cysylltnod',
    and: 'a',
  },
};

/** Letters that people say as a word, so that a voice may too. */
const SAID_AS_A_WORD = new Set(['PECS', 'PIP', 'SEND', 'NEET', 'AIDS', 'OK', 'NATO']);

const apart = (letters: string): string => [...letters].join(' ');
const digitsApart = (digits: string): string => digits.split(' ').map(apart).join(', ');

/** `WS3 7OC` → "W S 3, 7 O C". */
const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?) (\d[A-Z]{2})\b/gu;
const PHONE = /(?<![\d£])(?:\+44|0)\d{0,5}(?: ?\d{2,6}){1,4}(?!\d)/gu;
const ADDRESS =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:www\.|[a-z\d-]+\.)(?:[a-z\d-]+\.)*(?:org|com|net|gov|co|nhs|example|uk|wales|cymru)\b/giu;

/**
 * The same sentence as a voice should say it: money, times, phone numbers, letters, postcodes and addresses in full ("£5.50" → "5 pounds
 * 50", "10am" → "10 A M", "GP" → "G P").
 */
export function toSay(text: string, language: Language = FIRST_LANGUAGE): string {
  const { pounds, pence, half, at, dot, dash, and } = SPOKEN[language];
  return text
    .replace(ADDRESS, (address) =>
      address.replaceAll('@', ` ${at} `).replaceAll('.', ` ${dot} `).replaceAll('-', ` ${dash} `).replaceAll('_', ' '),
    )
    .replace(POSTCODE, (_, out: string, inward: string) => `${apart(out)}, ${apart(inward)}`)
    .replace(PHONE, (number) => (number.replace(/\D/gu, '').length >= 9 ? digitsApart(number) : number))
    .replace(/£0\.(\d\d)/gu, `$1 ${pence}`)
    .replace(/£(\d[\d,]*)(?:\.(\d\d))?/gu, (_, whole: string, rest: string | undefined) =>
      [pounds(whole.replaceAll(',', '')), ...(rest === undefined ? [] : [rest])].join(' '),
    )
    .replace(/\b(\d{1,2})(?::(\d\d))?(am|pm)\b/gu, (_, hour: string, minutes: string | undefined, part: string) =>
      [hour, ...(minutes === undefined ? [] : [minutes.replace(/^0/u, 'oh ')]), half(Number(hour), part)].join(' '),
    )
    .replaceAll('&', and)
    .replace(/\b([A-Z]{2,6})(s?)\b/gu, (all, letters: string, many: string) =>
      SAID_AS_A_WORD.has(letters) ? all : `${apart(letters)}${many}`,
    );
}
