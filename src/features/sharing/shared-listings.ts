import type { Db } from '#db/client.ts';
import { listingsById, providersById, venuesById } from '#db/published.ts';
import type { SharedListing } from '#domain/open-referral/out/around.ts';
import type { Catalogue } from './catalogue.ts';
import type { Entry } from './catalogue-entry.ts';
import { changedAt } from './changed-at.ts';

/** The listings of some entries with all that is published with them, in the same order. One that has just gone is left out. */
export function sharedListings(
  db: Db,
  entries: readonly Entry[],
  catalogue: Catalogue,
  now: Date,
): ReadonlyMap<string, SharedListing> {
  const listings = listingsById(
    db,
    entries.map(({ id }) => id),
  );
  const bodies = [...listings.values()].map(({ body }) => body);
  const providers = providersById(
    db,
    bodies.map(({ provider }) => provider),
  );
  const venues = venuesById(
    db,
    bodies.flatMap((body) => body.venues),
  );
  return new Map(
    entries.flatMap((entry): [string, SharedListing][] => {
      const listing = listings.get(entry.id);
      const provider = listing && providers.get(listing.body.provider);
      if (listing === undefined || provider === undefined) return [];
      const there = listing.body.venues.flatMap((id) => venues.get(id) ?? []);
      return [
        [
          entry.id,
          {
            listing,
            provider,
            venues: new Map(there.map((venue) => [venue.id, venue])),
            changedAt: Math.max(changedAt(entry, catalogue, now), listing.updatedAt, provider.updatedAt),
          },
        ],
      ];
    }),
  );
}
