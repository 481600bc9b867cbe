import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_WORDS_A_SENTENCE, sentencesOf, wordsIn } from '#domain/easy-read/easy-enough.ts';
import { isPictureId } from '#domain/easy-read/pictures.ts';
import { pointsOf } from '#domain/easy-read/points.ts';
import { ACTIVITY_IDS } from '#domain/listing/activities.ts';
import { LISTING_FACT_IDS, VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import { KIND_IDS } from '#domain/listing/kinds.ts';
import { ListingSchema } from '#domain/listing/listing.ts';
import { TRUTH_STATES } from '#domain/listing/truth.ts';
import {
  AUDIENCES,
  DAYS,
  idsOf,
  PRICE_PERIODS,
  REFERRAL_ROUTES,
  SUPPORT_LEVELS,
  WAYS,
} from '#domain/listing/vocabulary.ts';
import { sourceOf, TODAY } from '../../../support/easy-read-sources.ts';

const VENUES = Array.from(
  { length: 12 },
  (_, at) => `0f0c3a34-8f57-4d4a-9d35-1f0f3a9c8b${String(at).padStart(2, '0')}`,
);
const NAMES = [
  'The Hall',
  'A',
  'MENCAP',
  'Bolton & Bury 4 U',
  "St Aubrey's (an example)",
  'Room 12/14',
  'Hall -- Annexe!',
];

const some = <Item>(items: readonly Item[], most = items.length) =>
  fc.uniqueArray(fc.constantFrom(...items), { maxLength: most });
const odd = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.constant('x'.repeat(110)),
  fc.constant('We are a very long name of a group that goes on and on without an end to be seen for anybody'),
);
const facts = <Id extends string>(ids: readonly Id[]) =>
  fc.dictionary(
    fc.constantFrom(...ids),
    fc.record({ state: fc.constantFrom(...TRUTH_STATES), source: fc.constant('provider'), on: fc.constant(TODAY) }),
  );
const session = fc
  .record({
    venue: fc.constantFrom(...VENUES.slice(0, 4)),
    repeat: fc.oneof(
      fc.record({ every: fc.constant('week'), interval: fc.integer({ min: 1, max: 8 }) }),
      fc.record({ every: fc.constant('month'), nth: fc.constantFrom(1, 2, 3, 4, -1) }),
      fc.record({ every: fc.constant('once'), dates: some(['2026-08-01', '2026-08-09', '2026-09-01', '2027-01-31']) }),
    ),
    days: fc.uniqueArray(fc.constantFrom(...idsOf(DAYS)), { minLength: 1, maxLength: 7 }),
    starts: fc.constantFrom('00:00', '08:05', '10:00', '12:00'),
    ends: fc.constantFrom(null, '13:00', '18:45'),
    from: fc.constantFrom('2026-01-05', '2026-10-05'),
    until: fc.constantFrom(null, '2026-10-31'),
    termTime: fc.constantFrom(null, true, false),
    way: fc.constant('venue'),
  })
  .filter(
    ({ repeat, until, from }) => (until === null || until > from) && (!('dates' in repeat) || repeat.dates.length > 0),
  );

const oddListing = fc.record({
  name: odd,
  kind: fc.constantFrom(...KIND_IDS),
  activities: some(ACTIVITY_IDS, 12),
  summary: fc.constantFrom(
    null,
    'You draw; you paint & more!',
    'You meet friends.',
    'Art in Bury. Fun. You laugh. You learn.',
  ),
  audiences: some(idsOf(AUDIENCES)),
  ages: fc.constantFrom(
    null,
    { from: null, to: null },
    { from: 0, to: null },
    { from: null, to: 25 },
    { from: 18, to: 18 },
  ),
  supportLevels: some(idsOf(SUPPORT_LEVELS)),
  notFor: some(['People under 18.', 'It is loud, it is dark, it is hot and it is not for you or for me.'], 2),
  groupSize: fc.constantFrom(null, { from: null, to: 1 }, { from: 3, to: null }, { from: 1, to: 500 }),
  facts: facts(LISTING_FACT_IDS),
  ways: some(idsOf(WAYS)),
  venues: fc.constantFrom([], VENUES.slice(0, 1), VENUES.slice(0, 4), VENUES),
  sessions: fc.array(session, { maxLength: 30 }),
  coverage: fc.option(fc.record({ label: odd })),
  prices: fc.array(
    fc.record({
      pence: fc.constantFrom(0, 1, 150, 999_999),
      per: fc.constantFrom(...idsOf(PRICE_PERIODS)),
      who: fc.option(odd),
    }),
    { maxLength: 6 },
  ),
  extras: fc.array(fc.record({ what: fc.constantFrom('Lunch', 'z'.repeat(80)), pence: fc.constantFrom(null, 0, 1) }), {
    maxLength: 5,
  }),
  joining: fc.record({
    routes: some(idsOf(REFERRAL_ROUTES)),
    howLong: fc.constantFrom(null, 'One year', 'Until we ring you'),
  }),
  contacts: fc.array(fc.record({ name: fc.option(odd), phone: fc.constantFrom(null, '01614960121', '999') }), {
    maxLength: 3,
  }),
  work: fc.record({ hostEmployer: fc.option(odd), hoursAWeek: fc.constantFrom(null, 0, 1, 22.5) }),
});

describe('odd listings', () => {
  it.each(['en-GB', 'cy'] as const)('are one order of short whole sentences in %s, at most 20', (language) => {
    fc.assert(
      fc.property(oddListing, facts(VENUE_FACT_IDS), odd, (made, venueFacts, name) => {
        const sessions = made.venues.length < 4 ? [] : made.sessions;
        const listing = { ...made, sessions, provider: VENUES[0] };
        fc.pre(ListingSchema.safeParse(listing).success);
        const venues = Object.fromEntries(
          VENUES.map((id) => [id, { name, lines: [name], postcode: 'M5 4WT', facts: venueFacts }]),
        );
        const points = pointsOf(sourceOf(listing, venues, { name }), language);
        expect(points.length).toBeLessThanOrEqual(20);
        expect(points.length).toBeGreaterThanOrEqual(5);
        for (const { text, say, picture } of points) {
          expect(wordsIn(text), text).toBeLessThanOrEqual(MOST_WORDS_A_SENTENCE);
          expect(sentencesOf(text).length, text).toBe(1);
          expect(text).toMatch(/[.?]$/u);
          expect(text).not.toMatch(/undefined|null|NaN|\.\.| {2}|[!;&]| \.|\bnone\b/u);
          expect(say).not.toMatch(/[£@]/u);
          expect(isPictureId(picture)).toBe(true);
        }
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
