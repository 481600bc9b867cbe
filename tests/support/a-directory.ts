import { ACTIVITY_IDS } from '#domain/listing/activities.ts';
import { LISTING_FACT_IDS, VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import { KIND_IDS } from '#domain/listing/kinds.ts';
import type { Session } from '#domain/listing/session.ts';
import type { TruthState } from '#domain/listing/truth.ts';
import {
  AUDIENCES,
  DAYS,
  idsOf,
  LANGUAGES,
  LENGTHS,
  PLACES_STATES,
  REFERRAL_ROUTES,
  SUPPORT_LEVELS,
} from '#domain/listing/vocabulary.ts';
import type { SearchDocument } from '#domain/query/search-document.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { anId, aProvider, aVenue, documentsOf, told, weekly } from './a-listing.ts';

/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export function chance(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from');
    return item;
  };
  const some = <Item>(items: readonly Item[], most: number): Item[] => {
    const chosen = new Set<Item>();
    for (let left = Math.floor(next() * (most + 1)); left > 0; left -= 1) chosen.add(one(items));
    return [...chosen];
  };
  return { next, one, some, often: (share: number): boolean => next() < share };
}
type Chance = ReturnType<typeof chance>;

/** Made-up towns over real ground, so that distances are believable. */
export const TOWNS = [
  { name: 'Brackwell', lat: 53.48, lng: -2.29 },
  { name: 'Oakenholt', lat: 51.61, lng: -0.2 },
  { name: 'Pellbridge', lat: 52.58, lng: -1.98 },
  { name: 'Hartlow', lat: 53.65, lng: -2.63 },
] as const;

const PLACES = ['Old Library', 'Mill Yard', 'Community Hall', 'Leisure Centre', 'Walled Garden', 'Station House'];
const PROVIDERS = ['Open Gate', 'Greenlanes Trust', 'Stepping On', 'The Bridge Café', 'Brackwell Council', 'Next Door'];
const STATES: readonly TruthState[] = ['yes', 'yes', 'yes', 'no', 'no', 'unknown', 'not_applicable'];
const SESSION_TIMES = [
  ['09:30', '12:00'],
  ['10:00', '15:00'],
  ['13:00', '16:00'],
  ['18:00', '20:30'],
  ['11:00', null],
] as const;

const someFacts = (by: Chance, ids: readonly string[], share: number) =>
  told(Object.fromEntries(ids.filter(() => by.often(share)).map((id) => [id, by.one(STATES)])));

function someVenue(by: Chance): [id: string, venue: Venue] {
  const town = by.one(TOWNS);
  const number = Math.floor(by.next() * 12);
  const name = `${by.one(PLACES)} ${number}`;
  const point = { lat: town.lat + (by.next() - 0.5) * 0.3, lng: town.lng + (by.next() - 0.5) * 0.5 };
  const venue = aVenue({
    name,
    town: town.name,
    point: by.often(0.9) ? point : null,
    facts: someFacts(by, VENUE_FACT_IDS, 0.6),
  });
  return [anId(`${name} ${town.name} ${by.next()}`), venue];
}

function someCoverage(by: Chance) {
  const town = by.one(TOWNS);
  if (by.often(0.25)) return { label: 'Anywhere', everywhere: true };
  const circle = by.often(0.8)
    ? { centre: { lat: town.lat, lng: town.lng }, miles: 2 + Math.floor(by.next() * 12) }
    : null;
  return { label: `${town.name} and around`, circle };
}

function someSessions(by: Chance, venues: readonly string[], ways: readonly ('out' | 'home' | 'online')[]): Session[] {
  const places = [...venues.map((venue) => ({ venue })), ...ways.map((way) => ({ way }))];
  return places.flatMap((place) =>
    Array.from({ length: Math.floor(by.next() * 3) }, () => {
      const [starts, ends] = by.one(SESSION_TIMES);
      const days = by.some(idsOf(DAYS), 3);
      return weekly(days.length > 0 ? days : ['tue'], starts, ends, place);
    }),
  );
}

function someAges(by: Chance) {
  if (by.often(0.3)) return null;
  const from = by.often(0.8) ? by.one([0, 14, 16, 18, 25, 40, 65]) : null;
  return { from, to: by.often(0.5) ? by.one([65, 80, 100, 120]) : null };
}

function someListing(by: Chance, number: number): SearchDocument[] {
  const venues = Object.fromEntries(Array.from({ length: by.one([0, 1, 1, 1, 2, 3]) }, () => someVenue(by)));
  const ways = by.some(['out', 'home', 'online'] as const, 1);
  const activities = by.some(ACTIVITY_IDS, 4);
  const provider = aProvider({ name: by.one(PROVIDERS) });
  const facts = someFacts(
    by,
    LISTING_FACT_IDS.filter((id) => id !== 'free'),
    0.4,
  );
  return documentsOf(
    {
      name: `${activities[0] ?? 'group'} ${by.one(['club', 'days', 'together', 'project', 'start'])} ${number}`,
      provider: anId(provider.name),
      kind: by.one(KIND_IDS),
      activities,
      summary: by.often(0.7) ? `Come and try ${activities[1] ?? 'something new'} with other people.` : null,
      description: by.often(0.5) ? `We meet near ${by.one(TOWNS).name}. You choose what you do.` : null,
      audiences: by.some(idsOf(AUDIENCES), 3),
      ages: someAges(by),
      supportLevels: by.some(idsOf(SUPPORT_LEVELS), 2),
      facts: by.often(0.2) ? { ...facts, ...told({ free: by.one(STATES) }) } : facts,
      ways: Object.keys(venues).length > 0 ? ['venue', ...ways] : ways,
      coverage: ways.length > 0 ? someCoverage(by) : null,
      sessions: someSessions(by, Object.keys(venues), ways),
      length: by.often(0.6) ? by.one(idsOf(LENGTHS)) : null,
      intakes: by.some(['2026-04', '2026-09', '2027-01'], 2).map((month) => ({ starts: `${month}-07` })),
      rolling: by.one([null, true, false]),
      joining: { routes: by.some(idsOf(REFERRAL_ROUTES), 3) },
      places: by.often(0.6) ? { state: by.one(idsOf(PLACES_STATES)), on: '2026-02-01' } : null,
      languages: by.some(idsOf(LANGUAGES), 2),
      checked: by.often(0.8)
        ? { on: by.one(['2026-02-20', '2025-11-03', '2025-06-30', '2024-05-01']), by: 'provider' }
        : null,
    },
    { venues, provider },
  );
}

/** About so many search documents of a believable directory: missing facts, several venues, online and at home, stale and fresh. */
export function aDirectory(size: number, seed = 1): SearchDocument[] {
  const by = chance(seed);
  const documents: SearchDocument[] = [];
  for (let number = 1; documents.length < size; number += 1) documents.push(...someListing(by, number));
  return documents;
}
