import { digestOf } from '../easy-read/digest.ts';
import { daysOf, minutesOf, type Session } from '../listing/session.ts';
import { DAYS, type Day, idsOf } from '../listing/vocabulary.ts';

/**
 * Which time of a listing somebody chose: the weekday and when it starts. Sessions have no ids, and what they are known by to people
 * outlasts a new end, a new price or another order. `place` is a mark of where, only for a listing that is in two places at that moment.
 */
export interface TimeKey {
  readonly day: Day;
  /** `HH:MM`. */
  readonly starts: string;
  readonly place: string | null;
}

/** One time of a listing now: a weekday, a start and a place, and the sessions that make it (such as the first and the third Monday). */
export interface ListingTime extends TimeKey {
  readonly sessions: readonly Session[];
}

const WEEK = idsOf(DAYS);
const MARK_LETTERS = 4;

const markOf = ({ venue, way }: Session): string => digestOf([venue ?? way]).slice(0, MARK_LETTERS);

export const sameTime = (one: TimeKey, other: TimeKey): boolean =>
  one.day === other.day && one.starts === other.starts && one.place === other.place;

/** The times of some sessions in the order of the week. */
export function timesOf(sessions: readonly Session[]): ListingTime[] {
  const each = sessions.flatMap((session) =>
    daysOf(session).map((day) => ({ day, starts: session.starts, mark: markOf(session), session })),
  );
  const moments = Map.groupBy(each, ({ day, starts }) => `${WEEK.indexOf(day)} ${starts}`);
  return [...moments.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, at]) => {
      const places = Map.groupBy(at, ({ mark }) => mark);
      return [...places.entries()].flatMap(([mark, here]): ListingTime[] => {
        const [first] = here;
        if (first === undefined) return [];
        const { day, starts } = first;
        return [{ day, starts, place: places.size > 1 ? mark : null, sessions: here.map(({ session }) => session) }];
      });
    });
}

/** The time that a key means among those of a listing as it is now; null when there is none any more. */
export function timeOfKey(times: readonly ListingTime[], key: TimeKey): ListingTime | null {
  const then = times.filter(({ day, starts }) => day === key.day && starts === key.starts);
  const place = key.place;
  return (
    (place === null ? then[0] : then.find(({ sessions }) => sessions.some((session) => markOf(session) === place))) ??
    null
  );
}

const KEY = /^([a-z]{3})-([01]\d|2[0-3])([0-5]\d)(?:-([\da-z]{4}))?$/u;

/** `mon-0930`, or `mon-0930-k3x9` with the mark of a place. */
export const writeKey = ({ day, starts, place }: TimeKey): string =>
  [day, starts.replace(':', ''), ...(place === null ? [] : [place])].join('-');

/** The other way round; null for what is no key. */
export function readKey(text: string): TimeKey | null {
  const [, name, hours, minutes, place = null] = KEY.exec(text) ?? [];
  const day = WEEK.find((one) => one === name);
  return day === undefined ? null : { day, starts: `${hours}:${minutes}`, place };
}

const MINUTES_A_DAY = 24 * 60;

/** Day and start as a number of minutes since Monday began, in base 36: three letters. */
export const compactMoment = ({ day, starts }: TimeKey): string =>
  (WEEK.indexOf(day) * MINUTES_A_DAY + minutesOf(starts)).toString(36).padStart(3, '0');

/** The other way round; null when it is no such number. */
export function momentFromCompact(text: string): Pick<TimeKey, 'day' | 'starts'> | null {
  if (!/^[\da-z]{3}$/u.test(text)) return null;
  const minutes = Number.parseInt(text, 36);
  const day = WEEK[Math.floor(minutes / MINUTES_A_DAY)];
  if (day === undefined) return null;
  const [hours, rest] = [Math.floor((minutes % MINUTES_A_DAY) / 60), minutes % 60];
  return { day, starts: `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}` };
}
