import fc from 'fast-check';
import { z } from 'zod';
import { OwnPointSchema } from '#domain/easy-read/own-points.ts';
import { ACTIVITY_IDS } from '#domain/listing/activities.ts';
import { type FactId, LISTING_FACT_IDS, VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import { KIND_IDS } from '#domain/listing/kinds.ts';
import { type Listing, ListingSchema } from '#domain/listing/listing.ts';
import { FACT_SOURCES, type FactSource, TRUTH_STATES } from '#domain/listing/truth.ts';
import {
  AUDIENCES,
  DAYS,
  idsOf,
  LANGUAGES,
  LENGTHS,
  PLACES_STATES,
  PRICE_PERIODS,
  REFERRAL_ROUTES,
  SUPPORT_LEVELS,
  WAYS,
} from '#domain/listing/vocabulary.ts';
import { type Venue, VenueSchema } from '#domain/venue/venue.ts';
import { anId } from './a-listing.ts';

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const words = fc.constantFrom(
  'Tea & cake',
  'Ask at “the desk”, first',
  'Café Ŵyn: 2 for 1',
  'a; b; c',
  '1 < 2 > 0',
  'None',
);
const prose = fc.constantFrom(
  'One line.',
  'Two lines.\nA second.\n\nAfter a gap.',
  'A &amp; B <b>stand</b>',
  'So much! '.repeat(40),
);
const lists = (most: number) => fc.uniqueArray(words, { maxLength: most });
const some = <Id extends string>(ids: readonly Id[], maxLength = 4) =>
  fc.subarray([...ids], { maxLength: Math.min(maxLength, ids.length) });
const date = fc
  .integer({ min: 0, max: 270 })
  .map((days) => new Date(Date.UTC(2025, 5, 1 + days)).toISOString().slice(0, 10));
const pence = fc.integer({ min: 0, max: 9999 });
const website = maybe(fc.constantFrom('https://open.example/', 'http://open.example/a?b=c&d=%20#e'));

const sources = Object.keys(FACT_SOURCES) as FactSource[];
const fact = fc.record(
  { state: fc.constantFrom(...TRUTH_STATES), source: fc.constantFrom(...sources), on: date, note: words },
  { requiredKeys: ['state', 'source', 'on'] },
);
/** Every fact that there is: said, denied, beside the point, not known, or never asked about. */
const facts = (ids: readonly FactId[]) =>
  fc
    .tuple(...ids.map(() => maybe(fact)))
    .map((said) => Object.fromEntries(ids.flatMap((id, at) => (said[at] == null ? [] : [[id, said[at]]]))));

const contact = fc.record({
  ...{ name: maybe(words), role: maybe(words), phone: maybe(fc.constantFrom('0161 496 0000', '01632 960 001 ext 2')) },
  ...{ email: maybe(fc.constant('ask@open.example')), website, for: fc.constantFrom('questions', 'joining', 'crisis') },
});

const pattern = fc.oneof(
  fc.record({
    repeat: fc.record({ every: fc.constant('week'), interval: fc.integer({ min: 1, max: 8 }) }),
    days: fc.subarray(idsOf(DAYS), { minLength: 1 }),
    from: date,
    until: maybe(fc.constant('2027-06-30')),
  }),
  fc.record({
    repeat: fc.record({ every: fc.constant('month'), nth: fc.constantFrom(-1, 1, 2, 3, 4) }),
    days: fc.subarray(idsOf(DAYS), { minLength: 1 }),
    from: maybe(date),
  }),
  fc.record({
    repeat: fc.record({ every: fc.constant('once'), dates: fc.uniqueArray(date, { minLength: 1, maxLength: 5 }) }),
    days: fc.constant([]),
  }),
);
const session = (venues: readonly string[]) =>
  fc
    .tuple(
      pattern,
      fc.constantFrom(
        ...venues.map((venue) => ({ venue, way: 'venue' })),
        ...(['out', 'home', 'online'] as const).map((way) => ({ venue: null, way })),
      ),
      fc.record({
        starts: fc.constantFrom('00:00', '09:30', '13:00'),
        ends: maybe(fc.constantFrom('15:15', '23:59')),
        termTime: maybe(fc.boolean()),
        terms: fc.array(
          date.map((from) => ({ from, until: from })),
          { maxLength: 2 },
        ),
        exceptions: fc.array(
          fc.record({ on: date, until: fc.constant('2026-12-31'), why: words }, { requiredKeys: ['on'] }),
          { maxLength: 3 },
        ),
        label: maybe(words),
      }),
    )
    .map((parts) => Object.assign({}, ...parts));

const range = (most: number) =>
  maybe(fc.tuple(maybe(fc.integer({ min: 1, max: 20 })), maybe(fc.integer({ min: 21, max: most })))).map((ends) =>
    ends === null || (ends[0] === null && ends[1] === null) ? null : { from: ends[0], to: ends[1] },
  );
const places = maybe(
  fc.record({
    state: fc.constantFrom(...idsOf(PLACES_STATES)),
    free: maybe(fc.nat(20)),
    waitWeeks: maybe(fc.nat(30)),
    on: date,
  }),
);
const point = fc.record({ lat: fc.constantFrom(53.4876, 51.5, 57), lng: fc.constantFrom(-2.2934, -0.12, 0) });
const check = maybe(fc.record({ on: date, by: fc.constantFrom(...sources) }));

/** A venue of any kind, but for one with a hidden address, of which less leaves. */
const anyVenue: fc.Arbitrary<Venue> = fc
  .record({
    name: words,
    lines: lists(4),
    town: maybe(words),
    county: maybe(words),
    postcode: maybe(fc.constantFrom('M5 4WT', 'SW1A 1AA', 'EH1')),
    point: maybe(point),
    facts: facts(VENUE_FACT_IDS),
    visit: fc.record({ gettingThere: maybe(prose), door: maybe(prose), quiet: maybe(prose), toilet: maybe(prose) }),
    accessGuide: website,
    example: fc.boolean(),
  })
  .map((venue) => VenueSchema.parse(venue));

const IDS = ['one', 'two', 'three'].map(anId);

const listingAt = (venues: readonly string[]) =>
  fc
    .record({
      ...{ name: words, kind: fc.constantFrom(...KIND_IDS), activities: some(ACTIVITY_IDS), summary: maybe(words) },
      ...{ description: maybe(prose), audiences: some(idsOf(AUDIENCES)), ages: range(99), eligibility: maybe(prose) },
      ...{ notFor: lists(3), supportLevels: some(idsOf(SUPPORT_LEVELS)), groupSize: range(40) },
      ratios: fc.array(fc.record({ staff: fc.integer({ min: 1, max: 9 }), people: fc.integer({ min: 1, max: 9 }) }), {
        maxLength: 2,
      }),
      ...{ supportReduces: maybe(prose), movesOnTo: lists(3), facts: facts(LISTING_FACT_IDS) },
      ways: some(idsOf(WAYS)),
      coverage: maybe(
        fc.record({
          ...{ label: words, everywhere: fc.boolean() },
          circle: maybe(fc.record({ centre: point, miles: fc.integer({ min: 1, max: 60 }) })),
        }),
      ),
      sessions: fc.uniqueArray(session(venues), { maxLength: 5, selector: (one) => JSON.stringify(one) }),
      ...{ length: maybe(fc.constantFrom(...idsOf(LENGTHS))), lengthWords: maybe(words), rolling: maybe(fc.boolean()) },
      intakes: fc.array(fc.record({ starts: date, closes: maybe(date) }), { maxLength: 2 }),
      work: fc.record({
        hostEmployer: maybe(words),
        hoursAWeek: maybe(fc.nat(40)),
        whatYouDo: lists(2),
        next: maybe(prose),
      }),
      joining: fc.record({
        ...{ routes: some(idsOf(REFERRAL_ROUTES)), decides: maybe(words), howLong: maybe(words), needed: lists(2) },
        ...{ steps: lists(3), link: website },
      }),
      prices: fc.array(fc.record({ pence, per: fc.constantFrom(...idsOf(PRICE_PERIODS)), who: maybe(words) }), {
        maxLength: 3,
      }),
      extras: fc.array(fc.record({ what: words, pence: maybe(pence) }), { maxLength: 2 }),
      ...{ costWords: maybe(prose), places, languages: some(idsOf(LANGUAGES)), transportWords: maybe(prose) },
      ...{ quality: lists(2), contacts: fc.array(contact, { maxLength: 3 }), website, checked: check },
      alert: maybe(fc.constantFrom('Closed for now.', 'Closed until 4 January', 'New door')),
      easyRead: fc.record({
        own: fc.array(
          fc.record({
            text: words,
            picture: fc.constantFrom(...OwnPointSchema.shape.picture.options),
            section: fc.constantFrom(...OwnPointSchema.shape.section.options),
          }),
          { minLength: 1, maxLength: 6 },
        ),
      }),
      placesAt: fc.tuple(...venues.map(() => places)),
      example: fc.boolean(),
    })
    .map(({ placesAt, ...given }) => ({
      ...given,
      venues,
      provider: anId('Open Gate'),
      placesAt: Object.fromEntries(venues.flatMap((id, at) => (placesAt[at] == null ? [] : [[id, placesAt[at]]]))),
    }));

/** A listing of any kind that may be published, with its venues: every field there is, told and not told. */
export const anyListing: fc.Arbitrary<{ readonly listing: Listing; readonly venues: ReadonlyMap<string, Venue> }> = fc
  .subarray(IDS)
  .chain((ids) => fc.tuple(listingAt(ids), fc.tuple(...ids.map((id) => anyVenue.map((body) => [id, body] as const)))))
  .map(([given, venues]) => ({ listing: ListingSchema.safeParse(given), venues: new Map(venues) }))
  .filter(({ listing }) => listing.success)
  .map(({ listing, venues }) => {
    if (!listing.success) throw new Error(z.prettifyError(listing.error));
    return { listing: listing.data, venues };
  });
