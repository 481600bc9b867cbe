import { DAYS, type Day, idsOf } from '../listing/vocabulary.ts';

const WEEK = idsOf(DAYS);

/** The day that a word or code says: `MO`, `Mon`, `monday`, and 1 to 7 (Monday to Sunday) of version 1. */
export function readDay(typed: string): Day | null {
  const word = typed.trim().toLowerCase();
  if (/^[0-7]$/u.test(word)) return WEEK[(Number(word) + 6) % 7] ?? null;
  const found =
    /^(mo|tu|we|th|fr|sa|su)(?:n|e|d|u|i|t|es|rs|ur|urs|nday|esday|dnesday|ursday|iday|turday|nday)?s?$/u.exec(word);
  return WEEK.find((day) => day.slice(0, 2) === found?.[1]) ?? null;
}

/** One part of a `byday`: the day, and which one of the month (`2MO`, `-1FR`). */
export interface DayOfPattern {
  readonly day: Day;
  readonly nth: number | null;
}

/** The parts of a `byday` list, and those that cannot be read. */
export function readByday(typed: string): { readonly days: DayOfPattern[]; readonly unread: string[] } {
  const days: DayOfPattern[] = [];
  const unread: string[] = [];
  for (const part of typed.split(/[\s,;]+/u).filter((piece) => piece !== '')) {
    const [, nth, word = ''] = /^([+-]?\d{1,2})?([a-z]+)$/iu.exec(part) ?? [];
    const day = word === '' ? readDay(part) : readDay(word);
    if (day === null) unread.push(part);
    else days.push({ day, nth: nth === undefined ? null : Number(nth) });
  }
  return { days, unread };
}
