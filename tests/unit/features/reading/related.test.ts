import { expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { ACTIVITIES } from '#domain/listing/activities.ts';
import { KINDS } from '#domain/listing/kinds.ts';
import { cardsAtVenue, cardsOfProvider } from '#features/reading/related.ts';
import { aListing, anId, aProvider, aVenue } from '../../../support/a-listing.ts';
import { AT, LISTING, PROVIDER, VENUE } from '../../../support/a-small-directory.ts';

test('a provider and a venue show a listing by what people do there, as results and its own page do', () => {
  const db = openDatabase(':memory:');
  const listing = aListing({ kind: 'day', activities: ['gardening'], venues: [VENUE] });
  publishAll(
    db,
    [
      { subject: 'provider', id: PROVIDER, body: aProvider() },
      { subject: 'venue', id: VENUE, body: aVenue() },
      { subject: 'listing', id: LISTING, body: { ...listing, provider: PROVIDER } },
      { subject: 'listing', id: anId('Work'), body: { ...listing, kind: 'internship', provider: PROVIDER } },
    ],
    'a-person',
    AT,
  );
  const pictures = (cards: ReturnType<typeof cardsAtVenue>) => cards.map(({ kind, picture }) => [kind, picture]);
  for (const cards of [cardsOfProvider(db, PROVIDER), cardsAtVenue(db, VENUE)])
    expect(pictures(cards).toSorted()).toEqual([
      ['day', ACTIVITIES.gardening.picture],
      ['internship', KINDS.internship.picture],
    ]);
  expect(ACTIVITIES.gardening.picture).not.toBe(KINDS.day.picture);
});
