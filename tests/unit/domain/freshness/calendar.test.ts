import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#domain/freshness/calendar.ts';
import { aDate } from '../../../support/dates.ts';

describe('a month more', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2026-03-02', -12, '2025-03-02'],
    ['2100-01-31', 1, '2100-02-28'],
  ])('%s and %i months is %s', (date, months, wanted) => {
    expect(addMonths(date, months)).toBe(wanted);
  });

  it('is the same day of the month, or the last day of a shorter one', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -60, max: 60 }), (date, months) => {
        const later = addMonths(date, months);
        if (later.slice(8) !== date.slice(8)) {
          expect(later < date === months < 0).toBe(true);
          expect(Number(later.slice(8))).toBeLessThan(Number(date.slice(8)));
          expect(addDays(later, 1).slice(8)).toBe('01');
        }
        const counted = Number(later.slice(0, 4)) * 12 + Number(later.slice(5, 7));
        expect(counted).toBe(Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) + months);
      }),
    );
  });

  it('of a later date is never earlier', () => {
    fc.assert(
      fc.property(aDate, aDate, fc.integer({ min: 0, max: 20 }), (one, other, months) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(addMonths(early, months) <= addMonths(late, months)).toBe(true);
      }),
    );
  });
});

it('days are calendar days, also over a change of the clocks', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-10-26', -14)).toBe('2026-10-12');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});
