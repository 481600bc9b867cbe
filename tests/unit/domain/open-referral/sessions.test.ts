import { describe, expect, test } from 'vitest';
import { SessionSchema } from '#domain/listing/session.ts';
import { anId } from '../../../support/a-listing.ts';
import { aService, atPlace, codesOf, mapped } from '../../../support/a-service.ts';

const weekly = { freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '12:00' };
const here = (schedule: object, more: object = {}) =>
  mapped(aService({ service_at_locations: [atPlace({}, { schedules: [schedule] })], ...more }));
const sessionsOf = (schedule: object, more: object = {}) => here(schedule, more).listing.body.sessions;

describe('patterns', () => {
  test.each([
    [{ ...weekly, byday: 'TH,FR' }, [{ repeat: { every: 'week', interval: 1 }, days: ['thu', 'fri'] }]],
    [{ ...weekly, byday: 'Monday; Wed' }, [{ repeat: { every: 'week', interval: 1 }, days: ['mon', 'wed'] }]],
    [
      { ...weekly, interval: 2, dtstart: '2026-01-05' },
      [{ repeat: { every: 'week', interval: 2 }, from: '2026-01-05' }],
    ],
    [{ ...weekly, freq: 'MONTHLY', byday: '2MO' }, [{ repeat: { every: 'month', nth: 2 }, days: ['mon'] }]],
    [{ ...weekly, freq: 'MONTHLY', byday: '-1FR' }, [{ repeat: { every: 'month', nth: -1 }, days: ['fri'] }]],
    [{ ...weekly, freq: 'MONTHLY', byday: '1TU,3TU' }, [{ repeat: { nth: 1 } }, { repeat: { nth: 3 } }]],
    [{ ...weekly, freq: 'DAILY', byday: undefined }, [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }]],
    [{ ...weekly, byday: undefined, dtstart: '2026-03-04' }, [{ days: ['wed'] }]],
    [{ opens_at: '10:00', dtstart: '2026-03-04' }, [{ repeat: { every: 'once', dates: ['2026-03-04'] }, days: [] }]],
  ])('%o', (schedule, wanted) => {
    const sessions = sessionsOf(schedule);
    expect(sessions).toMatchObject(wanted);
    for (const session of sessions) expect(SessionSchema.safeParse(session).success).toBe(true);
  });

  test.each([
    { ...weekly, freq: 'MONTHLY', byday: '5MO' },
    { ...weekly, freq: 'MONTHLY', byday: undefined, bymonthday: '15' },
    { ...weekly, interval: 2 },
    { ...weekly, byday: 'someday' },
    { ...weekly, freq: 'YEARLY' },
  ])('%o cannot be said as sessions: it stays words, with a warning', (schedule) => {
    const read = here({ ...schedule, description: 'Ask us when.' });
    expect(read.listing.body.sessions).toEqual([]);
    expect(codesOf(read)).toContain('pattern');
    expect(read.listing.body.description).toContain('When: Ask us when.');
  });
});

describe('times', () => {
  test('a placeholder is no time: a warning, and the day stays words', () => {
    const read = here({ ...weekly, byday: 'tuesday', opens_at: 'hh:mm:ss', closes_at: 'hh:mm:ss' });
    expect(read.listing.body.sessions).toEqual([]);
    expect(codesOf(read)).toContain('time');
    expect(read.listing.body.description).toContain('tuesday');
    expect(read.listing.body.description).not.toContain('hh:mm');
  });
  test('an end before the start is left out, and the start stays', () => {
    expect(sessionsOf({ ...weekly, opens_at: '22:00', closes_at: '02:00' })).toMatchObject([
      { starts: '22:00', ends: null },
    ]);
  });
  test('times promise nothing after the day to which they hold', () => {
    expect(sessionsOf({ ...weekly, valid_to: '2026-07-31' })).toMatchObject([{ until: '2026-07-31' }]);
    expect(sessionsOf({ ...weekly, until: '2026-06-30', valid_to: '2026-07-31' })).toMatchObject([
      { until: '2026-06-30' },
    ]);
  });
  test('a holiday that it is closed on is an exception', () => {
    const holiday_schedules = [{ closed: true, start_date: '2026-12-24', end_date: '2027-01-02' }];
    expect(sessionsOf(weekly, { holiday_schedules })).toMatchObject([
      { exceptions: [{ on: '2026-12-24', until: '2027-01-02' }] },
    ]);
  });
});

describe('where', () => {
  const two = [atPlace(), atPlace({ id: anId('other'), name: 'The Mill' })];
  test('a schedule of the service holds at each of its venues, with a warning when there are several', () => {
    const read = mapped(aService({ service_at_locations: two, schedules: [weekly] }));
    expect(read.listing.body.sessions.map(({ venue }) => venue)).toEqual(read.listing.body.venues);
    expect(codesOf(read)).toContain('every_venue');
  });
  test('a schedule said of the service and of its place is one session', () => {
    expect(sessionsOf(weekly, { schedules: [weekly] })).toHaveLength(1);
  });
  test('a building’s own opening hours are not sessions', () => {
    const read = mapped(aService({ service_at_locations: [atPlace({ schedules: [weekly] })] }));
    expect(read.listing.body.sessions).toEqual([]);
  });
  test('in person or by video is both', () => {
    const both = sessionsOf({ ...weekly, attending_type: 'In person or by video' });
    expect(both.map(({ way }) => way)).toEqual(['venue', 'online']);
  });
  test('with no place and no way, a time stays words', () => {
    const read = mapped(aService({ schedules: [weekly] }));
    expect(read.listing.body.sessions).toEqual([]);
    expect(read.listing.body.description).toContain('MO');
  });
});
