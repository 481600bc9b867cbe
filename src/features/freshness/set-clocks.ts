import type { Db } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import type { PublishedRecord } from '#db/published.ts';
import type { Person } from '#domain/account/person.ts';
import { believedUntil } from '#domain/freshness/asking.ts';
import type { ClockId } from '#domain/freshness/check.ts';
import { withCheck } from '#domain/freshness/checks.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';

/** What came of saying that something is right. */
export interface Confirmed {
  /** The calendar date until which the listing is believed; null when a part of it was never checked. */
  readonly until: string | null;
}

/** Publishes a listing with some of its clocks set by a person: the same facts, with a new day on which they were right. */
export function setClocks(
  db: Db,
  person: Person,
  listing: PublishedRecord<Listing>,
  clocks: readonly ClockId[],
  now: Date,
): Confirmed {
  const today = wallMoment(now).date;
  // Whoever works for the provider speaks for it; else it is somebody of the directory team.
  const by = listing.body.provider in person.providers ? 'provider' : 'council';
  const body = withCheck(listing.body, clocks, { on: today, by });
  publishAll(db, [{ subject: 'listing', id: listing.id, body, deed: 'said it is right' }], person.id, now);
  return { until: believedUntil(body, today) };
}
