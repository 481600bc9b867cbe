import { describe, expect, test } from 'vitest';
import { readClock, readDate } from '#domain/open-referral/clock-and-date.ts';

describe('times of day', () => {
  test.each([
    ['09:30', '09:30'],
    ['9:30', '09:30'],
    ['10:00:00', '10:00'],
    ['10:00:00Z', '10:00'],
    ['10:00+01:00', '10:00'],
    ['T18:00', '18:00'],
    ['9am', '09:00'],
    ['9.30pm', '21:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['0900', '09:00'],
    ['midday', '12:00'],
    ['24:00', '23:59'],
  ])('%s is %s', (typed, clock) => expect(readClock(typed)).toBe(clock));
  test.each(['hh:mm:ss', '9', '25:00', '09:61', '13pm', '', 'morning', '10-12'])('“%s” is no time', (typed) =>
    expect(readClock(typed)).toBeNull(),
  );
});

describe('dates', () => {
  test.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-02T10:30:45.123Z', '2026-03-02'],
    ['31/12/2026', '2026-12-31'],
    ['1.2.2026', '2026-02-01'],
  ])('%s is %s', (typed, date) => expect(readDate(typed)).toBe(date));
  test.each(['2026-02-30', '12/31/2026', 'soon', '2026', ''])('“%s” is no date', (typed) =>
    expect(readDate(typed)).toBeNull(),
  );
});
