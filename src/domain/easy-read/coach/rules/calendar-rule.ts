import type { Finding } from '../message.ts';
import type { Check, Reading } from '../reading.ts';
import type { Word } from '../sentences.ts';
import { isCalendarWord, SHORT_DAYS, SHORT_MONTHS } from '../words/calendar.ts';

/** Short forms that are also words or names: only days and months where a date is told. */
const ALSO_WORDS = new Set([
  'sat',
  'sun',
  'wed',
  'mar',
  'jan',
  'jun',
  'dec',
  'may',
  'fri',
  'mon',
  'thu',
  'tue',
  'apr',
  'aug',
  'oct',
  'nov',
  'feb',
  'jul',
  'sep',
]);
/** Short months that are also first names: two of them together may be two people. */
const FIRST_NAMES = new Set(['jan', 'dec', 'mar', 'april', 'may', 'june']);
const JOINS = /^[\s,./&+–—-]*(?:(?:and|or|to|until|till)\s+)?$/iu;
const JOINING = new Set(['and', 'or', 'to', 'until', 'till']);
const EVERY = new Set(['every', 'each', 'on', 'next', 'last', 'this']);

/** The word before or after, and the one beyond it when that one only joins (“Sat and Sun”). */
function neighbour(words: readonly Word[], at: number, step: 1 | -1): Word | undefined {
  const next = words[at + step];
  return next !== undefined && JOINING.has(next.lower) ? words[at + 2 * step] : next;
}

const isDate = (word: Word, other: Word, between: string): boolean =>
  JOINS.test(between) &&
  (/^\d/u.test(other.text) ||
    (isCalendarWord(other.lower) && !(FIRST_NAMES.has(word.lower) && FIRST_NAMES.has(other.lower))));

/** Whether a short form is told as a day or month: beside another or a number, after “every”, or because it is nothing else. */
function isTold({ text, words }: Reading, word: Word, at: number): boolean {
  const before = neighbour(words, at, -1);
  const after = neighbour(words, at, 1);
  if (before !== undefined && isDate(word, before, text.slice(before.end, word.start))) return true;
  if (after !== undefined && isDate(word, after, text.slice(word.end, after.start))) return true;
  if (!/^\p{Lu}/u.test(word.text)) return false;
  const last = words[at - 1];
  return !ALSO_WORDS.has(word.lower) || (last?.sentence === word.sentence && EVERY.has(last.lower));
}

/** Days and months that are shortened. A short form in small letters counts only beside another day or a number. */
export const checkCalendar: Check = (reading) =>
  reading.words.flatMap((word, at): Finding[] => {
    const whole = SHORT_DAYS.get(word.lower) ?? SHORT_MONTHS.get(word.lower);
    if (whole === undefined || whole.toLowerCase() === word.lower || reading.given(word)) return [];
    if (!isTold(reading, word, at)) return [];
    const { start, end } = word;
    const dot = /^\.\s+[\p{Ll}\d]/u.test(reading.text.slice(end, end + 8)) ? 1 : 0;
    return [{ rule: 'N4', level: 'error', start, end: end + dot, say: 'N4', instead: [whole] }];
  });
