import { openFrom } from '../listing/intakes.ts';
import { minutesOf, type Session } from '../listing/session.ts';
import { standingOn, type WallMoment } from '../listing/session-dates.ts';
import { datesOfDay, type PlacedTime } from './week-days.ts';

/** Two times of a week that are on together. */
export interface Clash {
  readonly one: PlacedTime;
  readonly other: PlacedTime;
  /** False when the first has not told us its end, so that they may be on together. */
  readonly isSure: boolean;
  /** Whether it is so each time, as of two that are on each week; else `dates` are the first of those when it is. */
  readonly always: boolean;
  /** Of `always`: both are on each week, and not in term time alone. */
  readonly isEachWeek: boolean;
  /** The first date, where it is so only once somebody new can start; else null. */
  readonly since: string | null;
  readonly dates: readonly string[];
}

/** As far as clashes are looked for: a year of something weekly. */
const MOST_DATES = 53;
const MOST_DATES_SAID = 3;
/** Longer than nearly everything is: what starts later than this after something without an end is not held against it. */
const LONG_MINUTES = 300;

type Overlap = 'none' | 'maybe' | 'sure';

/** Whether two sessions are on together on one day. One that has not told us its end may be on for half of the day. */
export function overlapOf(one: Pick<Session, 'starts' | 'ends'>, other: Pick<Session, 'starts' | 'ends'>): Overlap {
  const [first, second] = minutesOf(one.starts) <= minutesOf(other.starts) ? [one, other] : [other, one];
  if (first.starts === second.starts) return 'sure';
  if (first.ends === null) return minutesOf(second.starts) - minutesOf(first.starts) < LONG_MINUTES ? 'maybe' : 'none';
  return first.ends > second.starts ? 'sure' : 'none';
}

const isWeekly = ({ repeat }: Session): boolean => repeat.every === 'week' && repeat.interval === 1;

interface Dated {
  readonly placed: PlacedTime;
  readonly on: ReadonlyMap<string, Session>;
  /** After this day nothing was looked for. */
  readonly last: string;
}

function datedOf(placed: PlacedTime, now: WallMoment): Dated {
  const { sessions, day } = placed.time;
  const from = openFrom(placed.start, now);
  const dates = sessions
    .flatMap((session) => datesOfDay(session, day, from, MOST_DATES).map((date) => [date, session] as const))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_DATES);
  const last = dates.length < MOST_DATES ? '9999' : (dates.at(-1)?.[0] ?? '9999');
  return { placed, on: new Map(dates), last };
}

function clashOf(one: Dated, other: Dated): Clash | null {
  const last = one.last < other.last ? one.last : other.last;
  const together = [...one.on].flatMap(([date, session]) => {
    const beside = other.on.get(date);
    const overlap = beside === undefined ? 'none' : overlapOf(session, beside);
    return overlap === 'none' ? [] : [{ date, overlap }];
  });
  if (together.length === 0) return null;
  // One that begins later is not held against the other before that.
  const first = [one, other].map(({ on }) => [...on.keys()][0] ?? '').toSorted()[1] ?? '';
  // Two weekly times meet each week, though one is closed on some days or ends before the other.
  const sessions = [one, other].flatMap(({ placed }) => placed.time.sessions);
  const isEachTime =
    sessions.every(isWeekly) &&
    together.length > MOST_DATES_SAID &&
    together.length === [...one.on.keys()].filter((date) => other.on.has(date)).length;
  const within = ({ on }: Dated) => [...on.keys()].filter((date) => date >= first && date <= last).length;
  const always = isEachTime || (together.length >= within(one) && together.length >= within(other));
  return {
    one: one.placed,
    other: other.placed,
    isSure: together.some(({ overlap }) => overlap === 'sure'),
    always,
    isEachWeek: always && sessions.every((session) => isWeekly(session) && session.terms.length === 0),
    since: [one, other].some(({ placed }) => placed.start !== null) ? (together[0]?.date ?? null) : null,
    dates: together.slice(0, MOST_DATES_SAID).map(({ date }) => date),
  };
}

/**
 * The times of a week that are on together on some date from now on. What is every two weeks and never meets is no clash; what meets on
 * some days only says on which.
 */
export function clashesOf(placed: readonly PlacedTime[], now: WallMoment): Clash[] {
  const dated = placed.map((one) => datedOf(one, now));
  return dated.flatMap((one, at) =>
    dated
      .slice(at + 1)
      .filter((other) => other.placed.time.day === one.placed.time.day)
      .flatMap((other) => clashOf(one, other) ?? []),
  );
}

/** Whether a time would be on together with any of these on a date. */
export const fitsOn = (session: Session, date: string, others: readonly Pick<Session, 'starts' | 'ends'>[]): boolean =>
  standingOn(session, date).happens && others.every((other) => overlapOf(session, other) === 'none');
