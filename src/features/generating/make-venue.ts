import { VENUE_FACT_IDS, type VenueFactId } from '#domain/listing/facts.ts';
import type { Fact } from '#domain/listing/truth.ts';
import { type Venue, VenueSchema } from '#domain/venue/venue.ts';
import type { Chance } from './chance.ts';
import { scatter, type Town } from './towns.ts';

const BUILDINGS = [
  'Community Centre',
  'Village Hall',
  'Library',
  'Old School',
  'Methodist Hall',
  'Leisure Centre',
  'Resource Centre',
  'Garden Centre',
  'Arts Centre',
  'Station House',
  'Mill',
  'College',
];
const STREETS = [
  'High Street',
  'Station Road',
  'Church Lane',
  'Mill Road',
  'Park Avenue',
  'Chapel Street',
  'Queens Road',
  'Victoria Street',
  'Green Lane',
  'Canal Side',
];

/** How often a building that tells of it says yes. What is rare in real buildings is rare here. */
const YES: Readonly<Record<VenueFactId, number>> = {
  step_free: 0.85,
  lift: 0.5,
  accessible_toilet: 0.85,
  changing_places: 0.12,
  hoist: 0.25,
  blue_badge_parking: 0.7,
  drop_off: 0.75,
  bus_nearby: 0.85,
  hearing_loop: 0.5,
  easy_signs: 0.4,
  assistance_dogs: 0.95,
  quiet_room: 0.5,
  calm_lights_sounds: 0.4,
};

/** A venue in a town. Between a third and nine tenths of the facts are told, as in real directories. */
export function makeVenue(chance: Chance, town: Town, today: string): Venue {
  const share = 0.3 + chance.next() * 0.6;
  const on = dayBefore(today, chance.whole(5, 500));
  const facts: { [id in VenueFactId]?: Fact } = {};
  for (const id of VENUE_FACT_IDS)
    if (chance.often(share)) facts[id] = { state: chance.often(YES[id]) ? 'yes' : 'no', source: 'provider', on };
  return VenueSchema.parse({
    name: `${town.name} ${chance.one(BUILDINGS)}`,
    lines: [`${chance.whole(1, 240)} ${chance.one(STREETS)}`],
    town: town.name,
    postcode: `${town.outcode} ${chance.whole(1, 9)}${chance.one(['AA', 'AB', 'BD', 'DE', 'EF'])}`,
    point: chance.often(0.97) ? scatter(town.point, 0.09, chance.next) : null,
    facts,
    example: true,
  });
}

export const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
