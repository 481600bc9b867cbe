import type { Listing } from '#domain/listing/listing.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';
import type { Db } from './client.ts';
import { listingsById, type PublishedRecord, providersById, venuesById } from './published.ts';

/** A listing as the public sees it, with who runs it and its venues, in its order, that the public may see. */
export interface WithAround {
  readonly listing: PublishedRecord<Listing>;
  readonly provider: PublishedRecord<Provider>;
  readonly venues: readonly PublishedRecord<Venue>[];
}

/** The listings of some ids with what is around them, by id, with three questions to the database. One whose provider is not public is left out. */
export function listingsWithAround(db: Db, ids: readonly string[]): ReadonlyMap<string, WithAround> {
  const listings = [...listingsById(db, ids).values()];
  const providers = providersById(
    db,
    listings.map(({ body }) => body.provider),
  );
  const venues = venuesById(
    db,
    listings.flatMap(({ body }) => body.venues),
  );
  return new Map(
    listings.flatMap((listing): [string, WithAround][] => {
      const provider = providers.get(listing.body.provider);
      const there = listing.body.venues.flatMap((id) => venues.get(id) ?? []);
      return provider === undefined ? [] : [[listing.id, { listing, provider, venues: there }]];
    }),
  );
}
