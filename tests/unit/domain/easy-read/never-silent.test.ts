import { describe, expect, it } from 'vitest';
import type { EasyReadSource } from '#domain/easy-read/point.ts';
import { pointsOf } from '#domain/easy-read/points.ts';
import type { VenueFactId } from '#domain/listing/facts.ts';
import { stateOf } from '#domain/listing/truth.ts';
import {
  BARN,
  exampleSources,
  generatedSources,
  HALL,
  MILL,
  said,
  sourceOf,
  weekly,
} from '../../../support/easy-read-sources.ts';

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

describe('several places', () => {
  const named = { [HALL]: { name: 'The Hall' }, [BARN]: { name: 'Old Barn' }, [MILL]: { name: 'The Mill' } };
  const on = '2026-08-01';

  it('with other times on the same day are named with their times, and once with their days', () => {
    const sessions = [
      weekly({ days: ['mon', 'wed'] }),
      weekly({ venue: BARN, days: ['mon'], starts: '13:00', ends: '15:00' }),
    ];
    const texts = textsOf({ venues: [HALL, BARN], sessions }, named);
    expect(texts).toEqual(
      expect.arrayContaining([
        'On Monday and Wednesday it is from 10am to midday at the Hall.',
        'On Monday it is from 1pm to 3pm at Old Barn.',
        'You can go to the Hall or Old Barn.',
      ]),
    );
    expect(texts.join(' ')).not.toContain('It is at the Hall on');
  });

  it('each say their places and their wait, those that are alike together', () => {
    const placesAt = {
      [HALL]: { state: 'waiting_list', waitWeeks: 9, on },
      [BARN]: { state: 'places', free: 3, on },
      [MILL]: { state: 'full', waitWeeks: 6, on },
    };
    expect(textsOf({ venues: [HALL, BARN, MILL], placesAt }, named)).toEqual(
      expect.arrayContaining([
        'There are 3 places free at Old Barn.',
        'There is a wait of about 9 weeks at the Hall.',
        'It is full at the Mill, and the wait is about 6 weeks.',
      ]),
    );
    const waits = { state: 'waiting_list', waitWeeks: 9, on };
    const alike = { [HALL]: waits, [MILL]: waits, [BARN]: { state: 'places', free: 3, on } };
    expect(textsOf({ venues: [HALL, BARN, MILL], placesAt: alike }, named)).toContain(
      'There is a wait of about 9 weeks at the Hall and the Mill.',
    );
  });
});

describe('the name that a provider gives a session', () => {
  const at = (...sessions: unknown[]) =>
    textsOf({ venues: [HALL], sessions, ages: { from: 5, to: null } }, { [HALL]: { name: 'The Hall' } });

  it('stands before its days and times, and before those of no other', () => {
    const texts = at(weekly({ days: ['wed'], label: 'Adults' }), weekly({ days: ['sun'] }));
    expect(texts).toEqual(
      expect.arrayContaining(['Adults: on Wednesday from 10am to midday.', 'On Sunday it is from 10am to midday.']),
    );
  });

  it('is said where it is the only one, and where there are too many times to say', () => {
    expect(at(weekly({ label: 'By appointment' }))).toContain('By appointment: on Tuesday from 10am to midday.');
    const many = ['mon', 'tue', 'wed', 'thu'].map((day, hour) =>
      weekly({ days: [day], starts: `1${hour}:00`, ends: `1${hour}:45`, label: day === 'thu' ? 'Women' : null }),
    );
    const texts = at(...many);
    expect(texts).toContain('The times are not the same each day.');
    expect(texts).toContain('Women: on Thursday from 1pm to 1:45pm.');
  });

  it('is left to the facts where it is not easy to read', () => {
    expect(at(weekly({ label: 'Tues/Weds PM; see e.g. www' })).join(' ')).not.toContain('Weds');
  });
});

describe('a yes that the provider narrows', () => {
  const noted = (note: string) => ({ ...said('yes'), note });

  it.each([
    ['transport', 'Only from the north of the borough.'],
    ['drop_in', 'Only on Tuesdays.'],
    ['personal_care', 'Help to the toilet only.'],
    ['eating_help', 'Bring your own helper if you may choke.'],
  ])('is said with what narrows it: %s, %s', (id, note) => {
    const texts = textsOf({ facts: { [id]: noted(note) } });
    expect(texts).toContain(note);
  });

  it('of a building stands by itself, before what narrows it and not what does not', () => {
    const facts = {
      accessible_toilet: said('yes'),
      lift: said('yes'),
      hoist: noted('It lifts you on to the horse. It is not in the toilet.'),
    };
    const texts = textsOf({ venues: [HALL] }, { [HALL]: { name: 'The Hall', facts } });
    expect(texts).toContain('There is a toilet for disabled people and a lift.');
    const at = texts.indexOf('There is a hoist.');
    expect(texts[at + 1]).toBe('It is not in the toilet.');
    expect(texts).not.toContain('It lifts you on to the horse.');
  });

  it('in words that are hard to read leads to where they are', () => {
    const note = 'Only subject to assessment of eligibility; see e.g. the terms on page 4.';
    expect(textsOf({ facts: { transport: noted(note) } })).toContain('There is more about this in All the facts.');
  });

  it('is no other for a visitor who told it, and a yes that nothing narrows stays with others', () => {
    const visitor = { state: 'yes', source: 'visitor', on: '2026-08-01', note: 'Only on Tuesdays.' };
    expect(textsOf({ facts: { drop_in: visitor } })).toContain('Only on Tuesdays.');
    const facts = { hoist: noted('It is on the ground floor.'), lift: said('yes') };
    expect(textsOf({ venues: [HALL] }, { [HALL]: { name: 'The Hall', facts } })).toContain(
      'There is a hoist and a lift.',
    );
  });

  it('is so on the pages of the example directory', () => {
    const pages = new Map(exampleSources().map(([slug, source]) => [slug, pointsOf(source).map(({ text }) => text)]));
    expect(pages.get('alderhythe-riding')).toContain('It is not in the toilet.');
    expect(pages.get('three-bells-art-days')).toContain('Only from the north of the borough.');
    expect(pages.get('barnhatch-better-off-in-work')).toContain('Only on Tuesdays.');
    expect(pages.get('after-stroke-mornings')).toContain('Help to the toilet only.');
  });
});
