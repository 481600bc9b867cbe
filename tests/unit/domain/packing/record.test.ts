import { expect, it } from 'vitest';
import { screenText } from '#content/screen-text/screen-text.ts';
import { recordOf } from '#domain/packing/record.ts';
import { untoldOf } from '#domain/packing/untold.ts';
import { aListing, anId, aProvider, aVenue, told } from '../../../support/a-listing.ts';

const HALL = anId('hall');
const BARN = anId('barn');
const named = [
  { id: HALL, name: 'The Hall' },
  { id: BARN, name: 'Old Barn' },
];
const on = '2026-02-01';
type Told = NonNullable<Parameters<typeof aListing>[0]>['placesAt'];
const full = { [HALL]: { state: 'full' as const, on } };
const both = { ...full, [BARN]: { state: 'places' as const, free: 4, on } };
const listing = (given: Parameters<typeof aListing>[0]) => aListing({ venues: [HALL, BARN], ...given });

const record = (given: Parameters<typeof aListing>[0]) =>
  recordOf({ phrases: [], words: '' }, listing(given), aProvider(), named, screenText('en-GB').pack, '2026-03-02', []);

it('a record tells places of each venue where they were told apart, with the day', () => {
  const places = (placesAt: Told) => record({ placesAt }).places;
  expect(places(both)).toEqual(['The Hall: Full (1 February 2026)', 'Old Barn: 4 places free (1 February 2026)']);
  expect(places(full)).toEqual(['The Hall: Full (1 February 2026)', 'Old Barn: Not told us']);
});

it('a record has what is written of the cost where no price was told, when there is room for it', () => {
  const costWords = 'The council pays for most people.';
  expect(record({ costWords }).price).toEqual([costWords]);
  expect(record({ costWords: `${costWords} `.repeat(9).trim() }).price).toEqual(['The cost is in their own words']);
  expect(record({ costWords, prices: [{ pence: 4500, per: 'day' }] }).price).toEqual(['£45 a day']);
  expect(record({}).price).toEqual(['Not told us']);
});

it('nobody is told to ask for places that were told of each venue', () => {
  const asks = (placesAt: Told) => untoldOf(listing({ placesAt }), aProvider(), []).asks;
  expect(asks(both)).not.toContain('if there is a place');
  expect(asks(full)).toContain('if there is a place');
});

it('nobody is told to ask about a need that was told of each venue, also where they differ', () => {
  const asks = (at: Parameters<typeof told>[0]) =>
    untoldOf(listing({}), aProvider(), [
      aVenue({ name: 'The Hall', facts: told({ hoist: 'yes' }) }),
      aVenue({ name: 'Old Barn', facts: told(at) }),
    ]).needs.map(({ id }) => id);
  expect(asks({ hoist: 'no' })).not.toContain('hoist');
  expect(asks({})).toContain('hoist');
});
