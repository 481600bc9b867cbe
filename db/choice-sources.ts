import { type Choice, choicesOf } from '#domain/listing/choice.ts';
import type { ChoiceSource } from '#domain/listing/choice-source.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { WallMoment } from '#domain/listing/session-dates.ts';
import type { Db } from './client.ts';
import { listingById, type PublishedRecord, providerById, venueById } from './published.ts';

function sourceOf(db: Db, listing: PublishedRecord<Listing>, choice: Choice, now: WallMoment): ChoiceSource[] {
  const provider = providerById(db, listing.body.provider);
  const venue = choice.venue === null ? null : venueById(db, choice.venue);
  // A choice whose provider or venue was withdrawn is not public.
  return provider === undefined || venue === undefined ? [] : [{ listing, provider, venue, choice, now }];
}

/** The public choices of a listing as they are now; none when it is not published. */
export function choiceSourcesOf(db: Db, listingId: string, now: WallMoment): ChoiceSource[] {
  const listing = listingById(db, listingId);
  return listing === undefined ? [] : choicesOf(listing.body).flatMap((choice) => sourceOf(db, listing, choice, now));
}

/** The ids of all published listings, in order of id, streamed. */
export const publishedListingIds = (db: Db): IterableIterator<string> =>
  db.sqlite
    .prepare<[], string>(
      "SELECT id FROM listings WHERE state = 'live' AND published_revision_id IS NOT NULL ORDER BY id",
    )
    .pluck()
    .iterate();
