import type { VenueFactId } from '../listing/facts.ts';
import type { Places } from '../listing/listing.ts';
import type { Session } from '../listing/session.ts';
import type { Fact } from '../listing/truth.ts';
import type { Way } from '../listing/vocabulary.ts';
import type { Venue } from '../venue/venue.ts';
import { ChoiceExtension } from './extension.ts';
import { type Margin, newMargin, type Warning } from './margin.ts';
import { ownSessions } from './own-sessions.ts';
import type { OwnSource } from './own-source.ts';
import { readExtension } from './read-extension.ts';
import type { HolidayInput, LocationInput, ScheduleInput, ServiceInput } from './service-input.ts';
import { toSessions, type Where } from './to-sessions.ts';
import { toVenue } from './to-venue.ts';
import { inOrder, readWays } from './to-where.ts';

const MOST_VENUES = 40;
const MOST_SESSIONS = 80;

/** A venue with the feed's own id for it. */
export interface VenueAt {
  readonly original: string;
  readonly id: string;
  readonly body: Venue;
  readonly warnings: readonly Warning[];
}

type AtLocation = NonNullable<ServiceInput['service_at_locations']>[number];

const originalOf = (location: LocationInput): string =>
  location.id ?? `${location.name ?? ''} ${location.addresses?.[0]?.postal_code ?? ''}`.trim().toLowerCase();

const isVisited = ({ location }: AtLocation): boolean =>
  location !== undefined && !['virtual', 'postal'].includes(location.location_type?.toLowerCase() ?? 'physical');

/** Where a schedule happens: what it says itself, or else at the venues, or else the ways that the service says. */
function placesOf(said: readonly Way[], venues: readonly string[], ways: readonly Way[]): Where[] {
  const without = said.length > 0 ? said : venues.length > 0 ? [] : ways;
  const at = said.length === 0 || said.includes('venue') ? venues : [];
  return [
    ...at.map((venue): Where => ({ venue, way: 'venue' })),
    ...without.filter((way) => way !== 'venue').map((way): Where => ({ venue: null, way })),
  ];
}

interface Schedules {
  readonly schedules: readonly ScheduleInput[] | undefined;
  readonly holidays: readonly HolidayInput[];
  readonly venues: readonly string[];
  readonly field: string;
}

function sessionsOf(
  { schedules, holidays, venues, field }: Schedules,
  ways: ReadonlySet<Way>,
  margin: Margin,
): Session[] {
  return (schedules ?? []).flatMap((schedule, n) => {
    const places = placesOf(readWays(schedule.attending_type ?? ''), venues, [...ways]);
    const where = `${field}schedules/${n}`;
    if (places.length === 0) {
      const { description, byday, opens_at, closes_at } = schedule;
      margin.warn('time', where, 'It does not say where this happens, so it is kept as words and not as a session');
      margin.keep('When', [description, byday, opens_at, closes_at].filter((part) => part !== undefined).join(' '));
    }
    if (places.filter(({ way }) => way === 'venue').length > 1)
      margin.warn('every_venue', where, 'It does not say at which venue, so it is taken to be at each of them');
    return places.flatMap((place) => toSessions(schedule, place, holidays, where, margin));
  });
}

const eachSessionOnce = (sessions: readonly Session[]): Session[] => [
  ...new Map(sessions.map((session) => [JSON.stringify(session), session])).values(),
];

/** The venue of each location that people go to, with the place in the service that it stands at. */
function venuesOf(
  service: ServiceInput,
  { on, idOf, ours }: PlacesContext,
  told: { readonly [id in VenueFactId]?: Fact },
  margin: Margin,
): (VenueAt & { readonly at: AtLocation; readonly field: string })[] {
  const all = service.service_at_locations ?? [];
  const visited = all.filter(isVisited).slice(0, MOST_VENUES);
  return visited.flatMap((at) => {
    if (at.location === undefined) return [];
    const own = newMargin();
    const field = `service_at_locations/${all.indexOf(at)}/`;
    const body = toVenue(at.location, { on, ours }, `${field}location`, own);
    const original = originalOf(at.location);
    for (const { heading, words } of own.kept) margin.keep(heading, words);
    const facts = visited.length === 1 ? { ...told, ...body.facts } : body.facts;
    const venue = { original, id: idOf('venue', original), body: { ...body, facts }, warnings: own.warnings };
    return [{ ...venue, at, field }];
  });
}

interface PlacesContext {
  readonly on: string;
  readonly idOf: (subject: 'venue', original: string) => string;
  readonly ours?: OwnSource | undefined;
}

export interface PlacesAndTimes {
  readonly venues: VenueAt[];
  readonly ways: Way[];
  readonly sessions: Session[];
  /** Places at venues that say so themselves, by our id of the venue. */
  readonly placesAt: Readonly<Record<string, Places>>;
}

type PlaceAt = ReturnType<typeof venuesOf>[number];

/** The ways that a service of another publisher says, wherever it says them. */
function waysSaid(service: ServiceInput, told: readonly Way[], isVisited: boolean): Set<Way> {
  const all = service.service_at_locations ?? [];
  const saysVirtual = all.some(({ location }) => location?.location_type?.toLowerCase() === 'virtual');
  const schedules = [...(service.schedules ?? []), ...all.flatMap((at) => at.schedules ?? [])];
  return new Set<Way>([
    ...told,
    ...readWays(service.attending_type ?? ''),
    ...schedules.flatMap(({ attending_type }) => readWays(attending_type ?? '')),
    ...(saysVirtual ? (['online'] as const) : []),
    ...(isVisited ? (['venue'] as const) : []),
  ]);
}

function sessionsSaid(service: ServiceInput, places: readonly PlaceAt[], ways: ReadonlySet<Way>, margin: Margin) {
  const holidays = service.holiday_schedules ?? [];
  const ids = [...new Set(places.map(({ id }) => id))];
  return eachSessionOnce([
    ...places.flatMap(({ at, id, field }) =>
      sessionsOf(
        { schedules: at.schedules, holidays: [...holidays, ...(at.holiday_schedules ?? [])], venues: [id], field },
        ways,
        margin,
      ),
    ),
    ...sessionsOf({ schedules: service.schedules, holidays, venues: ids, field: '' }, ways, margin),
  ]);
}

function placesSaid(places: readonly PlaceAt[], margin: Margin): Readonly<Record<string, Places>> {
  return Object.fromEntries(
    places.flatMap(({ at, id, field }) => {
      const own = readExtension(ChoiceExtension, at.dayways_choice, `${field}dayways_choice`, margin);
      return own?.places === undefined ? [] : [[id, own.places] as const];
    }),
  );
}

/**
 * The venues, ways and sessions of a service. A schedule of the service itself holds at each of its venues, as the standard has it, and
 * says so in a warning when there are several; a location's own opening hours are not sessions. A directory of ours says all of it itself.
 */
export function toPlacesAndTimes(
  service: ServiceInput,
  context: PlacesContext,
  told: { readonly ways: readonly Way[]; readonly venueFacts: { readonly [id in VenueFactId]?: Fact } },
  margin: Margin,
): PlacesAndTimes {
  const isOurs = service.dayways_listing !== undefined;
  const places = venuesOf(service, context, told.venueFacts, margin);
  const ways = isOurs ? new Set(told.ways) : waysSaid(service, told.ways, places.length > 0);
  const venueAt = new Map(places.map(({ at, id }) => [at.id, id]));
  const sessions =
    (isOurs ? ownSessions(service.schedules ?? [], (place) => venueAt.get(place), margin) : null) ??
    sessionsSaid(service, places, ways, margin);
  if (sessions.length > MOST_SESSIONS)
    margin.warn('left_out', 'schedules', `Only the first ${MOST_SESSIONS} of ${sessions.length} sessions are taken`);
  return {
    venues: [...new Map(places.map(({ at: _at, field: _field, ...venue }) => [venue.id, venue])).values()],
    ways: isOurs ? [...ways] : inOrder([...ways]),
    sessions: sessions.slice(0, MOST_SESSIONS),
    placesAt: placesSaid(places, margin),
  };
}
