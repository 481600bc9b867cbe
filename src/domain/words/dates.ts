import { FIRST_LANGUAGE, type Language } from './languages.ts';

const monthOf = (language: Language) =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long', year: 'numeric' });
const dayOf = (language: Language) =>
  new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

// Made once a language: making one costs a hundred times what using it does.
const MONTH: Readonly<Record<Language, Intl.DateTimeFormat>> = { 'en-GB': monthOf('en-GB'), cy: monthOf('cy') };
const DAY: Readonly<Record<Language, Intl.DateTimeFormat>> = { 'en-GB': dayOf('en-GB'), cy: dayOf('cy') };
const NOON_AND_MIDNIGHT: Readonly<Record<Language, readonly [noon: string, midnight: string]>> = {
  'en-GB': ['midday', 'midnight'],
  cy: ['hanner dydd', 'hanner nos'],
};

/** `2027-01` → "January 2027". */
export const sentenceMonth = (month: string, language: Language = FIRST_LANGUAGE): string =>
  MONTH[language].format(new Date(`${month}-01T00:00Z`));

// A page of results says twenty dates, nearly all of the next weeks. Years of them are remembered, and no more.
const MOST_SAID = 2_000;
const said = new Map<string, string>();

/** `2026-08-06` → "Thursday 6 August 2026", with no comma; in Welsh "Dydd Iau 6 Awst 2026". */
export function sentenceDate(date: string, language: Language = FIRST_LANGUAGE): string {
  const key = `${language} ${date}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  const words = DAY[language].format(new Date(`${date}T00:00Z`)).replace(',', '');
  if (said.size >= MOST_SAID) said.clear();
  said.set(key, words);
  return words;
}

/** `13:30` → "1:30pm", `12:00` → "midday", `00:00` → "midnight": the way the NHS manual writes times. */
export function sentenceTime(clock: string, language: Language = FIRST_LANGUAGE): string {
  const [noon, midnight] = NOON_AND_MIDNIGHT[language];
  if (clock === '12:00') return noon;
  if (clock === '00:00') return midnight;
  const hours = Number(clock.slice(0, 2));
  const minutes = clock.slice(3, 5);
  return `${hours % 12 === 0 ? 12 : hours % 12}${minutes === '00' ? '' : `:${minutes}`}${hours < 12 ? 'am' : 'pm'}`;
}

/** "10am to midday", or "from 10am" when nobody told us the end. */
export const timesInWords = (starts: string, ends: string | null): string =>
  ends === null ? `from ${sentenceTime(starts)}` : `${sentenceTime(starts)} to ${sentenceTime(ends)}`;
