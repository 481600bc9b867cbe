import type { Named } from '../listing/choice-source.ts';
import { openFrom } from '../listing/intakes.ts';
import type { Intake, Listing } from '../listing/listing.ts';
import { minutesOf, partsOfDay, type Session, weekdayOf } from '../listing/session.ts';
import { nextDates, type OnDate, standingOn } from '../listing/session-dates.ts';
import { DAYS, type Day, idsOf, PARTS_OF_DAY, type PartOfDay } from '../listing/vocabulary.ts';
import type { Venue } from '../venue/venue.ts';
import type { ListingTime } from './week-time.ts';

/** A time of a week with all that is known of it now. */
export interface PlacedTime {
  /** As a link names it: `SLUG.mon-0930`. */
  readonly link: string;
  readonly listing: Named<Listing>;
  readonly time: ListingTime;
  /** Where it is; null when that is no place, or the public may not see it. */
  readonly venue: Named<Venue> | null;
  /** The start that somebody new waits for: before it the time is not on for them. Null where people join at any time. */
  readonly start: Intake | null;
}

/** How a time stands on a date for somebody new: as its session does, or it is before the start that they wait for. */
export type Standing = OnDate | { readonly happens: false; readonly because: 'start'; readonly start: Intake };

/** A time on one date of a week: that it happens, or why it does not and when it does next. */
export interface Occurrence {
  readonly placed: PlacedTime;
  readonly date: string;
  /** The one that happens then, or would. */
  readonly session: Session;
  readonly standing: Standing;
  /** The next date after this one, never before the start; null when there is none. */
  readonly next: string | null;
}

export interface PartOfWeek {
  readonly part: PartOfDay;
  /** What begins in this part, or would; by its start. */
  readonly begins: readonly Occurrence[];
  /** What began before and is on in this part too. */
  readonly goesOn: readonly Occurrence[];
}

export interface DayOfWeek {
  readonly day: Day;
  readonly date: string;
  /** What happens on this day, by its start. */
  readonly on: readonly Occurrence[];
  readonly parts: readonly PartOfWeek[];
}

const DAY_MS = 86_400_000;
const WEEK = idsOf(DAYS);
const PARTS = idsOf(PARTS_OF_DAY);

/** So many days after a date. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The Monday of the week that a date is in. */
export const mondayOf = (date: string): string => daysAfter(date, -WEEK.indexOf(weekdayOf(date)));

const REASONS = ['gap', 'terms', 'pattern', 'before', 'over'];
const rankOf = (standing: OnDate): number => (standing.happens ? -1 : REASONS.indexOf(standing.because));

/** Whether somebody new can come to a time on a date at all. */
export const isBegun = ({ start }: Pick<PlacedTime, 'start'>, date: string): boolean =>
  start === null || date >= start.starts;

/** How a time stands on a date of its weekday. Of several sessions, the one that happens counts, else the one that would most nearly. */
function occurrenceOf(placed: PlacedTime, date: string): Occurrence[] {
  const { sessions } = placed.time;
  const [first] = sessions
    .map((session) => ({ session, standing: standingOn(session, date) }))
    .toSorted((one, other) => rankOf(one.standing) - rankOf(other.standing));
  if (first === undefined) return [];
  const after = openFrom(placed.start, { date, clock: '24:00' });
  const next = sessions
    .flatMap((session) => datesOfDay(session, placed.time.day, after, 1))
    .toSorted()
    .at(0);
  const { start } = placed;
  const standing: Standing =
    start === null || isBegun(placed, date) ? first.standing : { happens: false, because: 'start', start };
  return [{ placed, date, session: first.session, standing, next: next ?? null }];
}

/** The next dates of a session on one of its weekdays. */
export function datesOfDay(session: Session, day: Day, from: { date: string; clock: string }, count: number): string[] {
  const { repeat } = session;
  const only: Session =
    repeat.every === 'once'
      ? { ...session, repeat: { every: 'once', dates: repeat.dates.filter((date) => weekdayOf(date) === day) } }
      : { ...session, days: [day] };
  return nextDates(only, from, count);
}

const byStart = (one: Occurrence, other: Occurrence): number =>
  minutesOf(one.session.starts) - minutesOf(other.session.starts) ||
  one.placed.listing.body.name.localeCompare(other.placed.listing.body.name, 'en-GB');

/** The seven days from a Monday, with what is on in the morning, the afternoon and the evening of each. */
export function daysOfWeek(placed: readonly PlacedTime[], monday: string): DayOfWeek[] {
  return WEEK.map((day, at) => {
    const date = daysAfter(monday, at);
    const all = placed
      .filter(({ time }) => time.day === day)
      .flatMap((one) => occurrenceOf(one, date))
      .toSorted(byStart);
    const parts = PARTS.map((part) => ({
      part,
      begins: all.filter(({ session }) => partsOfDay(session)[0] === part),
      goesOn: all.filter(({ session, standing }) => standing.happens && partsOfDay(session).indexOf(part) > 0),
    }));
    return { day, date, on: all.filter(({ standing }) => standing.happens), parts };
  });
}

/** A part of a day of the week when nothing is on, as the search names it: `tue-morning`. */
export const emptySlots = (days: readonly DayOfWeek[]): { readonly day: Day; readonly part: PartOfDay }[] =>
  days.flatMap(({ day, parts }) =>
    parts.filter(({ begins, goesOn }) => begins.length + goesOn.length === 0).map(({ part }) => ({ day, part })),
  );
