import { describe, expect, test } from 'vitest';
import { allSessions, calendarFile, type Dated } from '#domain/calendar/calendar-file.ts';
import { escapeText, icalText } from '#domain/calendar/ical-text.ts';
import type { Session } from '#domain/listing/session.ts';
import { aListing, anId, aVenue } from '../../../support/a-listing.ts';
import { each } from '../../../support/a-week.ts';
import { readCalendar } from '../../../support/read-calendar.ts';

const WORDS = {
  ...{ end: 'They have not told us when it ends.', term: 'It is on in term time only.', hidden: 'Ask them where.' },
  ...{
    look: 'Look at its page.',
    example: 'An example.',
    cost: (price: string) => `Cost: ${price}.`,
    phone: (number: string) => `Phone: ${number}.`,
    comesFromName: (name: string) => `This comes from ${name}`,
    licence: (licence: string) => `Licence: ${licence}`,
  },
};
const VENUE = anId('The Old Library');
const CHANGED = Date.parse('2026-03-02T09:00:00Z');

function fileOf(
  sessions: readonly Session[],
  given: Parameters<typeof aListing>[0] = {},
  { venue = aVenue(), updatedAt = CHANGED, date = '2026-03-02', comesFrom = [] as Dated['comesFrom'] } = {},
): string {
  const body = aListing({ venues: [VENUE], sessions: [...sessions], ...given });
  const dated: Dated = {
    listing: { id: anId('it'), slug: 'tuesday-group', body, updatedAt },
    venues: [{ id: VENUE, slug: 'old-library', body: venue }],
    phone: '0161 496 0121',
    comesFrom,
    sessions: allSessions(body),
  };
  return calendarFile([dated], {
    ...{ name: body.name, site: 'https://dayways.example', words: WORDS },
    now: { date, clock: '09:00' },
    pageOf: (slug) => `https://dayways.example/listings/${slug}`,
  });
}
const eventsOf = (...parts: Parameters<typeof fileOf>) => readCalendar(fileOf(...parts)).events;
const hall = (session: Session): Session => ({ ...session, way: 'venue', venue: VENUE });

describe('a calendar file', () => {
  test('has the time zone of the United Kingdom, and lines of at most 75 bytes that end as they should', () => {
    const text = fileOf([each('tue', '10:00', '12:00')], { name: 'Łódź, “so”; 👩🏽‍🦽 and \\ good '.repeat(4).trim() });
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n');
    expect(text).toContain('DTSTART;TZID=Europe/London:20260303T100000\r\n');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(readCalendar(text).events[0]?.summary).toBe('Łódź, “so”; 👩🏽‍🦽 and \\ good '.repeat(4).trim());
  });

  test('lets no text begin a line of its own', () => {
    const text = fileOf([each('tue', '10:00', null)], { summary: 'Fun.\r\nEND:VEVENT\nATTACH:https://evil.example' });
    expect(text).not.toMatch(/^ATTACH/mu);
    expect(icalText([`SUMMARY:${escapeText('a\nb\u0007;c,d\\e')}`])).toBe('SUMMARY:a\\nb\\;c\\,d\\\\e\r\n');
  });

  test('says that an example is one, and not of what is real', () => {
    const about = (example: boolean) => eventsOf([each('tue', '10:00', '12:00')], { example })[0]?.description;
    expect(about(true)).toMatch(/^An example\./u);
    expect(about(false)).not.toContain('An example.');
  });

  test('says which feed it comes from and under which licence', () => {
    const credit = { shownAs: 'Salford Council', shownAddress: null, licence: 'Open Licence', licenceAddress: null };
    const [event] = eventsOf([each('tue', '10:00', '12:00')], {}, { comesFrom: [credit] });
    expect(event?.description).toMatch(/^This comes from Salford Council\. Licence: Open Licence\.$/mu);
    expect(eventsOf([each('tue', '10:00', '12:00')])[0]?.description).not.toContain('comes from');
  });

  test('says when somebody new can start, where people join on a date', () => {
    const intakes = [{ starts: '2026-04-07', closes: '2026-03-20' }];
    const about = (given: Parameters<typeof aListing>[0]) =>
      eventsOf([each('tue', '10:00', '12:00')], given)[0]?.description;
    expect(about({ intakes })).toMatch(/^Start: Tuesday 7 April 2026\. Ask by Friday 20 March 2026\.$/mu);
    expect(about({ intakes, rolling: true })).not.toContain('Start:');
  });

  test('has no date before the start that somebody new waits for, and counts every second week as before', () => {
    const intakes = [{ starts: '2026-04-07', closes: null }];
    const second = each('tue', '10:00', '12:00', { repeat: { every: 'week', interval: 2 }, from: '2026-03-03' });
    const datesOf = (session: Session, given: Parameters<typeof aListing>[0] = {}) =>
      eventsOf([session], given)[0]
        ?.dates('2026-03-01', '2026-04-30')
        .map(({ date }) => date);
    expect(datesOf(second, { intakes })).toEqual(['2026-04-14', '2026-04-28']);
    expect(datesOf(second)?.slice(-2)).toEqual(['2026-04-14', '2026-04-28']);
    expect(datesOf(second, { intakes, rolling: true })).toEqual(datesOf(second));
    expect(eventsOf([each('tue', '10:00', '12:00', { until: '2026-03-31' })], { intakes })).toEqual([]);
  });

  test('leaves out an end that nobody told, and says so', () => {
    const [event] = eventsOf([each('tue', '10:00', null)]);
    expect(event?.hasEnd).toBe(false);
    expect(event?.description).toContain('They have not told us when it ends.');
    expect(event?.description).toContain('Cost: not told us.');
  });

  test('says where it is, and of a hidden address no more than pages do', () => {
    const told = { lines: ['12 Mill Lane'], postcode: 'M5 1AA', point: { lat: 53.49, lng: -2.29 } };
    const [open] = eventsOf([hall(each('tue', '10:00', '12:00'))], {}, { venue: aVenue(told) });
    expect(open?.location).toBe('The Old Library, 12 Mill Lane, Brackwell, M5 1AA');
    expect(open?.property('geo')).toBe('53.49,-2.29');
    const text = fileOf([hall(each('tue', '10:00', '12:00'))], {}, { venue: aVenue({ ...told, hideAddress: true }) });
    expect(text).not.toMatch(/Mill Lane|1AA|GEO|53\.4/u);
    expect(text).toContain('Ask them where.');
  });

  test('writes the end of a row of dates in UTC, in summer an hour before the clock on the wall', () => {
    expect(fileOf([each('tue', '10:00', '12:00', { until: '2026-07-14' })])).toContain('UNTIL=20260714T090000Z');
    expect(fileOf([each('tue', '10:00', '12:00', { until: '2026-12-15' })])).toContain('UNTIL=20261215T100000Z');
  });

  test('has an event for each term, and leaves out the dates of a closure', () => {
    const terms = [
      { from: '2026-04-13', until: '2026-07-17' },
      { from: '2026-09-07', until: '2026-12-18' },
    ];
    const exceptions = [{ on: '2026-05-25', until: '2026-05-29', why: 'Half term' }];
    const events = eventsOf([each('tue', '10:00', '12:00', { terms, exceptions })]);
    expect(events).toHaveLength(2);
    const dates = events.flatMap((event) => event.dates('2026-03-02', '2027-01-31')).map(({ date }) => date);
    expect([dates[0], dates.at(-1)]).toEqual(['2026-04-14', '2026-12-15']);
    expect(dates).not.toContain('2026-05-26');
    expect(dates).toContain('2026-06-02');
  });

  test('counts every second week from Monday', () => {
    const fortnightly = each('sun', '10:00', '12:00', { repeat: { every: 'week', interval: 2 }, from: '2026-03-02' });
    expect(fileOf([fortnightly])).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=SU');
    expect(fileOf([each('fri', '10:00', '12:00', { repeat: { every: 'month', nth: -1 } })])).toContain('BYDAY=-1FR');
  });

  test('keeps the name of an event when the listing changes, and counts the change', () => {
    const was = eventsOf([each('tue', '10:00', '12:00')]);
    const now = eventsOf([each('tue', '10:00', '13:00')], { name: 'Another name' }, { updatedAt: CHANGED + 60_000 });
    expect(now.map(({ uid }) => uid)).toEqual(was.map(({ uid }) => uid));
    expect((now[0]?.sequence ?? 0) - (was[0]?.sequence ?? 0)).toBe(60);
    expect(
      new Set(eventsOf([each('tue', '10:00', '12:00'), each('tue', '10:00', '13:00')]).map(({ uid }) => uid)).size,
    ).toBe(2);
  });

  test('has nothing that is over', () => {
    expect(eventsOf([each('tue', '10:00', '12:00', { until: '2026-02-24' })])).toEqual([]);
    const once = each('tue', '10:00', '12:00', {
      repeat: { every: 'once', dates: ['2026-03-03', '2026-04-07'] },
      days: [],
    });
    expect(eventsOf([once])).toHaveLength(2);
  });
});
