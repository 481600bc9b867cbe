import { writeLinked } from '#domain/choosing/times-in-link.ts';
import type { PlacedTime } from '#domain/choosing/week-days.ts';
import { timesOf } from '#domain/choosing/week-time.ts';
import type { Named } from '#domain/listing/choice-source.ts';
import { startWaitedFor } from '#domain/listing/intakes.ts';
import type { Session } from '#domain/listing/session.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { aListing, anId, aVenue, weekly } from './a-listing.ts';

/** A venue by its name, somewhere or nowhere. */
export const aPlace = (name: string, given: Partial<Venue> = {}): Named<Venue> => ({
  id: anId(name),
  slug: name.toLowerCase(),
  body: { ...aVenue(), name, ...given },
});

/** The times of a listing in a week: a listing of this name with these sessions, at a venue or out and about. */
export function placed(
  name: string,
  sessions: readonly Session[],
  given: Parameters<typeof aListing>[0] = {},
  venue: Named<Venue> | null = null,
  today = '2026-03-02',
): PlacedTime[] {
  const at = sessions.map(
    (session): Session => (venue === null ? session : { ...session, way: 'venue', venue: venue.id }),
  );
  const body = aListing({ name, sessions: at, venues: venue === null ? [] : [venue.id], ...given });
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
  const listing = { id: anId(name), slug, body };
  const start = startWaitedFor(body, today);
  return timesOf(body.sessions).map((time) => ({
    link: writeLinked({ slug, key: time }),
    ...{ listing, time, venue, start },
  }));
}

/** Each week on one day, out and about. */
export const each = (
  day: Session['days'][number],
  starts: string,
  ends: string | null,
  more: Partial<Session> = {},
): Session => ({
  ...weekly([day], starts, ends, { way: 'out' }),
  ...more,
});
