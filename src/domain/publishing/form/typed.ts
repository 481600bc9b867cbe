import { inPounds } from '../../listing/price.ts';
import { sentenceTime } from '../../words/dates.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Money as people type it ("5", "£5.50", "50p", "free"), in pence; null when it is none. */
export function readMoney(typed: string): number | null {
  const tidy = typed.toLowerCase().replace(/\s+/gu, '');
  if (tidy === 'free') return 0;
  const pence = /^(\d{1,2})p$/u.exec(tidy);
  if (pence !== null) return Number(pence[1]);
  const pounds = /^£?(\d{1,6}|\d{1,3},\d{3})(?:\.(\d{2}))?$/u.exec(tidy);
  return pounds === null ? null : Number(pounds[1]?.replace(',', '')) * 100 + Number(pounds[2] ?? 0);
}

/** Pence as they are shown in a box: £5, £5.50. */
export const writeMoney = (pence: number): string => inPounds(pence);

const HALVES: Readonly<Record<string, number>> = { am: 0, pm: 12 };
/** Nobody means half past one at night when they write 1.30. */
const NEEDS_HALF_BEFORE = 8;

/**
 * A time as people type it ("9.30am", "9:30", "14:00", "2 pm", "midday"), as `HH:MM`; null when it is none, or when it may be morning or
 * afternoon ("2", "2.30").
 */
export function readClock(typed: string): string | null {
  const tidy = typed
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replaceAll('.m.', 'm')
    .replace(/^12?(?=noon|mid)/u, '');
  if (['midday', 'noon'].includes(tidy)) return '12:00';
  if (tidy === 'midnight') return '00:00';
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/u.exec(tidy);
  if (parts === null) return null;
  const [, hourTyped = '', minutes = '00', half] = parts;
  const hour = Number(hourTyped);
  if (Number(minutes) > 59) return null;
  if (half !== undefined)
    return hour < 1 || hour > 12 ? null : `${String((hour % 12) + (HALVES[half] ?? 0)).padStart(2, '0')}:${minutes}`;
  const isPlain = parts[2] === undefined || (hour < NEEDS_HALF_BEFORE && !hourTyped.startsWith('0'));
  return isPlain || hour > 23 ? null : `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** A time as it is shown in a box: 9:30am, midday. */
export const writeClock = (clock: string): string => sentenceTime(clock);

const monthNumber = (word: string): number => {
  const at = word.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(word === 'sept' ? 'sep' : word));
  return at + 1;
};

/** `YYYY-MM-DD` when there is such a day. */
function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2199 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const yearOf = (typed: string): number => (typed.length === 2 ? 2000 : 0) + Number(typed);

/** The next such day on or after today; a 29 February waits for its year. */
function nextSuch(month: number, day: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  for (let later = 0; later < 9; later += 1) {
    const date = calendarDate(year + later, month, day);
    if (date !== null && date >= today) return date;
  }
  return null;
}

/**
 * A date as people type it ("4 January 2027", "Monday 4 Jan", "4/1/27", "2027-01-04"), as `YYYY-MM-DD`; null when it is none, or when the
 * weekday is of another day. Without a year it is the next such day from `today`.
 */
export function readDate(typed: string, today: string): string | null {
  const tidy = typed.toLowerCase().replaceAll(',', ' ').trim().replace(/\s+/gu, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(tidy);
  if (iso !== null) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u.exec(tidy);
  if (slashed !== null) return calendarDate(yearOf(slashed[3] ?? ''), Number(slashed[2]), Number(slashed[1]));
  const worded = /^(?:([a-z]{3,9}) )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})(?: (\d{4}|\d{2}))?$/u.exec(tidy);
  if (worded === null) return null;
  const [, weekday, day = '', month = '', year] = worded;
  const date =
    year === undefined
      ? nextSuch(monthNumber(month), Number(day), today)
      : calendarDate(yearOf(year), monthNumber(month), Number(day));
  if (date === null || weekday === undefined) return date;
  return WEEKDAYS[new Date(`${date}T00:00Z`).getUTCDay()]?.startsWith(weekday) === true ? date : null;
}

/** A date as it is shown in a box: 4 January 2027. */
export function writeDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return `${Number(day)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
}

/** A number as people type it ("12", "16.5"); null when it is none. */
export function readNumber(typed: string): number | null {
  return /^\d{1,7}(?:\.\d{1,2})?$/u.test(typed.trim()) ? Number(typed.trim()) : null;
}
