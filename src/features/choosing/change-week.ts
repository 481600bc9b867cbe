import type { Db } from '#db/client.ts';
import type { WeekDeed, WeekDid } from '#domain/choosing/week-deeds.ts';
import { holdsTime, MOST_TIMES, type WeekTime, withoutTimes, withTimes } from '#domain/choosing/week-times.ts';
import { timesOfLinked } from './week-now.ts';

export interface ChangedWeek {
  readonly times: readonly WeekTime[];
  readonly did: WeekDid;
}

/** A week with a change made, and what came of it. `on` is the day of the change, `YYYY-MM-DD`. */
export function changeWeek(db: Db, week: readonly WeekTime[], change: WeekDeed, on: string): ChangedWeek {
  const [out, more] = [timesOfLinked(db, change.out, on).times, timesOfLinked(db, change.in, on).times];
  const left = withoutTimes(week, out);
  const isOut = left.length < week.length;
  if (more.length === 0) return { times: left, did: isOut ? 'out' : 'unknown' };
  const times = withTimes(left, more);
  if (times.length > left.length) return { times, did: isOut ? 'moved' : 'in' };
  const isThere = more.every((time) => holdsTime(left, time));
  return { times: left, did: isThere ? (isOut ? 'out' : 'there') : left.length >= MOST_TIMES ? 'full' : 'unknown' };
}
