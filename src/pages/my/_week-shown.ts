import { type LinkedTime, linkOfTimes, timesInLink, writeLinked } from '#domain/choosing/times-in-link.ts';
import { daysAfter, daysOfWeek, mondayOf } from '#domain/choosing/week-days.ts';
import { dateAsked } from '#domain/choosing/week-deeds.ts';
import type { WeekNow } from '#domain/choosing/week-now.ts';
import { readWeek, type WeekTime } from '#domain/choosing/week-times.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { timesOfLinked, weekNow } from '#features/choosing/week-now.ts';
import type { App } from '#src/app.ts';
import { afterWeekIn } from '#web/my-week.ts';

type Around = Pick<App, 'db' | 'now'>;

/** The times that a browser keeps; those of the page when it keeps none. */
export function ownTimes(
  { db }: Around,
  cookie: string | undefined,
  base: readonly LinkedTime[],
  today: string,
): { readonly times: readonly WeekTime[]; readonly damaged: boolean } {
  const kept = readWeek(cookie);
  if (kept.times.length > 0 || kept.damaged || base.length === 0) return kept;
  return { times: timesOfLinked(db, base, today).times, damaged: false };
}

/** A link that names the same times, in whatever order. */
const sameTimes = (one: readonly LinkedTime[], other: readonly LinkedTime[]): boolean =>
  one.length === other.length && linkOfTimes(one.toSorted(byText)) === linkOfTimes(other.toSorted(byText));
const byText = (one: LinkedTime, other: LinkedTime): number => (writeLinked(one) < writeLinked(other) ? -1 : 1);

/** What the page of a week shows: somebody's own, or one that a link carries. */
export interface WeekShown {
  readonly whose: 'own' | 'sent';
  readonly week: WeekNow;
  /** The own week, where it is not the one that is shown. */
  readonly own: WeekNow | null;
  /** The browser does not keep the week that was just changed. */
  readonly isUnkept: boolean;
  readonly isDamaged: boolean;
  /** On the link, and not in the directory. */
  readonly unknown: number;
}

export function weekShown({ db, now }: Around, params: URLSearchParams, cookie: string | undefined): WeekShown {
  const at = wallMoment(now());
  const kept = readWeek(cookie);
  const own = weekNow(db, kept.times, at);
  const link = timesInLink(params.get('times'));
  const isAfter = afterWeekIn(params) !== null;
  const hasLink = params.get('times') !== null && params.get('times') !== '';
  // What is left of a link that cannot be read is nobody's own week, also when that is nothing.
  const showsOwn =
    !hasLink || (isAfter && kept.times.length > 0) || (!link.damaged && sameTimes(own.linked, link.times));
  if (showsOwn)
    return { whose: 'own', week: own, own: null, isUnkept: false, isDamaged: kept.damaged, unknown: own.unknown };
  const { times, unknown } = timesOfLinked(db, link.times, at.date);
  const week = weekNow(db, times, at);
  if (isAfter) return { whose: 'own', week, own: null, isUnkept: true, isDamaged: link.damaged, unknown };
  return { whose: 'sent', week, own, isUnkept: false, isDamaged: link.damaged, unknown };
}

/** The seven days that are asked for: those around a date, or around today. */
export function daysShown(week: WeekNow, from: string | null, today: string) {
  const asked = dateAsked(from, today);
  const monday = mondayOf(asked ?? today);
  const thisMonday = mondayOf(today);
  return {
    monday,
    sunday: daysAfter(monday, 6),
    isThisWeek: monday === thisMonday,
    /** As an address names this week; null for the week of today. */
    from: monday === thisMonday ? null : monday,
    before: daysAfter(monday, -7),
    after: daysAfter(monday, 7),
    days: daysOfWeek(week.placed, monday),
  };
}
