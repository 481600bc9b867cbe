import { expandListing, expandProvider, expandVenue, seedId } from '#db/seed/expand.ts';
import { readSeed } from '#db/seed/read-seed.ts';
import { pointsOf } from '#domain/easy-read/points.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { generate } from '#features/generating/generate.ts';

/** What the coach reads of one listing: its points, what people wrote in it, and the names in it. */
export interface ListingTexts {
  readonly name: string;
  readonly points: readonly { readonly text: string; readonly picture: string }[];
  readonly written: readonly string[];
  readonly names: readonly string[];
}

const TODAY = '2026-08-03';
const now = { date: TODAY, clock: '09:00' };
const isText = (value: string | null | undefined): value is string => typeof value === 'string' && value !== '';

function textsOf(listing: Listing, provider: Provider, venues: ReadonlyMap<string, Venue>): ListingTexts {
  const own = listing.venues.flatMap((id) => venues.get(id) ?? []);
  return {
    name: listing.name,
    points: pointsOf({ listing, provider, venues, now }),
    written: [
      listing.summary,
      listing.description,
      listing.eligibility,
      ...listing.notFor,
      listing.supportReduces,
      ...listing.movesOnTo,
      listing.lengthWords,
      listing.work.pay,
      listing.work.next,
      ...listing.joining.steps,
      listing.costWords,
      listing.transportWords,
    ].filter(isText),
    names: [
      listing.name,
      provider.name,
      ...own.flatMap(({ name, town, lines }) => [name, town, ...lines]),
      listing.coverage?.label,
      listing.work.hostEmployer,
      listing.work.college,
      ...listing.contacts.map(({ name }) => name),
    ].filter(isText),
  };
}

/** Every listing of the example directory. */
export function seededTexts(): ListingTexts[] {
  const files = readSeed();
  const venues = new Map(
    files.flatMap((file) =>
      file.venues.map((venue) => [seedId('venue', venue.slug), expandVenue(venue, TODAY)] as const),
    ),
  );
  return files.flatMap((file) => {
    const provider = expandProvider(file.provider);
    return file.listings.map((short) => textsOf(expandListing(short, file.provider.slug, TODAY), provider, venues));
  });
}

/** So many generated listings. */
export function generatedTexts(count: number, seed: number): ListingTexts[] {
  const venues = new Map<string, Venue>();
  const providers = new Map<string, Provider>();
  const texts: ListingTexts[] = [];
  for (const group of generate(count, seed, TODAY))
    for (const record of group) {
      if (record.subject === 'provider') providers.set(record.id, record.body);
      else if (record.subject === 'venue') venues.set(record.id, record.body);
      else {
        const provider = providers.get(record.body.provider);
        if (provider !== undefined) texts.push(textsOf(record.body, provider, venues));
      }
    }
  return texts;
}
