import { addDays } from '../freshness/calendar.ts';
import type { Intake, Listing } from './listing.ts';
import type { WallMoment } from './session-dates.ts';

/** The starts that somebody can still ask for on a date (`YYYY-MM-DD`), soonest first. */
export const openIntakes = ({ intakes }: Pick<Listing, 'intakes'>, today: string): Intake[] =>
  intakes
    .filter(({ starts, closes }) => starts >= today && (closes === null || closes >= today))
    .sort((a, b) => (a.starts < b.starts ? -1 : 1));

/** The start that somebody new waits for on a date (`YYYY-MM-DD`): the next that can still be asked for. Null where people join at any time. */
export const startWaitedFor = (listing: Pick<Listing, 'intakes' | 'rolling'>, today: string): Intake | null =>
  listing.rolling === true ? null : (openIntakes(listing, today)[0] ?? null);

/** Now, or the last minute before the day of a start that is still to come. */
export const openFrom = (start: Intake | null, now: WallMoment): WallMoment =>
  start === null || start.starts <= now.date ? now : { date: addDays(start.starts, -1), clock: '23:59' };

/** The moment after which somebody new can come: now, or the last minute before the day of the start that they wait for. */
export const openToNewFrom = (listing: Pick<Listing, 'intakes' | 'rolling'>, now: WallMoment): WallMoment =>
  openFrom(startWaitedFor(listing, now.date), now);
