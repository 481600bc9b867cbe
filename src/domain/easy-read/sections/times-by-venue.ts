import type { Session } from '../../listing/session.ts';
import { firstThatFits, plainName } from '../names.ts';
import { type EasyReadSource, type Line, line, yielding } from '../point.ts';
import type { Templates } from '../templates/templates.ts';
import { liveSessions } from './live-sessions.ts';
import { foldedPatterns, weekPicture } from './patterns.ts';

const MOST_LINES = 4;
const MOST_VENUES = 3;

const timesOn = (sessions: readonly Session[], day: string): string =>
  sessions
    .filter(({ days }) => days.some((one) => one === day))
    .map(({ starts, ends }) => `${starts} ${ends}`)
    .sort()
    .join();
const daysAt = (sessions: readonly Session[]): string[] => [...new Set(sessions.flatMap(({ days }) => days))].sort();

/** Whether a day has other times at one venue than at another, so that the time alone would send people to the wrong one. */
function differOnADay(venues: readonly (readonly Session[])[]): boolean {
  return venues.some((one, at) =>
    venues
      .slice(at + 1)
      .some((other) =>
        daysAt(one).some((day) => timesOn(other, day) !== '' && timesOn(one, day) !== timesOn(other, day)),
      ),
  );
}

/** Venues on the same days, each with one time, are told apart where it is said where they are. */
const areToldApart = (venues: readonly (readonly Session[])[]): boolean =>
  new Set(venues.map((sessions) => String(daysAt(sessions)))).size === 1 &&
  venues.every((sessions) => new Set(sessions.map(({ starts, ends }) => `${starts} ${ends}`)).size === 1) &&
  new Set(venues.map(([first]) => first?.starts)).size === venues.length;

/**
 * Days and times with the venue of each, where the times of a day are not the same at all of them; that they are not, where that is too much to
 * say. Null where the time does not depend on the venue.
 */
export function timesByVenue(source: EasyReadSource, words: Templates): Line[] | null {
  const live = liveSessions(source);
  if (live.some(({ way, repeat }) => way !== 'venue' || repeat.every !== 'week')) return null;
  const venues = [...Map.groupBy(live, ({ venue }) => venue ?? '').entries()];
  const groups = venues.map(([, sessions]) => sessions);
  if (venues.length < 2 || venues.length > MOST_VENUES || !differOnADay(groups) || areToldApart(groups)) return null;
  const each = venues.flatMap(([id, sessions]) =>
    foldedPatterns(sessions, source.now.date).map(({ pattern, time, label }) => {
      const venue = plainName(source.venues.get(id)?.name ?? '');
      const text = firstThatFits(
        words,
        (say) => say.when.patternAt(pattern, time, { way: null, venue, label }),
        (say) => say.when.patternAt(pattern, time, { way: null, venue, label: null }),
      );
      return text === null || venue === '' ? null : line(text, weekPicture(pattern), 0);
    }),
  );
  if (each.length <= MOST_LINES && each.every((one) => one !== null)) return each;
  return [line(words.when.manyTimesAtPlaces, 'clock', 0), yielding(line(words.when.seeAllTimes, 'search'))];
}
