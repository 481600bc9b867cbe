import { type Db, openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import type { TeamRole } from '#domain/account/roles.ts';
import { aListing, anId, aProvider, aVenue } from './a-listing.ts';
import { personIn } from './signed-in.ts';

export const AT = new Date('2026-03-02T09:00:00Z');
export const PROVIDER = anId('Open Gate');
export const VENUE = anId('The Old Library');
export const LISTING = anId('Tuesday group');

/** One provider, one venue and one listing, published. */
export function aSmallDirectory(): Db {
  const db = openDatabase(':memory:');
  publishAll(
    db,
    [
      { subject: 'provider', id: PROVIDER, body: aProvider() },
      { subject: 'venue', id: VENUE, body: aVenue() },
      { subject: 'listing', id: LISTING, body: aListing({ venues: [VENUE] }) },
    ],
    'a-person',
    AT,
  );
  return db;
}

/** Somebody of the directory team. */
export const teamPerson = (db: Db, team: TeamRole = 'lead', name: string = team) =>
  personIn(db, { email: `${name}@directory.example`, name, team });

/** What the audit says was done, in order. */
export const deedsIn = ({ sqlite }: Db): unknown[] =>
  sqlite.prepare('SELECT deed FROM audit ORDER BY seq').pluck().all();

/** A clock that stands still until it is moved on. */
export function aClock(at: Date = AT) {
  let now = at.getTime();
  const on = (ms: number): void => {
    now += ms;
  };
  return { now: () => new Date(now), on };
}
