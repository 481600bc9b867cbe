import type { Db } from '#db/client.ts';
import { addArea, refreshPlaces } from '#db/places.ts';
import { type Publication, publishAll } from '#db/publish/publish.ts';
import { AREAS } from '#db/seed/areas.ts';
import { expandListing, expandProvider, expandVenue, seedId, withPanelCheck } from '#db/seed/expand.ts';
import { readSeed } from '#db/seed/read-seed.ts';
import { SEEDER } from '#domain/actor.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';

export interface Seeded {
  readonly providers: number;
  readonly venues: number;
  readonly listings: number;
}

/** Whether anybody or anything has ever been published here. */
export const isEmptyDirectory = (db: Db): boolean =>
  db.sqlite.prepare('SELECT 1 FROM revisions LIMIT 1').get() === undefined;

/**
 * Puts the example directory into a database, dated from `at`. All of it lands or none. Seeding twice on one day changes nothing. Throws
 * when the example data does not hold, naming the file.
 */
export function seedDirectory(db: Db, at: Date): Seeded {
  const today = wallMoment(at).date;
  const files = readSeed();
  const providers = files.map(
    ({ provider }): Publication => ({
      subject: 'provider',
      id: seedId('provider', provider.slug),
      slug: provider.slug,
      body: expandProvider(provider),
    }),
  );
  const venues = files.flatMap((file) =>
    file.venues.map(
      (venue): Publication => ({
        subject: 'venue',
        id: seedId('venue', venue.slug),
        slug: venue.slug,
        body: expandVenue(venue, today),
      }),
    ),
  );
  const venueBodies = new Map(
    files.flatMap((file) => file.venues.map((venue) => [seedId('venue', venue.slug), expandVenue(venue, today)])),
  );
  const listings = files.flatMap(({ provider, listings }) =>
    listings.map(
      (listing): Publication => ({
        subject: 'listing',
        id: seedId('listing', listing.slug),
        slug: listing.slug,
        body: withPanelCheck(
          expandListing(listing, provider.slug, today),
          listing,
          expandProvider(provider),
          venueBodies,
          today,
        ),
      }),
    ),
  );
  for (const [name, lat, lng] of AREAS) addArea(db, name, { lat, lng });
  publishAll(db, [...providers, ...venues, ...listings], SEEDER, at);
  refreshPlaces(db);
  return { providers: providers.length, venues: venues.length, listings: listings.length };
}
