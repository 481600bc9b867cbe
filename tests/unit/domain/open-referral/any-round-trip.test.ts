import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Listing } from '#domain/listing/listing.ts';
import type { SharedListing } from '#domain/open-referral/out/around.ts';
import { toService } from '#domain/open-referral/out/to-service.ts';
import { type Mapped, toRecords } from '#domain/open-referral/to-records.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { anId, aProvider } from '../../../support/a-listing.ts';
import { TODAY } from '../../../support/a-service.ts';
import { anyListing } from '../../../support/any-listing.ts';

type Any = { readonly listing: Listing; readonly venues: ReadonlyMap<string, Venue> };

const shared = ({ listing, venues }: Any): SharedListing => ({
  listing: { id: anId('the listing'), slug: 'the-listing', body: listing },
  provider: { id: listing.provider, slug: 'open-gate', body: aProvider(), updatedAt: 0 },
  venues: new Map([...venues].map(([id, body]) => [id, { id, slug: id, body }])),
  changedAt: Date.parse(`${TODAY}T09:00:00Z`),
  comesFrom: [],
});

/** A listing as it is sent, and as a directory of ours reads it that keeps the ids. */
function again(any: Any): Mapped {
  const sent: unknown = JSON.parse(
    JSON.stringify(toService(shared(any), { site: 'https://dayways.example', today: TODAY })),
  );
  const read = toRecords(sent, {
    today: TODAY,
    idOf: (_, original) => original,
    ours: { photograph: () => ({ why: '' }) },
  });
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

/** What nobody knows is not sent, and stays not told. */
const told = <Body extends Listing | Venue>(body: Body): Body => ({
  ...body,
  facts: Object.fromEntries(Object.entries(body.facts).filter(([, fact]) => fact?.state !== 'unknown')),
});

test('any listing comes back as it was: every fact, price, time, day off, place and word', () => {
  fc.assert(
    fc.property(anyListing, (any) => {
      const { listing, venues, warnings } = again(any);
      expect(listing.body).toEqual(told(any.listing));
      expect(venues.map(({ id, body }) => [id, body])).toEqual([...any.venues].map(([id, body]) => [id, told(body)]));
      expect(warnings).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('what nobody told is nothing anybody says after it: no fact, no price, no time, no place', () => {
  fc.assert(
    fc.property(anyListing, ({ listing, venues }) => {
      const bare: Any = {
        listing: {
          ...listing,
          facts: {},
          prices: [],
          extras: [],
          costWords: null,
          sessions: [],
          places: null,
          placesAt: {},
        },
        venues: new Map([...venues].map(([id, body]) => [id, { ...body, facts: {}, point: null }])),
      };
      const read = again(bare);
      expect(read.listing.body).toMatchObject({
        facts: {},
        prices: [],
        extras: [],
        sessions: [],
        places: null,
        placesAt: {},
      });
      for (const { body } of read.venues) expect(body).toMatchObject({ facts: {}, point: null });
    }),
    { numRuns: 40 },
  );
});
