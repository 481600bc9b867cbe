import { describe, expect, test } from 'vitest';
import { partsOfDay, type Session, SessionSchema } from '#domain/listing/session.ts';
import { minutesSinceEpoch, nextDates, wallMoment } from '#domain/listing/session-dates.ts';

const aSession = (changes: Record<string, unknown>): Session =>
  SessionSchema.parse({
    venue: null,
    way: 'out',
    repeat: { every: 'week', interval: 1 },
    days: ['tue'],
    starts: '10:00',
    ends: '12:00',
    ...changes,
  });

/** Friday 6 November 2026, 9:30 in the morning. */
const FRIDAY = { date: '2026-11-06', clock: '09:30' };

describe('the next dates of a session', () => {
  test('a weekly session comes every week on each of its days', () => {
    expect(nextDates(aSession({ days: ['tue', 'thu'] }), FRIDAY, 4)).toEqual([
      '2026-11-10',
      '2026-11-12',
      '2026-11-17',
      '2026-11-19',
    ]);
  });

  test('a session later today is today, and one that has begun is not', () => {
    expect(nextDates(aSession({ days: ['fri'], starts: '09:31' }), FRIDAY, 1)).toEqual(['2026-11-06']);
    expect(nextDates(aSession({ days: ['fri'], starts: '09:30' }), FRIDAY, 1)).toEqual(['2026-11-13']);
  });

  test('a fortnightly session keeps to its own weeks', () => {
    const fortnightly = aSession({ repeat: { every: 'week', interval: 2 }, from: '2026-10-06' });
    expect(nextDates(fortnightly, FRIDAY, 2)).toEqual(['2026-11-17', '2026-12-01']);
  });

  test('the first and the last weekday of a month are found in months of every length', () => {
    expect(nextDates(aSession({ repeat: { every: 'month', nth: 1 } }), FRIDAY, 3)).toEqual([
      '2026-12-01',
      '2027-01-05',
      '2027-02-02',
    ]);
    expect(nextDates(aSession({ repeat: { every: 'month', nth: -1 } }), FRIDAY, 4)).toEqual([
      '2026-11-24',
      '2026-12-29',
      '2027-01-26',
      '2027-02-23',
    ]);
  });

  test('29 February is a day like any other', () => {
    const leap = aSession({ repeat: { every: 'month', nth: -1 }, days: ['tue'] });
    expect(nextDates(leap, { date: '2028-02-26', clock: '08:00' }, 1)).toEqual(['2028-02-29']);
  });

  test('exceptions, terms, a first and a last date are kept', () => {
    expect(nextDates(aSession({ exceptions: [{ on: '2026-11-10', until: '2026-11-17' }] }), FRIDAY, 1)).toEqual([
      '2026-11-24',
    ]);
    expect(nextDates(aSession({ terms: [{ from: '2027-01-04', until: '2027-02-12' }] }), FRIDAY, 1)).toEqual([
      '2027-01-05',
    ]);
    expect(nextDates(aSession({ from: '2026-12-01', until: '2026-12-08' }), FRIDAY, 9)).toEqual([
      '2026-12-01',
      '2026-12-08',
    ]);
  });

  test('single dates come in order and past ones are gone', () => {
    const dates = aSession({ repeat: { every: 'once', dates: ['2026-12-24', '2026-11-01', '2026-11-30'] }, days: [] });
    expect(nextDates(dates, FRIDAY, 5)).toEqual(['2026-11-30', '2026-12-24']);
  });

  test('a session that is always excepted ends the search instead of going on for ever', () => {
    expect(nextDates(aSession({ exceptions: [{ on: '2026-01-01', until: '2040-01-01' }] }), FRIDAY, 1)).toEqual([]);
  });
});

describe('the clock on the wall', () => {
  test('summer time begins and ends in the night', () => {
    expect(wallMoment(new Date('2026-03-29T00:59:00Z')).clock).toBe('00:59');
    expect(wallMoment(new Date('2026-03-29T01:00:00Z')).clock).toBe('02:00');
    expect(wallMoment(new Date('2026-10-25T01:00:00Z')).clock).toBe('01:00');
  });

  test('10 in the morning is 9 by UTC in summer and 10 in winter', () => {
    expect(minutesSinceEpoch('2026-07-01', '10:00')).toBe(Date.parse('2026-07-01T09:00Z') / 60_000);
    expect(minutesSinceEpoch('2026-12-01', '10:00')).toBe(Date.parse('2026-12-01T10:00Z') / 60_000);
  });
});

describe('the parts of a day', () => {
  test.each([
    ['09:00', '12:00', ['morning']],
    ['10:00', '15:00', ['morning', 'afternoon']],
    ['11:30', '15:00', ['afternoon']],
    ['16:30', '19:00', ['evening']],
    ['19:00', null, ['evening']],
    ['11:00', '12:30', ['morning']],
  ])('%s to %s is %j', (starts, ends, parts) => {
    expect(partsOfDay({ starts, ends })).toEqual(parts);
  });
});
