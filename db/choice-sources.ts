import { type Choice, choiceId, choicesOf } from '#domain/listing/choice.ts';
import type { ChoiceSource } from '#domain/listing/choice-source.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { WallMoment } from '#domain/listing/session-dates.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';
import type { Db } from './client.ts';
import {
  listingById,
  listingsById,
  type PublishedRecord,
  providerById,
  providersById,
  venueById,
  venuesById,
} from './published.ts';

interface Around {
  readonly providerOf: (id: string) => PublishedRecord<Provider> | undefined;
  readonly venueOf: (id: string) => PublishedRecord<Venue> | undefined;
  readonly now: WallMoment;
}

function sourceOf(
  listing: PublishedRecord<Listing>,
  choice: Choice,
  { providerOf, venueOf, now }: Around,
): ChoiceSource[] {
  const provider = providerOf(listing.body.provider);
  const venue = choice.venue === null ? null : venueOf(choice.venue);
  // A choice whose provider or venue was withdrawn is not public.
  return provider === undefined || venue === undefined ? [] : [{ listing, provider, venue, choice, now }];
}

/** The public choices of a listing as they are now; none when it is not published. */
export function choiceSourcesOf(db: Db, listingId: string, now: WallMoment): ChoiceSource[] {
  const listing = listingById(db, listingId);
  const around = { providerOf: (id: string) => providerById(db, id), venueOf: (id: string) => venueById(db, id), now };
  return listing === undefined ? [] : choicesOf(listing.body).flatMap((choice) => sourceOf(listing, choice, around));
}

/** The public choices with these ids as they are now, in the same order. One that has just gone is left out. */
export function choiceSourcesById(db: Db, choiceIds: readonly string[], now: WallMoment): ChoiceSource[] {
  const listings = listingsById(
    db,
    choiceIds.map((id) => id.slice(0, id.indexOf('_'))),
  );
  const wanted = new Set(choiceIds);
  const chosen = [...listings.values()].flatMap((listing) =>
    choicesOf(listing.body).flatMap((choice) => {
      const id = choiceId(listing.id, choice);
      return wanted.has(id) ? [{ id, listing, choice }] : [];
    }),
  );
  const providers = providersById(
    db,
    chosen.map(({ listing }) => listing.body.provider),
  );
  const venues = venuesById(
    db,
    chosen.flatMap(({ choice }) => choice.venue ?? []),
  );
  const around = { providerOf: (id: string) => providers.get(id), venueOf: (id: string) => venues.get(id), now };
  const sources = new Map(chosen.map(({ id, listing, choice }) => [id, sourceOf(listing, choice, around)]));
  return choiceIds.flatMap((id) => sources.get(id) ?? []);
}

/** The ids of all published listings, in order of id, streamed. */
export const publishedListingIds = (db: Db): IterableIterator<string> =>
  db.sqlite
    .prepare<[], string>(
      "SELECT id FROM listings WHERE state = 'live' AND published_revision_id IS NOT NULL ORDER BY id",
    )
    .pluck()
    .iterate();
