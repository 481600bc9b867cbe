import { describe, expect, it } from 'vitest';
import type { EasyReadSource } from '#domain/easy-read/point.ts';
import { pointsOf } from '#domain/easy-read/points.ts';
import type { VenueFactId } from '#domain/listing/facts.ts';
import { stateOf } from '#domain/listing/truth.ts';
import { BARN, exampleSources, generatedSources, HALL, said, sourceOf } from '../../../support/easy-read-sources.ts';

const textsOf = (...made: Parameters<typeof sourceOf>): string[] => pointsOf(sourceOf(...made)).map(({ text }) => text);
const all = [...exampleSources(), ...generatedSources(300, 11)];

/** The names of the listings that were told something and whose page does not say it. */
const silent = (told: (source: EasyReadSource) => boolean, says: RegExp): string[] =>
  all.flatMap(([name, source]) =>
    told(source) &&
    !says.test(
      pointsOf(source)
        .map(({ text }) => text)
        .join(' '),
    )
      ? [name]
      : [],
  );

const hasNo = (id: VenueFactId) => (source: EasyReadSource) =>
  source.listing.venues.some((venue) => stateOf(source.venues.get(venue)?.facts ?? {}, id) === 'no');

describe('what decides is never silent, however much else there is to say', () => {
  it.each([
    ['step_free', /steps to get in/u],
    ['accessible_toilet', /no toilet for disabled people/u],
    ['hoist', /no hoist/u],
    ['lift', /no lift/u],
  ] as const)('a building without %s', (id, says) => {
    expect(silent(hasNo(id), says)).toEqual([]);
  });

  it('staff who cannot help with the toilet', () => {
    const told = ({ listing }: EasyReadSource) => stateOf(listing.facts, 'personal_care') === 'no';
    expect(silent(told, /Staff cannot help you (?:wash or )?use the toilet/u)).toEqual([]);
  });

  it('that people must book first, which is a way to join', () => {
    const told = ({ listing }: EasyReadSource) => stateOf(listing.facts, 'drop_in') === 'no';
    expect(silent(told, /You must book first\./u)).toEqual([]);
    expect(textsOf({ facts: { drop_in: said('no') } }).join(' ')).not.toContain('how to join');
  });

  it('what is paid besides the price', () => {
    expect(silent(({ listing }) => listing.extras.some(({ pence }) => pence !== 0), /You also pay /u)).toEqual([]);
  });
});

describe('what costs extra', () => {
  it.each([
    [[{ what: 'Lunch', pence: 450 }], 'You also pay £4.50 for lunch.'],
    [
      [
        { what: 'Lunch', pence: 450 },
        { what: 'Minibus both ways', pence: 1800 },
      ],
      'You also pay £18 for the minibus both ways and £4.50 for lunch.',
    ],
    [[{ what: 'Tickets' }, { what: 'Lunch' }], 'You also pay for tickets and lunch.'],
  ])('%j: %s', (extras, text) => {
    expect(textsOf({ extras })).toContain(text);
  });

  it('of which there is more than a sentence holds, it says that there is more', () => {
    const extras = ['Lunch', 'Trips', 'Clay'].map((what) => ({ what, pence: 300 }));
    expect(textsOf({ extras })).toEqual(
      expect.arrayContaining(['You also pay £3 for lunch and £3 for trips.', 'You also pay for other things.']),
    );
  });
});

describe('what a building has not', () => {
  const facts = { hoist: said('no'), lift: said('no') };

  it('stands in one sentence with a no for each', () => {
    expect(textsOf({ venues: [HALL] }, { [HALL]: { name: 'The Hall', facts } })).toContain(
      'There is no hoist and no lift.',
    );
  });

  it('is said of some of the places, also where the others told nothing', () => {
    const named = { [HALL]: { name: 'The Hall', facts }, [BARN]: { name: 'Old Barn' } };
    expect(textsOf({ venues: [HALL, BARN] }, named)).toContain('Some of the places have no hoist and no lift.');
  });
});
