import { minutesOf } from '../listing/session.ts';
import { milesBetween } from '../place/point.ts';
import { shownPoint } from '../venue/venue.ts';
import type { Occurrence } from './week-days.ts';

/** How long somebody is away on a day, in minutes, as far as ends are known; and what has not told us its end. */
export interface TimeAway {
  readonly minutes: number;
  readonly endUntold: readonly Occurrence[];
}

/** Time that two things share counts once. What comes to the home, or is online, is no time away. */
export function timeAway(on: readonly Occurrence[]): TimeAway {
  const out = on.filter(({ session }) => session.way === 'venue' || session.way === 'out');
  let minutes = 0;
  let until = 0;
  for (const { session } of out.toSorted((a, b) => (a.session.starts < b.session.starts ? -1 : 1))) {
    if (session.ends === null) continue;
    const [from, to] = [Math.max(until, minutesOf(session.starts)), minutesOf(session.ends)];
    minutes += Math.max(0, to - from);
    until = Math.max(until, to);
  }
  return { minutes, endUntold: out.filter(({ session }) => session.ends === null) };
}

/** From the end of one thing to the start of the next, at another place. */
export interface TravelGap {
  readonly from: Occurrence;
  readonly to: Occurrence;
  readonly minutes: number;
  /** In a straight line; null when one of the places is not known or not shown. */
  readonly miles: number | null;
}

const isAtAPlace = ({ session }: Occurrence): boolean => session.way === 'venue' || session.way === 'out';
/** An address that is hidden is known to some miles only, so nothing is measured from it. */
const pointOf = ({ placed: { venue } }: Occurrence) =>
  venue === null || venue.body.hideAddress ? null : shownPoint(venue.body);

/** The ways between the places of one day. What is at the same place, or begins before the other ends, is none. */
export function travelGaps(on: readonly Occurrence[]): TravelGap[] {
  const out = on.filter(isAtAPlace);
  return out.flatMap((to, at) => {
    const from = out[at - 1];
    if (from === undefined || from.session.ends === null || from.session.ends > to.session.starts) return [];
    if (from.placed.venue !== null && from.placed.venue.id === to.placed.venue?.id) return [];
    const [start, end] = [pointOf(from), pointOf(to)];
    return [
      {
        from,
        to,
        minutes: minutesOf(to.session.starts) - minutesOf(from.session.ends),
        miles: start === null || end === null ? null : milesBetween(start, end),
      },
    ];
  });
}
