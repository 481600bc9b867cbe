import { expandListing, expandProvider, expandVenue, seedId, withPanelCheck } from '#db/seed/expand.ts';
import { readSeed } from '#db/seed/read-seed.ts';
import type { EasyReadSource } from '#domain/easy-read/point.ts';
import { type Listing, ListingSchema } from '#domain/listing/listing.ts';
import { ProviderSchema } from '#domain/provider/provider.ts';
import { type Venue, VenueSchema } from '#domain/venue/venue.ts';
import { generate } from '#features/generating/generate.ts';

export const TODAY = '2026-08-03';
export const now = { date: TODAY, clock: '09:00' };
export const HALL = '0f0c3a34-8f57-4d4a-9d35-1f0f3a9c7b11';
export const BARN = '0f0c3a34-8f57-4d4a-9d35-1f0f3a9c7b12';
export const MILL = '0f0c3a34-8f57-4d4a-9d35-1f0f3a9c7b13';
const PROVIDER = '0f0c3a34-8f57-4d4a-9d35-1f0f3a9c7b10';

export type NamedSource = readonly [name: string, source: EasyReadSource];

/** Every listing of the example directory as easy read is made from it, on 3 August 2026. */
export function exampleSources(): NamedSource[] {
  const files = readSeed();
  const venues = new Map(
    files.flatMap((file) => file.venues.map((venue) => [seedId('venue', venue.slug), expandVenue(venue, TODAY)])),
  );
  return files.flatMap((file) => {
    const provider = expandProvider(file.provider);
    return file.listings.map((short): NamedSource => {
      const listing = expandListing(short, file.provider.slug, TODAY);
      return [short.slug, { listing: withPanelCheck(listing, short, provider, venues, TODAY), provider, venues, now }];
    });
  });
}

/** So many generated listings, the same for the same seed. */
export function generatedSources(count: number, seed: number): NamedSource[] {
  const sources: NamedSource[] = [];
  for (const group of generate(count, seed, TODAY)) {
    const venues = new Map<string, Venue>();
    for (const one of group) if (one.subject === 'venue') venues.set(one.id, one.body);
    const provider = group.flatMap((one) => (one.subject === 'provider' ? [one.body] : []))[0];
    if (provider === undefined) throw new Error('A generated group has no provider');
    for (const one of group)
      if (one.subject === 'listing') sources.push([one.body.name, { listing: one.body, provider, venues, now }]);
  }
  return sources;
}

export const listingOf = (over: Readonly<Record<string, unknown>> = {}): Listing =>
  ListingSchema.parse({ name: 'Garden group', provider: PROVIDER, kind: 'day', ...over });

/** A source with only what a test tells: a listing, its venues by id, a provider. */
export const sourceOf = (
  over: Readonly<Record<string, unknown>> = {},
  venues: Readonly<Record<string, unknown>> = {},
  provider: Readonly<Record<string, unknown>> = {},
): EasyReadSource => ({
  listing: listingOf(over),
  provider: ProviderSchema.parse({ name: 'Green Hands', ...provider }),
  venues: new Map(Object.entries(venues).map(([id, venue]) => [id, VenueSchema.parse(venue)])),
  now,
});

export const weekly = (over: Readonly<Record<string, unknown>> = {}) => ({
  venue: HALL,
  way: 'venue',
  repeat: { every: 'week', interval: 1 },
  days: ['tue'],
  starts: '10:00',
  ends: '12:00',
  ...over,
});

export const said = (state: 'yes' | 'no') => ({ state, source: 'provider', on: TODAY });
