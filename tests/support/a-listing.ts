import { v5 as uuidv5 } from 'uuid';
import type { z } from 'zod';
import { choicesOf } from '#domain/listing/choice.ts';
import type { ChoiceSource } from '#domain/listing/choice-source.ts';
import { type Listing, ListingSchema } from '#domain/listing/listing.ts';
import type { Session } from '#domain/listing/session.ts';
import { SessionSchema } from '#domain/listing/session.ts';
import type { WallMoment } from '#domain/listing/session-dates.ts';
import type { TruthState } from '#domain/listing/truth.ts';
import type { Day } from '#domain/listing/vocabulary.ts';
import { type Provider, ProviderSchema } from '#domain/provider/provider.ts';
import type { SearchDocument } from '#domain/query/search-document.ts';
import { toSearchDocument } from '#domain/query/to-search-document.ts';
import { type Venue, VenueSchema } from '#domain/venue/venue.ts';

/** Monday 2 March 2026, nine in the morning: the moment at which tests happen. */
export const NOW: WallMoment = { date: '2026-03-02', clock: '09:00' };

/** The same id for the same words, so that a test can name things. */
export const anId = (words: string): string => uuidv5(words, 'a4b6f0cf-7f6e-4a57-9a39-3f3f5d0c2f10');

export const aProvider = (given: Partial<z.input<typeof ProviderSchema>> = {}): Provider =>
  ProviderSchema.parse({ name: 'Open Gate', ...given });

export const aVenue = (given: Partial<z.input<typeof VenueSchema>> = {}): Venue =>
  VenueSchema.parse({ name: 'The Old Library', town: 'Brackwell', point: { lat: 53.49, lng: -2.29 }, ...given });

export const aListing = (given: Partial<z.input<typeof ListingSchema>> = {}): Listing =>
  ListingSchema.parse({ name: 'Tuesday group', provider: anId('Open Gate'), kind: 'day', ...given });

/** Facts as a provider told them, by state. */
export const told = <Id extends string>(states: { readonly [id in Id]?: TruthState }) =>
  Object.fromEntries(
    Object.entries<TruthState | undefined>(states).flatMap(([id, state]) =>
      state === undefined ? [] : [[id, { state, source: 'provider', on: '2026-01-15' } as const]],
    ),
  );

/** A session each week: at the venue of this id, or, with none, out and about, at home or online. */
export const weekly = (
  days: readonly Day[],
  starts: string,
  ends: string | null,
  at: { readonly venue: string } | { readonly way: 'out' | 'home' | 'online' },
): Session =>
  SessionSchema.parse({
    venue: 'venue' in at ? at.venue : null,
    way: 'venue' in at ? 'venue' : at.way,
    repeat: { every: 'week', interval: 1 },
    days,
    starts,
    ends,
  });

export interface Parts {
  readonly listing?: Listing;
  readonly provider?: Provider;
  /** Every venue that the listing names, by its id. */
  readonly venues?: Readonly<Record<string, Venue>>;
  readonly now?: WallMoment;
}

const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/gu, '-') || 'it';

/** The sources of all choices of a listing. The listing's id is made from its name. */
export function choiceSourcesOf(parts: Parts = {}): ChoiceSource[] {
  const { listing = aListing(), provider = aProvider(), venues = {}, now = NOW } = parts;
  return choicesOf(listing).map((choice) => {
    const body = choice.venue === null ? null : (venues[choice.venue] ?? aVenue());
    return {
      listing: { id: anId(listing.name), slug: slugOf(listing.name), body: listing },
      provider: { id: listing.provider, slug: slugOf(provider.name), body: provider },
      venue: body === null || choice.venue === null ? null : { id: choice.venue, slug: slugOf(body.name), body },
      choice,
      now,
    };
  });
}

/** The source of the first choice of a listing. */
export function aChoiceSource(parts: Parts = {}): ChoiceSource {
  const [first] = choiceSourcesOf(parts);
  if (first === undefined) throw new Error('A listing always has a choice');
  return first;
}

/** The search documents of a listing with these fields, at these venues or at none. Its venues are added to the listing. */
export const documentsOf = (
  given: Partial<z.input<typeof ListingSchema>>,
  around: { readonly venues?: Readonly<Record<string, Venue>>; readonly provider?: Provider } = {},
): SearchDocument[] =>
  choiceSourcesOf({ ...around, listing: aListing({ venues: Object.keys(around.venues ?? {}), ...given }) }).map(
    toSearchDocument,
  );

/** The only search document of a listing with one choice. */
export function aDocument(...parts: Parameters<typeof documentsOf>): SearchDocument {
  const [only, ...others] = documentsOf(...parts);
  if (only === undefined || others.length > 0) throw new Error(`Not one choice but ${others.length + 1}`);
  return only;
}
