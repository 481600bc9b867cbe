import { RRule, type Weekday } from 'rrule';
import type { Session } from './session.ts';
import { daysOf } from './session.ts';
import type { Day } from './vocabulary.ts';

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

/** What the clock on the wall in the United Kingdom says at a moment. */
export function wallMoment(now: Date): WallMoment {
  const part = Object.fromEntries(LONDON.formatToParts(now).map(({ type, value }) => [type, value]));
  return { date: `${part.year}-${part.month}-${part.day}`, clock: `${part.hour}:${part.minute}` };
}

const RULE_DAY: Record<Day, Weekday> = {
  mon: RRule.MO,
  tue: RRule.TU,
  wed: RRule.WE,
  thu: RRule.TH,
  fri: RRule.FR,
  sat: RRule.SA,
  sun: RRule.SU,
};

// Two years is past every pattern's longest gap, and bounds the work for a pattern whose dates are all excepted.
const HORIZON_DAYS = 731;

const asUtc = (date: string): Date => new Date(`${date}T00:00:00Z`);
const asDate = (day: Date): string => day.toISOString().slice(0, 10);
const daysAfter = (date: string, days: number): string => asDate(new Date(asUtc(date).getTime() + days * 86_400_000));
const later = (a: string, b: string | null): string => (b !== null && b > a ? b : a);

function* patternDates(session: Session, from: string): Generator<string> {
  const last = daysAfter(from, HORIZON_DAYS);
  const until = session.until !== null && session.until < last ? session.until : last;
  const { repeat } = session;
  if (repeat.every === 'once') {
    yield* [...repeat.dates].sort().filter((date) => date >= from && date <= until);
    return;
  }
  const days = daysOf(session).map((day) => RULE_DAY[day]);
  const rule =
    repeat.every === 'week'
      ? // The anchor fixes which weeks count; with an interval of one week any date does.
        new RRule({
          freq: RRule.WEEKLY,
          interval: repeat.interval,
          byweekday: days,
          wkst: RRule.MO,
          dtstart: asUtc(session.from ?? from),
          until: asUtc(until),
        })
      : new RRule({
          freq: RRule.MONTHLY,
          byweekday: days.map((day) => day.nth(repeat.nth)),
          dtstart: asUtc(later(from, session.from)),
          until: asUtc(until),
        });
  let next = rule.after(asUtc(from), true);
  while (next !== null) {
    yield asDate(next);
    next = rule.after(next, false);
  }
}

const isOn = (session: Session, date: string): boolean =>
  !session.exceptions.some((gap) => date >= gap.on && date <= (gap.until ?? gap.on)) &&
  (session.terms.length === 0 || session.terms.some((term) => date >= term.from && date <= term.until));

/**
 * The next dates of a session at or after a moment, at most `count`, soonest first. A session that has begun today is over for this purpose.
 * Bank holidays are not guessed: a provider gives them as exceptions.
 */
export function nextDates(session: Session, now: WallMoment, count: number): string[] {
  const from = later(session.starts > now.clock ? now.date : daysAfter(now.date, 1), session.from);
  const dates: string[] = [];
  for (const date of patternDates(session, from)) {
    if (dates.length >= count) break;
    if (isOn(session, date)) dates.push(date);
  }
  return dates;
}

/** The moment of a date and a clock time in the United Kingdom, in minutes since 1970 UTC. */
export function minutesSinceEpoch(date: string, clock: string): number {
  const asIfUtc = new Date(`${date}T${clock}:00Z`);
  const shown = wallMoment(asIfUtc);
  const shift = Date.parse(`${shown.date}T${shown.clock}:00Z`) - asIfUtc.getTime();
  return (asIfUtc.getTime() - shift) / 60_000;
}
