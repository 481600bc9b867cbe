import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { listingBySlug, publicAddresses } from '#db/published.ts';
import { allSessions, type CalendarOptions, calendarFile } from '#domain/calendar/calendar-file.ts';
import { daysAfter } from '#domain/choosing/week-days.ts';
import { openToNewFrom, startWaitedFor } from '#domain/listing/intakes.ts';
import { type Listing, ListingSchema } from '#domain/listing/listing.ts';
import type { Session } from '#domain/listing/session.ts';
import { nextDates } from '#domain/listing/session-dates.ts';
import { publishGenerated } from '#features/generating/publish-generated.ts';
import { seedDirectory } from '#features/seeding/seed-directory.ts';
import { aListing, anId } from '../../../support/a-listing.ts';
import { sessions } from '../../../support/a-session.ts';
import { readCalendar } from '../../../support/read-calendar.ts';

const AT = new Date('2026-03-02T09:00:00Z');
const NOW = { date: '2026-03-02', clock: '09:00' };
const HORIZON_DAYS = 731;
const COUNT = 60;

const options = (now = NOW): CalendarOptions => ({
  name: 'Tuesday group',
  site: 'https://dayways.example',
  pageOf: (slug) => `https://dayways.example/listings/${slug}`,
  now,
  words: {
    end: 'No end.',
    term: 'Term.',
    cost: (price) => `Cost: ${price}.`,
    phone: (number) => `Phone: ${number}.`,
    example: 'An example.',
    hidden: 'Hidden.',
    look: 'Look.',
    comesFromName: (name) => `From ${name}`,
    licence: (licence) => `Licence ${licence}`,
  },
});

/** The dates of one session for somebody new, in a calendar program and in `nextDates`. */
function bothWays(listing: Listing, session: Session, at = AT, now = NOW) {
  const only: Listing = { ...listing, sessions: [session] };
  const named = { id: anId(listing.name), slug: 'it', body: only, updatedAt: at.getTime() };
  const file = calendarFile(
    [{ listing: named, venues: [], phone: null, comesFrom: [], sessions: allSessions(only) }],
    options(now),
  );
  const told = nextDates(session, openToNewFrom(listing, { date: now.date, clock: '' }), COUNT);
  const start = startWaitedFor(listing, now.date)?.starts ?? now.date;
  const from = session.from !== null && session.from > start ? session.from : start;
  // Fewer than asked for: that is all there is as far as is looked.
  const furthest = session.repeat.every === 'once' ? '9999-12-31' : daysAfter(from, HORIZON_DAYS);
  const last = told.length < COUNT ? furthest : (told.at(-1) ?? furthest);
  const read = readCalendar(file)
    .events.flatMap((event) => event.dates(now.date, last))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
  return { told, read };
}

function everyListing(fill: (db: ReturnType<typeof openDatabase>) => void): Listing[] {
  const db = openDatabase(':memory:');
  fill(db);
  const all = publicAddresses(db, 'listings').flatMap(({ slug }) => listingBySlug(db, slug)?.body ?? []);
  db.close();
  return all;
}

describe('a calendar program', () => {
  test.each([
    ['the example directory', () => everyListing((db) => void seedDirectory(db, AT)), 150],
    [
      '300 generated listings',
      () => everyListing((db) => void publishGenerated(db, { listings: 300, seed: 7, at: AT })),
      250,
    ],
  ])('shows the same next 60 dates of every session as the site does: %s', (_, listings, least) => {
    let compared = 0;
    for (const listing of listings())
      for (const session of listing.sessions) {
        const { told, read } = bothWays(listing, session);
        expect(
          read.map(({ date }) => date),
          listing.name,
        ).toEqual(told);
        expect(new Set(read.map(({ wall }) => wall.slice(11))), listing.name).toEqual(
          new Set(told.length > 0 ? [session.starts] : []),
        );
        compared += 1;
      }
    expect(compared).toBeGreaterThan(least);
  });

  test('shows the same dates as the site for any session that a form can write', () => {
    const venue = anId('The Old Library');
    const listing = aListing({ venues: [venue] });
    fc.assert(
      fc.property(sessions([venue]), fc.integer({ min: 0, max: 500 }), (session, days) => {
        fc.pre(ListingSchema.safeParse({ ...listing, sessions: [session] }).success);
        const now = { date: daysAfter(NOW.date, days), clock: '09:00' };
        const { told, read } = bothWays(listing, session, AT, now);
        // A file begins with the last change: what begins two years after that is further than a file looks.
        fc.pre((told[0] ?? '') <= daysAfter(NOW.date, HORIZON_DAYS));
        expect(read.map(({ date, clock }) => `${date} ${clock}`)).toEqual(
          told.map((date) => `${date} ${session.starts}`),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('keeps the time on the wall over both changes of the clocks', () => {
    const listing = aListing();
    const session: Session = {
      ...{ venue: null, way: 'out', repeat: { every: 'week', interval: 1 }, days: ['sun'], starts: '10:00' },
      ...{ ends: '12:00', from: null, until: '2026-11-15', termTime: null, terms: [], exceptions: [], label: null },
    };
    const { read } = bothWays(listing, session);
    const walls = read.map(({ wall }) => wall);
    for (const date of ['2026-03-22', '2026-03-29', '2026-04-05', '2026-10-18', '2026-10-25', '2026-11-01'])
      expect(walls).toContain(`${date} 10:00`);
    expect(walls.at(-1)).toBe('2026-11-15 10:00');
  });
});
