import { type Session, weekdayOf } from './session.ts';
import { DAYS, type Day, idsOf } from './vocabulary.ts';

/** A moment by the clock on the wall in the United Kingdom: a calendar date and `HH:MM`. */
export interface WallMoment {
  readonly date: string;
  readonly clock: string;
}

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function read(now: Date): WallMoment {
  const part = Object.fromEntries(LONDON.formatToParts(now).map(({ type, value }) => [type, value]));
  return { date: `${part.year}-${part.month}-${part.day}`, clock: `${part.hour}:${part.minute}` };
}

// A page asks several times, and asking costs as much as reading a choice.
let latest: { readonly minute: number; readonly moment: WallMoment } | null = null;

/** What the clock on the wall in the United Kingdom says at a moment. */
export function wallMoment(now: Date): WallMoment {
  const minute = Math.floor(now.getTime() / 60_000);
  if (latest?.minute !== minute) latest = { minute, moment: read(now) };
  return latest.moment;
}

const DAY_MS = 86_400_000;
// Two years is past every pattern's longest gap, and bounds the work for a pattern whose dates are all excepted.
const HORIZON_DAYS = 731;

const dayNumber = (date: string): number => Date.parse(date) / DAY_MS;
const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** Weeks run from Monday; day 0 (1 January 1970) was a Thursday. */
const weekNumber = (date: string): number => Math.floor((dayNumber(date) + 3) / 7);
const WEEK = idsOf(DAYS);
const weekdayOfDay = (day: number): Day => WEEK[(day + 3) % 7] ?? 'mon';
const later = (a: string, b: string | null): string => (b !== null && b > a ? b : a);

/** The nth of its weekday in the month that a date is (1 to 5), and whether it is the last. */
function nthOf(date: string): { nth: number; last: boolean } {
  const dayOfMonth = Number(date.slice(8));
  return { nth: Math.ceil(dayOfMonth / 7), last: dateOf(dayNumber(date) + 7).slice(0, 7) !== date.slice(0, 7) };
}

function isOn(session: Session, date: string): boolean {
  const { repeat } = session;
  if (repeat.every === 'week') {
    const week = session.from === null ? 0 : weekNumber(date) - weekNumber(session.from);
    return week % repeat.interval === 0;
  }
  if (repeat.every === 'once') return true;
  const { nth, last } = nthOf(date);
  return repeat.nth === -1 ? last : repeat.nth === nth;
}

const isExcepted = (session: Session, date: string): boolean =>
  session.exceptions.some((gap) => date >= gap.on && date <= (gap.until ?? gap.on)) ||
  (session.terms.length > 0 && !session.terms.some((term) => date >= term.from && date <= term.until));

function* patternDates(session: Session, from: string): Generator<string> {
  if (session.repeat.every === 'once') {
    yield* [...session.repeat.dates].sort().filter((date) => date >= from);
    return;
  }
  const first = dayNumber(from);
  for (let day = first; day <= first + HORIZON_DAYS; day += 1) {
    if (!session.days.includes(weekdayOfDay(day))) continue;
    const date = dateOf(day);
    if (isOn(session, date)) yield date;
  }
}

/**
 * The next dates of a session at or after a moment, at most `count`, soonest first. A session that has begun today is over for this purpose.
 * Bank holidays are not guessed: a provider gives them as exceptions.
 */
export function nextDates(session: Session, now: WallMoment, count: number): string[] {
  const tomorrow = dateOf(dayNumber(now.date) + 1);
  const from = later(session.starts > now.clock ? now.date : tomorrow, session.from);
  const dates: string[] = [];
  for (const date of patternDates(session, from)) {
    if (dates.length >= count || (session.until !== null && date > session.until)) break;
    if (!isExcepted(session, date)) dates.push(date);
  }
  return dates;
}

/** How a session stands to one date: it happens, or why it does not. `gap` is a day off that the provider told, `terms` is out of term. */
export type OnDate =
  | { readonly happens: true }
  | { readonly happens: false; readonly because: 'pattern' | 'before' | 'over' | 'terms' }
  | { readonly happens: false; readonly because: 'gap'; readonly gap: Session['exceptions'][number] };

const isOff = (because: 'pattern' | 'before' | 'over' | 'terms'): OnDate => ({ happens: false, because });

/** How a session stands to a date (`YYYY-MM-DD`). True of the same dates as `nextDates`. */
export function standingOn(session: Session, date: string): OnDate {
  const { repeat, from, until, days, terms } = session;
  const inPattern = repeat.every === 'once' ? repeat.dates.includes(date) : days.includes(weekdayOf(date));
  if (!inPattern || !isOn(session, date)) return isOff('pattern');
  if (from !== null && date < from) return isOff('before');
  if (until !== null && date > until) return isOff('over');
  const gap = session.exceptions.find(({ on, until: last }) => date >= on && date <= (last ?? on));
  if (gap !== undefined) return { happens: false, because: 'gap', gap };
  if (terms.length > 0 && isExcepted(session, date)) return isOff('terms');
  return { happens: true };
}

/** The moment of a date and a clock time in the United Kingdom, in minutes since 1970 UTC. */
export function minutesSinceEpoch(date: string, clock: string): number {
  const asIfUtc = Date.parse(`${date}T${clock}:00Z`);
  const shown = wallMoment(new Date(asIfUtc));
  const shift = Date.parse(`${shown.date}T${shown.clock}:00Z`) - asIfUtc;
  return (asIfUtc - shift) / 60_000;
}
