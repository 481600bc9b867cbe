import { minutesOf, type Session } from '../listing/session.ts';
import { DAYS, type Day, idsOf } from '../listing/vocabulary.ts';
import { sentenceDate, timesInWords } from './dates.ts';
import { listInWords } from './lists.ts';
import { NOT_TOLD } from './not-told.ts';

const WEEK = idsOf(DAYS);
const NTH: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };
const MOST_DATES = 3;
const MOST_GROUPS = 3;

/** The first and last of 3 or more days in a row, or null: "Monday to Friday" is shorter than 5 names. */
export function daysInARow(days: readonly Day[]): readonly [first: Day, last: Day] | null {
  const at = WEEK.flatMap((day, index) => (days.includes(day) ? [index] : []));
  const [first = 0] = at;
  const last = first + at.length - 1;
  const [from, to] = [WEEK[first], WEEK[last]];
  return at.length > 2 && at.at(-1) === last && from !== undefined && to !== undefined ? [from, to] : null;
}

/** "Tuesday", "Monday and Friday", "Monday to Friday" for 3 or more days in a row. */
export function daysInWords(days: readonly Day[]): string {
  const row = daysInARow(days);
  return row === null
    ? listInWords(WEEK.filter((day) => days.includes(day)).map((day) => DAYS[day]))
    : `${DAYS[row[0]]} to ${DAYS[row[1]]}`;
}

function datesInWords(dates: readonly string[]): string {
  const sorted = [...dates].sort();
  const [first = '', last = first] = [sorted[0], sorted.at(-1)];
  return sorted.length > MOST_DATES
    ? `${sorted.length} dates from ${sentenceDate(first)} to ${sentenceDate(last)}`
    : listInWords(sorted.map((date) => sentenceDate(date)));
}

/** The days of a session: "Every Tuesday", "Every 2 weeks on Friday", "The last Friday of the month". */
export function patternInWords({ repeat, days }: Pick<Session, 'repeat' | 'days'>): string {
  if (repeat.every === 'once') return datesInWords(repeat.dates);
  const names = daysInWords(days);
  if (repeat.every === 'month') return `The ${NTH[repeat.nth]} ${names} of the month`;
  if (repeat.interval > 1) return `Every ${repeat.interval} weeks on ${names}`;
  if (days.length === WEEK.length) return 'Every day';
  return names.includes(' to ') ? names : `Every ${names}`;
}

/** "Every Tuesday, 10am to midday, in term time". */
export const sessionInWords = (session: Session): string =>
  [
    patternInWords(session),
    timesInWords(session.starts, session.ends),
    ...(session.termTime ? ['in term time'] : []),
  ].join(', ');

const alike = ({ repeat, starts, ends, termTime, from }: Session): string =>
  JSON.stringify([repeat, starts, ends, termTime, repeat.every === 'week' && repeat.interval > 1 ? from : null]);

/** As a week goes: from Monday on, by the clock, and single dates after what comes again. */
function asWeekGoes(one: Session, other: Session): number {
  const [first, second] = [one, other].map(({ repeat, days }) =>
    repeat.every === 'once' ? WEEK.length : WEEK.findIndex((day) => days.includes(day)),
  );
  const dateOf = ({ repeat }: Session) => (repeat.every === 'once' ? (repeat.dates.toSorted()[0] ?? '') : '');
  return (
    (first ?? 0) - (second ?? 0) ||
    dateOf(one).localeCompare(dateOf(other)) ||
    minutesOf(one.starts) - minutesOf(other.starts)
  );
}

/** Sessions that differ only in their days, or only in their venue, told once, in the order of the week. */
export function foldedSessions(sessions: readonly Session[]): Session[] {
  const groups = new Map<string, Session>();
  for (const session of sessions) {
    const key = alike(session);
    const days = WEEK.filter((day) => session.days.includes(day) || groups.get(key)?.days.includes(day));
    groups.set(key, { ...session, days });
  }
  return [...groups.values()].toSorted(asWeekGoes);
}

/** When something happens, short enough for a search result: at most 3 patterns, then how many more. */
export function sessionsInWords(sessions: readonly Session[]): string {
  if (sessions.length === 0) return NOT_TOLD;
  const told = foldedSessions(sessions).map(sessionInWords);
  const more = told.length > MOST_GROUPS ? ['And at more times'] : [];
  return [...told.slice(0, MOST_GROUPS), ...more].join('. ');
}
