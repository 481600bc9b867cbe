import { compactDay, compactId, dayFromCompact, idFromCompact } from './compact-id.ts';
import { compactMoment, momentFromCompact, sameTime, type TimeKey } from './week-time.ts';

/** One time in somebody's week: of which listing, which of its times, and on what day it was put there. Nothing of the listing itself. */
export interface WeekTime {
  /** The listing's id. */
  readonly listing: string;
  readonly key: TimeKey;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** A cookie holds 4,096 bytes; this many take at most 3,400. */
export const MOST_TIMES = 100;

const VERSION = '1';
const BETWEEN = '.';
const PLACE = '_';
const ID_LENGTH = 22;
const MOMENT_LENGTH = 3;

const writeTime = ({ listing, key, on }: WeekTime): string =>
  `${compactId(listing)}${compactMoment(key)}${compactDay(on)}${key.place === null ? '' : `${PLACE}${key.place}`}`;

/** The week as one short text: only letters, digits, `.`, `_` and `-`. An empty week is ''. */
export const writeWeek = (times: readonly WeekTime[]): string =>
  times.length === 0 ? '' : [VERSION, ...times.map(writeTime)].join(BETWEEN);

function readTime(entry: string): WeekTime | null {
  const listing = idFromCompact(entry.slice(0, ID_LENGTH));
  const moment = momentFromCompact(entry.slice(ID_LENGTH, ID_LENGTH + MOMENT_LENGTH));
  const [, day = '', place = null] =
    /^([\da-z]+)(?:_([\da-z]{4}))?$/u.exec(entry.slice(ID_LENGTH + MOMENT_LENGTH)) ?? [];
  const on = dayFromCompact(day);
  return listing === null || moment === null || on === null ? null : { listing, key: { ...moment, place }, on };
}

const isSame = (one: WeekTime, other: WeekTime): boolean =>
  one.listing === other.listing && sameTime(one.key, other.key);

/** The week with times at its end, each once, and no more than it holds. */
export const withTimes = (week: readonly WeekTime[], more: readonly WeekTime[]): readonly WeekTime[] => {
  const fresh = more.filter(
    (time, at) => !week.some((one) => isSame(one, time)) && more.findIndex((one) => isSame(one, time)) === at,
  );
  return [...week, ...fresh].slice(0, MOST_TIMES);
};

export const withoutTimes = (week: readonly WeekTime[], less: readonly WeekTime[]): readonly WeekTime[] =>
  week.filter((time) => !less.some((one) => isSame(one, time)));

export const holdsTime = (week: readonly WeekTime[], time: WeekTime): boolean => week.some((one) => isSame(one, time));

/**
 * Reads such a text, of any make: what it does not know is left out, each time once, no more than `MOST_TIMES`. `damaged` says that
 * something was left out, so that a person can be told.
 */
export function readWeek(text: string | undefined): { readonly times: readonly WeekTime[]; readonly damaged: boolean } {
  if (text === undefined || text === '') return { times: [], damaged: false };
  const [version, ...entries] = text.split(BETWEEN);
  if (version !== VERSION) return { times: [], damaged: true };
  const times = withTimes(
    [],
    entries.flatMap((entry) => readTime(entry) ?? []),
  );
  return { times, damaged: times.length !== entries.length };
}
