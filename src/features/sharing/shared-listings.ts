import { listingsWithAround } from '#db/around-listings.ts';
import type { Db } from '#db/client.ts';
import { creditsOfListings } from '#db/credits.ts';
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
  const ids = entries.map(({ id }) => id);
  const around = listingsWithAround(db, ids);
  const credits = creditsOfListings(db, ids);
  return new Map(
    entries.flatMap((entry): [string, SharedListing][] => {
      const found = around.get(entry.id);
      if (found === undefined) return [];
      const { listing, provider } = found;
      const shared = {
        ...{ listing, provider },
        venues: new Map(found.venues.map((venue) => [venue.id, venue])),
        changedAt: Math.max(changedAt(entry, catalogue, now), listing.updatedAt, provider.updatedAt),
        comesFrom: credits.get(entry.id) ?? [],
      };
      return [[entry.id, shared]];
    }),
  );
}
