import { addDays } from '../freshness/calendar.ts';
import type { Session } from './session.ts';
import { standingOn, type WallMoment } from './session-dates.ts';

/** So many calendar dates in a row (`YYYY-MM-DD`), beginning with this one. */
export const datesFrom = (date: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => addDays(date, at));

/**
 * Those of some dates on which a session happens, at or after a moment. As with `nextDates`, one that has begun today is over, and bank
 * holidays are not guessed.
 */
export const datesAmong = (session: Session, now: WallMoment, dates: readonly string[]): string[] =>
  dates.filter(
    (date) =>
      (date > now.date || (date === now.date && session.starts > now.clock)) && standingOn(session, date).happens,
  );
