import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesAmong, datesFrom } from '#domain/listing/days-on.ts';
import { SessionSchema } from '#domain/listing/session.ts';
import { nextDates, wallMoment } from '#domain/listing/session-dates.ts';
import { aDate } from '../../../support/dates.ts';

const session = (given: object) =>
  SessionSchema.parse({
    venue: null,
    way: 'out',
    repeat: { every: 'week', interval: 1 },
    days: ['sun'],
    starts: '10:00',
    ends: '12:00',
    ...given,
  });
const at = (date: string, clock = '09:00') => ({ date, clock });

describe('dates in a row', () => {
  test.each(['2026-03-25', '2026-10-22', '2027-03-26', '2028-02-25', '2026-12-28'])(
    'from %s each day is there once, also when the clocks change, in a leap year and over the new year',
    (from) => {
      const dates = datesFrom(from, 14);
      expect(dates[0]).toBe(from);
      expect(new Set(dates).size).toBe(14);
      expect(Date.parse(dates[13] ?? '') - Date.parse(from)).toBe(13 * 86_400_000);
    },
  );
});

describe('the dates of a session among 14 days', () => {
  test('a Sunday when the clocks go forward, or back, is one Sunday', () => {
    const from = (date: string) => datesAmong(session({}), at(date), datesFrom(date, 14));
    expect(from('2026-03-23')).toEqual(['2026-03-29', '2026-04-05']);
    expect(from('2026-10-19')).toEqual(['2026-10-25', '2026-11-01']);
  });

  test('the day is that of the clock on the wall, also in the first hour of a summer day', () => {
    const now = wallMoment(new Date('2026-06-27T23:30:00Z'));
    expect(now).toEqual({ date: '2026-06-28', clock: '00:30' });
    expect(datesAmong(session({}), now, datesFrom(now.date, 14))[0]).toBe('2026-06-28');
  });

  test('one that has begun today is over', () => {
    const dates = datesFrom('2026-03-01', 14);
    expect(datesAmong(session({}), at('2026-03-01', '09:59'), dates)).toEqual(['2026-03-01', '2026-03-08']);
    expect(datesAmong(session({}), at('2026-03-01', '10:00'), dates)).toEqual(['2026-03-08']);
  });

  test.each([
    ['every second week', { repeat: { every: 'week', interval: 2 }, from: '2026-03-01' }, ['2026-03-15', '2026-03-29']],
    ['the last Sunday of the month', { repeat: { every: 'month', nth: -1 } }, ['2026-03-29']],
    ['single dates', { repeat: { every: 'once', dates: ['2026-03-17', '2026-05-01'] }, days: [] }, ['2026-03-17']],
    ['with a day off', { exceptions: [{ on: '2026-03-22' }] }, ['2026-03-15', '2026-03-29']],
    ['out of term', { terms: [{ from: '2026-01-05', until: '2026-03-20' }] }, ['2026-03-15']],
    ['not begun yet', { from: '2026-03-20' }, ['2026-03-22', '2026-03-29']],
    ['over soon', { until: '2026-03-20' }, ['2026-03-15']],
  ])('%s', (_name, given, dates) => {
    expect(datesAmong(session(given), at('2026-03-12'), datesFrom('2026-03-12', 18))).toEqual(dates);
  });

  test('they are the next dates that nextDates tells, whatever the session and the day', () => {
    const repeats = fc.constantFrom(
      { repeat: { every: 'week', interval: 1 }, days: ['mon', 'sat'] },
      { repeat: { every: 'week', interval: 3 }, days: ['tue'], from: '2025-12-30' },
      { repeat: { every: 'month', nth: 2 }, days: ['thu'] },
      { repeat: { every: 'once', dates: ['2026-03-29', '2026-10-25', '2028-02-29'] }, days: [] },
    );
    fc.assert(
      fc.property(repeats, aDate, fc.constantFrom('09:00', '10:00', '23:59'), aDate, (given, from, clock, gap) => {
        const one = session({ ...given, exceptions: [{ on: gap }] });
        const dates = datesFrom(from, 14);
        const told = nextDates(one, at(from, clock), 14).filter((date) => dates.includes(date));
        expect(datesAmong(one, at(from, clock), dates)).toEqual(told);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
