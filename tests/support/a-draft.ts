import fc from 'fast-check';
import { PICTURE_IDS } from '#domain/easy-read/pictures.ts';
import { SECTION_IDS } from '#domain/easy-read/section.ts';
import { ACTIVITY_IDS } from '#domain/listing/activities.ts';
import { FACTS, type FactId } from '#domain/listing/facts.ts';
import { KIND_IDS } from '#domain/listing/kinds.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { TRUTH_STATES } from '#domain/listing/truth.ts';
import {
  AUDIENCES,
  idsOf,
  LANGUAGES,
  LENGTHS,
  PLACES_STATES,
  PRICE_PERIODS,
  REFERRAL_ROUTES,
  SUPPORT_LEVELS,
  WAYS,
} from '#domain/listing/vocabulary.ts';
import { PROVIDER_TYPES, type Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { dates, orNull, paragraphs, pence, range, some, webAddresses, words } from './draft-pieces.ts';

/** Answers to facts, as a form has them: who said so is no part of it. */
export const someFacts = (ids: readonly FactId[]) =>
  fc.dictionary(
    fc.constantFrom(...ids),
    fc.record({ state: fc.constantFrom(...TRUTH_STATES), note: words(200) }, { requiredKeys: ['state'] }),
    { noNullPrototype: true },
  );

const contact = fc
  .record({
    name: orNull(words(100)),
    role: orNull(words(100)),
    phone: orNull(fc.constantFrom('0161 496 0121', '+44 161 496 0121', '999')),
    email: orNull(fc.constantFrom('hello@example.org', "o'neil+day@example.org")),
    website: orNull(webAddresses),
    for: fc.constantFrom('questions' as const, 'joining' as const, 'crisis' as const),
  })
  .filter(({ phone, email }) => phone !== null || email !== null);

const LISTING_FACTS = (Object.keys(FACTS) as FactId[]).filter((id) => FACTS[id].about === 'listing' && id !== 'free');

/** Any listing that a form can write, but for its times. */
export const listings: fc.Arbitrary<Partial<Listing>> = fc.record(
  {
    name: words(110),
    kind: fc.constantFrom(...KIND_IDS),
    activities: some(ACTIVITY_IDS, 12),
    summary: orNull(words(200)),
    description: orNull(paragraphs(900)),
    audiences: some(idsOf(AUDIENCES)),
    ages: range(0, 120),
    eligibility: orNull(paragraphs(900)),
    notFor: fc.array(words(100), { maxLength: 6 }),
    supportLevels: some(idsOf(SUPPORT_LEVELS)),
    ratios: fc.array(fc.record({ staff: fc.integer({ min: 1, max: 20 }), people: fc.integer({ min: 1, max: 200 }) }), {
      maxLength: 4,
    }),
    groupSize: range(1, 500),
    supportReduces: orNull(paragraphs(700)),
    movesOnTo: fc.array(words(100), { maxLength: 8 }),
    ways: some(idsOf(WAYS)),
    venues: fc.uniqueArray(fc.uuid(), { maxLength: 5 }),
    coverage: orNull(
      fc.record({
        label: words(100),
        everywhere: fc.boolean(),
        circle: orNull(
          fc.record({
            centre: fc.record({
              lat: fc.integer({ min: 49_000_000, max: 61_000_000 }).map((value) => value / 1_000_000),
              lng: fc.integer({ min: -8_000_000, max: 2_000_000 }).map((value) => value / 1_000_000),
            }),
            miles: fc.integer({ min: 1, max: 60 }),
          }),
        ),
      }),
    ),
    length: orNull(fc.constantFrom(...idsOf(LENGTHS))),
    lengthWords: orNull(words(150)),
    intakes: fc.array(fc.record({ starts: dates, closes: orNull(dates) }), { maxLength: 12 }),
    rolling: orNull(fc.boolean()),
    work: fc.record({
      hostEmployer: orNull(words(150)),
      college: orNull(words(150)),
      team: orNull(words(150)),
      hoursAWeek: orNull(fc.integer({ min: 0, max: 120 }).map((halves) => halves / 2)),
      whatYouDo: fc.array(words(100), { maxLength: 12 }),
      pay: orNull(words(150)),
      next: orNull(paragraphs(500)),
    }),
    joining: fc.record({
      routes: some(idsOf(REFERRAL_ROUTES)),
      decides: orNull(words(150)),
      howLong: orNull(words(150)),
      needed: fc.array(words(100), { maxLength: 8 }),
      steps: fc.array(words(100), { maxLength: 8 }),
      link: orNull(webAddresses),
    }),
    prices: fc.array(fc.record({ pence, per: fc.constantFrom(...idsOf(PRICE_PERIODS)), who: orNull(words(100)) }), {
      maxLength: 20,
    }),
    extras: fc.array(fc.record({ what: words(70), pence: orNull(pence) }), { maxLength: 12 }),
    costWords: orNull(paragraphs(500)),
    places: orNull(
      fc
        .record({
          state: fc.constantFrom(...idsOf(PLACES_STATES)),
          free: orNull(fc.integer({ min: 0, max: 9999 })),
          waitWeeks: orNull(fc.integer({ min: 0, max: 520 })),
          on: dates,
        })
        .map((places) => (places.state === 'places' ? places : { ...places, free: null })),
    ),
    languages: some(idsOf(LANGUAGES)),
    transportWords: orNull(paragraphs(500)),
    quality: fc.array(words(150), { maxLength: 8 }),
    contacts: fc.array(contact, { maxLength: 10 }),
    website: orNull(webAddresses),
    easyRead: fc.record({
      own: fc.array(
        fc.record({
          text: words(110),
          picture: fc.constantFrom(...PICTURE_IDS),
          section: fc.constantFrom(...SECTION_IDS),
        }),
        { maxLength: 6 },
      ),
      check: fc.constant(null),
    }),
    facts: someFacts(LISTING_FACTS) as fc.Arbitrary<never>,
  },
  { requiredKeys: ['name', 'kind'] },
);

const VENUE_FACTS = (Object.keys(FACTS) as FactId[]).filter((id) => FACTS[id].about === 'venue');

export const venues: fc.Arbitrary<Partial<Venue>> = fc.record(
  {
    name: words(110),
    lines: fc.array(words(110), { maxLength: 4 }),
    town: orNull(words(70)),
    county: orNull(words(70)),
    postcode: orNull(fc.constantFrom('M5 4WT', 'SW1A 1AA', 'M5')),
    hideAddress: fc.boolean(),
    accessGuide: orNull(webAddresses),
    visit: fc.record({
      gettingThere: orNull(paragraphs(500)),
      door: orNull(paragraphs(500)),
      whoMeetsYou: orNull(paragraphs(500)),
      room: orNull(paragraphs(500)),
      toilet: orNull(paragraphs(500)),
      quiet: orNull(paragraphs(500)),
      goingHome: orNull(paragraphs(500)),
    }),
    facts: someFacts(VENUE_FACTS) as fc.Arbitrary<never>,
  },
  { requiredKeys: ['name'] },
);

export const providers: fc.Arbitrary<Partial<Provider>> = fc.record(
  {
    name: words(150),
    type: orNull(fc.constantFrom(...idsOf(PROVIDER_TYPES))),
    about: orNull(paragraphs(900)),
    website: orNull(webAddresses),
    contacts: fc.array(contact, { maxLength: 10 }),
    identifiers: fc.array(
      fc.record({ scheme: fc.constantFrom('GB-CHC', 'GB-COH', 'CQC', 'other register'), id: words(50) }),
      { maxLength: 10 },
    ),
  },
  { requiredKeys: ['name'] },
);
