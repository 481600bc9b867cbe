import type { Db } from '#db/client.ts';
import { creditsOfListings } from '#db/credits.ts';
import { listingBySlug, type PublishedRecord, providerById, providersById, venuesById } from '#db/published.ts';
import { allSessions, type Dated } from '#domain/calendar/calendar-file.ts';
import type { PlacedTime } from '#domain/choosing/week-days.ts';
import { NotFound } from '#domain/errors.ts';
import { contactsToAsk } from '#domain/listing/contacts-to-ask.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { Provider } from '#domain/provider/provider.ts';
import { phoneInGroups } from '#domain/words/phone.ts';

function phoneOf(listing: Listing, provider: Provider | undefined): string | null {
  const phone = contactsToAsk(listing, provider ?? { contacts: [] }).find((contact) => contact.phone !== null)?.phone;
  return phone == null ? null : phoneInGroups(phone);
}

/** All times of a listing for a calendar file, and the cache tags of what it is made of. Throws `NotFound` for what is not published. */
export function datedListing(db: Db, slug: string): { readonly dated: Dated; readonly tags: readonly string[] } {
  const listing = listingBySlug(db, slug);
  const provider = listing && providerById(db, listing.body.provider);
  if (listing === undefined || provider === undefined) throw new NotFound(`No listing is published as “${slug}”`);
  const venues = [...venuesById(db, listing.body.venues).values()];
  return {
    dated: {
      listing,
      venues,
      phone: phoneOf(listing.body, provider.body),
      comesFrom: creditsOfListings(db, [listing.id]).get(listing.id) ?? [],
      sessions: allSessions(listing.body),
    },
    tags: [`listing:${listing.id}`, `provider:${provider.id}`, ...venues.map(({ id }) => `venue:${id}`)],
  };
}

/** The times of a week for a calendar file, those of one listing together. */
export function datedTimes(db: Db, placed: readonly PlacedTime[]): Dated[] {
  const providers = providersById(
    db,
    placed.map(({ listing }) => listing.body.provider),
  );
  const credits = creditsOfListings(
    db,
    placed.map(({ listing }) => listing.id),
  );
  return [...Map.groupBy(placed, ({ listing }) => listing.id).values()].flatMap((times) => {
    const listing = times[0]?.listing as PublishedRecord<Listing> | undefined;
    if (listing === undefined) return [];
    return [
      {
        listing,
        venues: times.flatMap(({ venue }) => venue ?? []),
        phone: phoneOf(listing.body, providers.get(listing.body.provider)?.body),
        comesFrom: credits.get(listing.id) ?? [],
        sessions: times.flatMap(({ time }) => time.sessions.map((session) => ({ session, day: time.day }))),
      },
    ];
  });
}
