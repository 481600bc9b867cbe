import { v5 as uuidv5 } from 'uuid';
import { panelCheck } from '#domain/easy-read/easy-read.ts';
import { addDays } from '#domain/freshness/calendar.ts';
import type { ClockId } from '#domain/freshness/check.ts';
import { withCheck } from '#domain/freshness/checks.ts';
import { type Listing, ListingSchema } from '#domain/listing/listing.ts';
import { SessionSchema } from '#domain/listing/session.ts';
import type { FactSource } from '#domain/listing/truth.ts';
import { type Provider, ProviderSchema } from '#domain/provider/provider.ts';
import { type Venue, VenueSchema } from '#domain/venue/venue.ts';
import type { SeedFile, ShortFact, ShortListing, ShortVenue } from './seed-file.ts';

const SEED_NAMESPACE = '3b0a1b52-6d1c-4b53-9d3e-6f6f2f1f7d10';

/** The id of an example is made from its slug, so that a seeded directory has the same ids everywhere. */
export const seedId = (subject: 'provider' | 'venue' | 'listing', slug: string): string =>
  uuidv5(`${subject}:${slug}`, SEED_NAMESPACE);

function nextOn(today: string, month: number, day: number): string {
  const year = Number(today.slice(0, 4));
  const at = (y: number) => `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return at(year) > addDays(today, 21) ? at(year) : at(year + 1);
}

const expandFacts = <Id extends string>(
  facts: { readonly [id in Id]?: ShortFact },
  today: string,
  daysAgo: number,
  source: FactSource,
) =>
  Object.fromEntries(
    Object.entries<ShortFact | undefined>(facts).flatMap(([id, short]) => {
      if (short === undefined) return [];
      const long = typeof short === 'string' ? { state: short } : short;
      const fact = {
        state: long.state,
        source: long.source ?? source,
        on: addDays(today, -(long.daysAgo ?? daysAgo)),
      };
      return [[id, long.note === undefined ? fact : { ...fact, note: long.note }]];
    }),
  );

export const expandProvider = ({ slug: _slug, ...provider }: SeedFile['provider']): Provider =>
  ProviderSchema.parse({ ...provider, example: true });

export const expandVenue = ({ slug: _slug, factsDaysAgo, ...venue }: ShortVenue, today: string): Venue =>
  VenueSchema.parse({
    ...venue,
    point: venue.point === null ? null : { lat: venue.point[0], lng: venue.point[1] },
    facts: expandFacts(venue.facts, today, factsDaysAgo, 'provider'),
    example: true,
  });

function expandSession(short: ShortListing['sessions'][number], today: string) {
  const way = short.at === 'online' || short.at === 'home' || short.at === 'out' ? short.at : 'venue';
  const repeat =
    short.inDays !== undefined
      ? { every: 'once', dates: short.inDays.map((days) => addDays(today, days)) }
      : short.nthOfMonth !== undefined
        ? { every: 'month', nth: short.nthOfMonth }
        : { every: 'week', interval: short.everyWeeks };
  return SessionSchema.parse({
    venue: way === 'venue' ? seedId('venue', short.at) : null,
    way,
    repeat,
    days: short.inDays === undefined ? short.on : [],
    starts: short.from,
    ends: short.to,
    from: short.everyWeeks > 1 ? addDays(today, -70) : null,
    until: short.untilDays === null ? null : addDays(today, short.untilDays),
    termTime: short.termTime,
    exceptions: short.exceptions.map(({ inDays, days, why }) => ({
      on: addDays(today, inDays),
      until: addDays(today, inDays + days - 1),
      ...(why === undefined ? {} : { why }),
    })),
    label: short.label,
  });
}

const pence = (pounds: number): number => Math.round(pounds * 100);

/** A listing of the example directory as it stands on the day of seeding (`YYYY-MM-DD`). */
export function expandListing(
  { slug: _slug, checkedDaysAgo, checkedBy, checkedApartDaysAgo, easyRead, ...short }: ShortListing,
  provider: string,
  today: string,
): Listing {
  const placed = ({ daysAgo, ...places }: NonNullable<ShortListing['places']>) => ({
    ...places,
    on: addDays(today, -daysAgo),
  });
  const listing = ListingSchema.parse({
    ...short,
    provider: seedId('provider', provider),
    venues: short.venues.map((slug) => seedId('venue', slug)),
    sessions: short.sessions.map((session) => expandSession(session, today)),
    facts: expandFacts(short.facts, today, checkedDaysAgo ?? 400, checkedBy),
    prices: short.prices.map(({ pounds, ...price }) => ({ ...price, pence: pence(pounds) })),
    extras: short.extras.map(({ what, pounds }) => ({ what, pence: pounds === null ? null : pence(pounds) })),
    places: short.places === null ? null : placed(short.places),
    placesAt: Object.fromEntries(
      Object.entries(short.placesAt).map(([slug, places]) => [seedId('venue', slug), placed(places)]),
    ),
    intakes: short.intakes.map(({ month, day, closesWeeksBefore }) => {
      const starts = nextOn(today, month, day);
      return { starts, closes: closesWeeksBefore === null ? null : addDays(starts, -7 * closesWeeksBefore) };
    }),
    ...(easyRead === undefined ? {} : { easyRead: { own: easyRead.own } }),
    checked: checkedDaysAgo === null ? null : { on: addDays(today, -checkedDaysAgo), by: checkedBy },
    example: true,
  });
  return (Object.entries(checkedApartDaysAgo) as [ClockId, number][]).reduce(
    (body, [clock, daysAgo]) => withCheck(body, [clock], { on: addDays(today, -daysAgo), by: checkedBy }),
    listing,
  );
}

/** The same listing with the check of its panel, when it has one. A check is of the points, so it needs all that they are made from. */
export function withPanelCheck(
  listing: Listing,
  { easyRead }: ShortListing,
  provider: Provider,
  venues: ReadonlyMap<string, Venue>,
  today: string,
): Listing {
  if (easyRead?.panel == null) return listing;
  const source = { listing, provider, venues, now: { date: today, clock: '00:00' } };
  const check = panelCheck(source, addDays(today, -easyRead.panel.daysAgo), easyRead.panel.name);
  return ListingSchema.parse({ ...listing, easyRead: { own: easyRead.own, check } });
}
