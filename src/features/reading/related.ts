import type { Db } from '#db/client.ts';
import { movedTo } from '#db/merged.ts';
import {
  listingBySlug,
  listingsAtVenue,
  listingsOfProvider,
  type PublishedRecord,
  providerById,
  venueById,
  venuesById,
} from '#db/published.ts';
import type { PictureId } from '#domain/easy-read/pictures.ts';
import { NotFound } from '#domain/errors.ts';
import type { KindId } from '#domain/listing/kinds.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { pictureOf } from '#domain/listing/listing-picture.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';

export interface ListingCard {
  readonly slug: string;
  readonly name: string;
  readonly kind: KindId;
  readonly picture: PictureId;
  readonly summary: string | null;
}

const toCard = ({ slug, body }: PublishedRecord<Listing>): ListingCard => ({
  slug,
  name: body.name,
  kind: body.kind,
  picture: pictureOf(body),
  summary: body.summary,
});

/** The listing at an address, as the public sees it. */
export const publicListing = (db: Db, slug: string): PublishedRecord<Listing> | undefined => listingBySlug(db, slug);

/** The address of the listing that one at this address was merged into; undefined when it was not. */
export const movedListing = (db: Db, slug: string): string | undefined => movedTo(db, 'listing', slug);

/** Who runs a listing and where it happens, as the public sees them. Throws `NotFound` when its provider was withdrawn. */
export function aroundListing(
  db: Db,
  listing: PublishedRecord<Listing>,
): { provider: PublishedRecord<Provider>; venues: PublishedRecord<Venue>[] } {
  const provider = providerById(db, listing.body.provider);
  if (provider === undefined) throw new NotFound('The provider of this listing is not published');
  return { provider, venues: listing.body.venues.flatMap((id) => venueById(db, id) ?? []) };
}

/** Where the listings of a provider happen, as the public sees it. */
export const venuesOfProvider = (db: Db, providerId: string): PublishedRecord<Venue>[] => [
  ...venuesById(
    db,
    listingsOfProvider(db, providerId).flatMap(({ body }) => body.venues),
  ).values(),
];

export const cardsOfProvider = (db: Db, providerId: string): ListingCard[] =>
  listingsOfProvider(db, providerId).map(toCard);
export const cardsAtVenue = (db: Db, venueId: string): ListingCard[] => listingsAtVenue(db, venueId).map(toCard);
