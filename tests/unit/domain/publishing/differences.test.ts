import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { FACTS, LISTING_FACT_IDS, VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import { type Listing, ListingShape } from '#domain/listing/listing.ts';
import { ProviderSchema } from '#domain/provider/provider.ts';
import { differencesBetween } from '#domain/publishing/differences.ts';
import { VenueSchema } from '#domain/venue/venue.ts';
import { aListing, anId, aProvider, aVenue, told, weekly } from '../../../support/a-listing.ts';

const LIBRARY = anId('The Old Library');
const names = { venue: (id: string) => (id === LIBRARY ? 'The Old Library' : undefined) };

/** What nobody writes: who it is of, that it is an example, and that its source does not have it any more. Facts are told one by one. */
const NOT_WRITTEN = ['provider', 'example', 'facts', 'goneFromSource'] as const;

/** Something else than before for each field of a listing. */
const CHANGES: {
  readonly [Field in keyof Omit<z.input<typeof ListingShape>, (typeof NOT_WRITTEN)[number]>]-?: z.input<
    typeof ListingShape
  >[Field];
} = {
  name: 'Other',
  kind: 'internship',
  activities: ['art'],
  summary: 'We paint.',
  description: 'We paint.\nWe drink tea.',
  audiences: ['autism'],
  ages: { from: 18, to: null },
  eligibility: 'You live here.',
  notFor: ['Under 18'],
  supportLevels: ['low'],
  ratios: [{ staff: 1, people: 3 }],
  groupSize: { from: 2, to: 8 },
  supportReduces: 'Slowly.',
  movesOnTo: ['Volunteering'],
  ways: ['online'],
  venues: [LIBRARY],
  coverage: { label: 'Salford', everywhere: false, circle: null },
  sessions: [weekly(['tue'], '10:00', '12:00', { venue: LIBRARY })],
  length: 'ongoing',
  lengthWords: '12 weeks',
  intakes: [{ starts: '2026-09-01', closes: '2026-06-01' }],
  rolling: false,
  work: { pay: '£12' },
  joining: { steps: ['Ring us'] },
  prices: [{ pence: 550, per: 'session' }],
  extras: [{ what: 'Lunch', pence: 400 }],
  costWords: 'Ask us.',
  places: { state: 'places', free: 3, on: '2026-03-01' },
  placesAt: { [LIBRARY]: { state: 'full', on: '2026-03-01' } },
  languages: ['cy'],
  transportWords: 'Bus 8.',
  quality: ['Gold'],
  contacts: [{ name: 'Jo', phone: '01614960121' }],
  website: 'https://open.example',
  pictures: [{ file: 'a.webp', words: 'A room' }],
  alert: 'Closed.',
  alertUntil: '2026-03-04',
  easyRead: { own: [{ text: 'Tea is free.', picture: 'cost', section: 'cost' }] },
  checked: { on: '2026-03-01', by: 'provider' },
  checks: { times: { on: '2026-03-01', by: 'provider' } },
};

const change = (given: Partial<z.input<typeof ListingShape>>) =>
  differencesBetween<'listing'>('listing', aListing(), ListingShape.parse({ ...aListing(), ...given }), names);

describe('differences in words', () => {
  test('every field of a listing that changes is told', () => {
    const silent = Object.entries(CHANGES).filter(([field, value]) => change({ [field]: value }).length === 0);
    expect(silent.map(([field]) => field)).toEqual([]);
    expect(Object.keys(CHANGES).sort()).toEqual(
      Object.keys(ListingShape.shape)
        .filter((field) => !NOT_WRITTEN.some((one) => one === field))
        .sort(),
    );
  });

  test('none of them is told as data', () => {
    const words = Object.entries(CHANGES).flatMap(([field, value]) =>
      change({ [field]: value }).flatMap(({ before, after }) => [...before, ...after]),
    );
    for (const line of words)
      expect(line).not.toMatch(/[{}[\]]|\bnull\b|undefined|not_applicable|short_term|\bsocial_worker\b/u);
  });

  test.each([
    ['sessions', ['Every Tuesday, 10am to midday; At a place: The Old Library']],
    ['prices', ['£5.50 a session']],
    ['intakes', ['Starts on Tuesday 1 September 2026, ask by Monday 1 June 2026']],
    ['venues', ['The Old Library']],
    ['placesAt', ['The Old Library: Full, told on Sunday 1 March 2026']],
    ['description', ['We paint.', 'We drink tea.']],
    ['contacts', ['Jo, 0161 496 0121, for questions']],
  ] as const)('%s are told as people say them', (field, after) => {
    expect(change({ [field]: CHANGES[field] })).toEqual([
      { field, label: expect.any(String), before: ['Not told us'], after },
    ]);
  });

  test('each fact is told by its label, as yes, no, not told us or does not apply, and nobody having told is never an answer', () => {
    for (const id of LISTING_FACT_IDS) {
      const after = { ...aListing(), facts: told({ [id]: 'yes' }) };
      expect(differencesBetween<'listing'>('listing', aListing(), after)).toEqual([
        { field: `facts.${id}`, label: FACTS[id].label, before: ['Not told us'], after: ['Yes'] },
      ]);
    }
    const [was, is] = [
      aVenue({ facts: told({ hoist: 'no' }) }),
      aVenue({
        facts: { hoist: { state: 'not_applicable', source: 'provider', on: '2026-01-01', note: 'No lifting here' } },
      }),
    ];
    expect(differencesBetween<'venue'>('venue', was, is)).toEqual([
      { field: 'facts.hoist', label: 'Hoist', before: ['No'], after: ['Does not apply: No lifting here'] },
    ]);
    expect(VENUE_FACT_IDS.length).toBeGreaterThan(5);
  });

  test('nothing that is the same is told, and a first version tells all that is said', () => {
    expect(change({})).toEqual([]);
    const first = differencesBetween<'listing'>(
      'listing',
      null,
      aListing({ name: 'Art', facts: told({ taster: 'no' }) }),
    );
    expect(first.map(({ label, before, after }) => [label, before, after])).toContainEqual(['Name', [], ['Art']]);
    expect(first.every(({ before }) => before.length === 0)).toBe(true);
  });

  test('two sessions that differ only at the venue, in the holidays or on dates far apart are not the same', () => {
    const at = (venue: string) => weekly(['tue'], '10:00', '12:00', { venue });
    expect(
      differencesBetween<'listing'>(
        'listing',
        aListing({ venues: [LIBRARY, anId('x')], sessions: [at(LIBRARY)] }),
        aListing({ venues: [LIBRARY, anId('x')], sessions: [at(anId('x'))] }),
        names,
      ),
    ).toHaveLength(1);
    const once = (dates: string[]): Listing['sessions'][number] => ({
      ...at(LIBRARY),
      days: [],
      repeat: { every: 'once', dates },
    });
    const dates = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-09'];
    const other = ['2026-01-01', '2026-01-02', '2026-01-04', '2026-01-09'];
    expect(
      differencesBetween<'listing'>('listing', { sessions: [once(dates)] }, { sessions: [once(other)] }, names),
    ).toHaveLength(1);
    expect(
      differencesBetween<'listing'>(
        'listing',
        { sessions: [{ ...at(LIBRARY), termTime: false }] },
        { sessions: [{ ...at(LIBRARY), termTime: null }] },
        names,
      ),
    ).toHaveLength(1);
  });

  test('every field of a venue and of a provider that changes is told', () => {
    const venue = aVenue();
    const venues: Partial<z.input<typeof VenueSchema>> = {
      name: 'Other',
      lines: ['1 Mill Yard'],
      town: 'Oakenholt',
      county: 'Kent',
      postcode: 'M5 4WT',
      point: { lat: 51, lng: -1 },
      hideAddress: true,
      visit: { door: 'Ring the bell.' },
      accessGuide: 'https://guide.example',
      pictures: [{ file: 'a.webp', words: 'A door' }],
    };
    for (const [field, value] of Object.entries(venues))
      expect(
        differencesBetween<'venue'>('venue', venue, VenueSchema.parse({ ...venue, [field]: value })),
        field,
      ).toHaveLength(1);
    expect(Object.keys(venues).sort()).toEqual(
      Object.keys(VenueSchema.shape)
        .filter((field) => !['facts', 'example'].includes(field))
        .sort(),
    );
    const provider = aProvider();
    const providers: Partial<z.input<typeof ProviderSchema>> = {
      name: 'Other',
      type: 'nhs',
      about: 'Us.',
      website: 'https://a.example',
      logo: 'https://a.example/l.png',
      contacts: [{ email: 'a@b.example' }],
      identifiers: [{ scheme: 'GB-CHC', id: '1' }],
    };
    for (const [field, value] of Object.entries(providers))
      expect(
        differencesBetween<'provider'>('provider', provider, ProviderSchema.parse({ ...provider, [field]: value })),
        field,
      ).toHaveLength(1);
    expect(Object.keys(providers).sort()).toEqual(
      Object.keys(ProviderSchema.shape)
        .filter((field) => field !== 'example')
        .sort(),
    );
  });
});
