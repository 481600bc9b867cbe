import type { Check } from '../reading.ts';
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
const JOINS = /^[\s,./&+–—-]*(?:(?:and|or|to|until)\s+)?$/iu;
const EVERY = new Set(['every', 'each', 'on', 'next', 'last', 'this']);

/** Days and months that are shortened. A short form in small letters counts only beside another day or a number. */
export const checkCalendar: Check = ({ text, words, given }) =>
  words.flatMap((word, at) => {
    const lower = word.lower;
    const whole = SHORT_DAYS.get(lower) ?? SHORT_MONTHS.get(lower);
    if (whole === undefined || whole.toLowerCase() === lower || given(word)) return [];
    const before = words[at - 1];
    const after = words[at + 1];
    const isDate = (other: typeof word | undefined, between: string): boolean =>
      other !== undefined && JOINS.test(between) && (isCalendarWord(other.lower) || /^\d/u.test(other.text));
    const beside =
      (before !== undefined && isDate(before, text.slice(before.end, word.start))) ||
      (after !== undefined && isDate(after, text.slice(word.end, after.start)));
    const capital = /^\p{Lu}/u.test(word.text);
    const told = capital && before !== undefined && before.sentence === word.sentence && EVERY.has(before.lower);
    const sure = capital && !ALSO_WORDS.has(lower);
    if (!(beside || told || sure)) return [];
    const end =
      text.charAt(word.end) === '.' && /^\.\s+[\p{Ll}\d]/u.test(text.slice(word.end, word.end + 8))
        ? word.end + 1
        : word.end;
    return [{ rule: 'N4', level: 'error', start: word.start, end, say: 'N4', instead: [whole] }];
  });
