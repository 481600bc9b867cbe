import type { KindId } from '../listing/kinds.ts';
import type { Listing } from '../listing/listing.ts';
import type { WallMoment } from '../listing/session-dates.ts';
import type { LinkedTime } from './times-in-link.ts';
import { datesOfDay, type PlacedTime } from './week-days.ts';
import { type ListingTime, type TimeKey, timesOf } from './week-time.ts';

/** A time that is not as it was when it was chosen: the listing is still there. */
export interface ChangedTime {
  readonly link: string;
  readonly slug: string;
  readonly name: string;
  readonly was: TimeKey;
  /** `over`: its last date has passed. `moved`: the listing has no such time any more. */
  readonly why: 'over' | 'moved';
  /** The times of the listing that are still to come; those of the same day first. */
  readonly offered: readonly ListingTime[];
}

/** A time of a listing that is not running any more: what it was called, and the address of the listing that it was merged into. */
export interface GoneTime {
  readonly link: string;
  readonly name: string;
  readonly kind: KindId;
  readonly was: TimeKey;
  readonly movedTo: string | null;
}

/** A week as it is now. */
export interface WeekNow {
  readonly placed: readonly PlacedTime[];
  readonly changed: readonly ChangedTime[];
  readonly gone: readonly GoneTime[];
  /** All that it is made of and that is known, as a link names it. */
  readonly linked: readonly LinkedTime[];
  /** How many are of listings that nothing public ever was. */
  readonly unknown: number;
}

/** Whether a time has a date from today on. What has begun today is not over yet. */
export const isToCome = ({ sessions, day }: ListingTime, now: WallMoment): boolean =>
  sessions.some((session) => datesOfDay(session, day, { date: now.date, clock: '' }, 1).length > 0);

/** The times of a listing that are still to come. */
export const timesToCome = (sessions: Listing['sessions'], now: WallMoment): ListingTime[] =>
  timesOf(sessions).filter((time) => isToCome(time, now));
