import { ACTIVITIES } from '#domain/listing/activities.ts';
import type { ListingFactId } from '#domain/listing/facts.ts';
import { type Listing, ListingSchema } from '#domain/listing/listing.ts';
import type { Session } from '#domain/listing/session.ts';
import type { Fact } from '#domain/listing/truth.ts';
import { DAYS, type Day, idsOf, LANGUAGES, SUPPORT_LEVELS, type Way } from '#domain/listing/vocabulary.ts';
import type { Chance } from './chance.ts';
import { dayBefore } from './make-venue.ts';
import type { Recipe } from './recipe.ts';
import type { Town } from './towns.ts';

export interface Making {
  readonly chance: Chance;
  readonly recipe: Recipe;
  readonly town: Town;
  readonly provider: string;
  readonly venues: readonly string[];
  readonly today: string;
}

// Mostly weekdays in the day; evenings and Saturdays are what people miss, so there are some.
const TIMES: readonly (readonly [starts: string, ends: string])[] = [
  ['09:30', '12:30'],
  ['10:00', '15:00'],
  ['10:00', '12:00'],
  ['13:00', '15:30'],
  ['09:00', '16:00'],
  ['18:00', '20:30'],
  ['19:00', '21:00'],
];
const WEEKEND: readonly Day[] = ['sat', 'sun'];
const WEEKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

function sessionsOf({ chance, venues, today }: Making, ways: readonly Way[]): Session[] {
  if (chance.often(0.08)) return [];
  const termTime = chance.often(0.3) ? chance.often(0.4) : null;
  const places: { venue: string | null; way: Way }[] =
    venues.length > 0 ? venues.map((venue) => ({ venue, way: 'venue' })) : ways.map((way) => ({ venue: null, way }));
  return places.map(({ venue, way }): Session => {
    const [starts, ends] = chance.one(TIMES);
    const days = chance.often(0.15) ? chance.some(WEEKEND, 2) : chance.some(WEEKDAYS, 5);
    const monthly = chance.often(0.06);
    const repeat: Session['repeat'] = monthly
      ? { every: 'month', nth: chance.one([1, 2, 3, -1] as const) }
      : { every: 'week', interval: chance.often(0.05) ? 2 : 1 };
    return {
      venue,
      way,
      repeat,
      days: days.length > 0 ? days : [chance.one(idsOf(DAYS))],
      starts,
      ends: chance.often(0.97) ? ends : null,
      from: dayBefore(today, 70),
      until: null,
      termTime,
      terms: [],
      exceptions: [],
      label: null,
    };
  });
}

function factsOf({ chance, recipe, today }: Making): { [id in ListingFactId]?: Fact } {
  const share = 0.25 + chance.next() * 0.6;
  const on = dayBefore(today, chance.whole(5, 500));
  const facts: { [id in ListingFactId]?: Fact } = {};
  for (const [id, yes] of recipe.facts)
    if (chance.often(share)) facts[id] = { state: chance.often(yes) ? 'yes' : 'no', source: 'provider', on };
  return facts;
}

function placesOf({ chance, today }: Making): Listing['places'] {
  if (chance.often(0.45)) return null;
  const on = dayBefore(today, chance.whole(1, 90));
  const state = chance.one(['places', 'places', 'places', 'waiting_list', 'full'] as const);
  return {
    state,
    free: state === 'places' && chance.often(0.6) ? chance.whole(1, 8) : null,
    waitWeeks: state === 'waiting_list' && chance.often(0.6) ? chance.whole(2, 30) : null,
    on,
  };
}

const PERIODS = ['session', 'half_day', 'day'] as const;

/** One listing of a kind in a town, with as much left untold as real providers leave. */
export function makeListing(making: Making): Listing {
  const { chance, recipe, town, provider, venues, today } = making;
  const activities = chance.some(recipe.activities, 4);
  const [first = chance.one(recipe.activities)] = activities;
  const { label } = ACTIVITIES[first];
  const name = chance.one(recipe.names).replace('{town}', town.name).replace('{activity}', label);
  const ways: Way[] = venues.length > 0 ? ['venue'] : [chance.one(['home', 'online', 'out'] as const)];
  const facts = factsOf(making);
  const [from, to] = chance.one(recipe.ages);
  const costs = facts.free?.state === 'yes' || chance.often(0.35) ? null : chance.one(recipe.pounds);
  const summary = `${label} in ${town.name}. ${recipe.does}`;
  return ListingSchema.parse({
    name,
    provider,
    kind: recipe.kind,
    activities: activities.length > 0 ? activities : [first],
    summary: chance.often(0.92) ? summary : null,
    description: chance.often(0.85)
      ? `${recipe.does} ${label} is what most people come for. We meet people where they are, and go at their pace.`
      : null,
    audiences: chance.some(recipe.audiences, 3),
    ages: chance.often(0.85) ? { from, to } : null,
    supportLevels: chance.some(idsOf(SUPPORT_LEVELS), 2),
    ratios: chance.often(0.3) ? [{ staff: 1, people: chance.whole(1, 8) }] : [],
    groupSize: chance.often(0.4) ? { from: null, to: chance.whole(4, 30) } : null,
    facts,
    ways,
    venues: [...venues],
    coverage:
      venues.length > 0
        ? null
        : {
            label: `${town.name} and around`,
            everywhere: ways.includes('online') && chance.often(0.5),
            circle: { centre: town.point, miles: chance.one([5, 8, 10, 15]) },
          },
    sessions: sessionsOf(making, ways),
    length: chance.often(0.7) ? chance.one(['ongoing', 'ongoing', 'short_term', 'one_off'] as const) : null,
    intakes:
      recipe.kind === 'internship'
        ? [{ starts: dayBefore(today, -chance.whole(40, 300)), closes: dayBefore(today, -chance.whole(5, 39)) }]
        : [],
    rolling: chance.often(0.4) ? chance.often(0.7) : null,
    joining: { routes: chance.some(recipe.routes, 3) },
    prices: costs === null ? [] : [{ pence: Math.round(costs * 100), per: chance.one(PERIODS) }],
    places: placesOf(making),
    languages: chance.often(0.3)
      ? [
          'en',
          ...chance.some(
            idsOf(LANGUAGES).filter((code) => code !== 'en'),
            2,
          ),
        ]
      : [],
    contacts: [{ role: 'The office', phone: `01632 960${String(chance.whole(0, 999)).padStart(3, '0')}` }],
    checked: chance.often(0.75)
      ? { on: dayBefore(today, chance.whole(0, 700)), by: chance.one(['provider', 'provider', 'council'] as const) }
      : null,
    example: true,
  });
}
