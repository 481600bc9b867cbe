import { describe, expect, test } from 'vitest';
import { costOfVisits, sumInWords, type Visit } from '#domain/choosing/week-cost.ts';
import { daysOfWeek } from '#domain/choosing/week-days.ts';
import { sumsOfWeek } from '#domain/choosing/week-sums.ts';
import { aListing, told } from '../../../support/a-listing.ts';
import { each, placed } from '../../../support/a-week.ts';

const morning = (date: string) => ({ date, starts: '09:30', ends: '12:00' });
const day = (date: string) => ({ date, starts: '10:00', ends: '15:30' });
const two = [morning('2026-03-02'), morning('2026-03-03')];
const cost = (prices: Parameters<typeof aListing>[0], visits: readonly Visit[] = two, of: 'week' | 'day' = 'week') =>
  costOfVisits(aListing(prices), visits, of);
const yes = (least: number, most = least) => ({ known: 'yes', least, most });

describe('the cost of a week', () => {
  test('of a price each time is that price each time', () => {
    expect(cost({ prices: [{ pence: 450, per: 'session' }] })).toEqual(yes(900));
    expect(cost({ prices: [{ pence: 400, per: 'hour' }] })).toEqual(yes(2000));
    expect(cost({ prices: [{ pence: 2000, per: 'week' }] })).toEqual(yes(2000));
  });

  test('counts half days and days as they are long', () => {
    const prices = [
      { pence: 2500, per: 'half_day' as const },
      { pence: 4500, per: 'day' as const },
    ];
    expect(cost({ prices }, [morning('2026-03-02'), day('2026-03-03')])).toEqual(yes(7000));
    expect(cost({ prices: [{ pence: 4500, per: 'day' }] }, [morning('2026-03-02'), day('2026-03-02')])).toEqual(
      yes(4500),
    );
  });

  test('that differs by who pays is from the least to the most', () => {
    const prices = [
      { pence: 500, per: 'session' as const },
      { pence: 300, per: 'session' as const, who: 'people who live in the borough' },
    ];
    expect(cost({ prices })).toEqual(yes(600, 1000));
    expect(sumInWords({ least: 600, most: 1000 })).toBe('£6 to £10');
  });

  test('is never free for a price that nobody told, and never a guess for a month, a term or a course', () => {
    expect(cost({})).toEqual({ known: 'untold' });
    expect(cost({ prices: [{ pence: 4000, per: 'month' }] })).toEqual({ known: 'other' });
    expect(cost({ facts: told({ free: 'yes' }) })).toEqual(yes(0));
    expect(
      cost({ prices: [{ pence: 400, per: 'hour' }] }, [{ date: '2026-03-02', starts: '09:30', ends: null }]),
    ).toEqual({ known: 'other' });
  });

  test('holds a price for a week once, and not in the cost of a day', () => {
    const days = daysOfWeek(
      [
        ...placed('Club', [each('mon', '10:00', '12:00'), each('tue', '10:00', '12:00')], {
          prices: [{ pence: 2000, per: 'week' }],
        }),
        ...placed('Pool', [each('tue', '14:00', '15:00')], { prices: [{ pence: 350, per: 'session' }] }),
        ...placed('Choir', [each('tue', '19:00', '20:00')]),
      ],
      '2026-03-02',
    );
    const sums = sumsOfWeek(days);
    expect(sums.cost).toMatchObject({ least: 2350, most: 2350, counted: 2 });
    expect(sums.cost.untold.map(({ name }) => name)).toEqual(['Choir']);
    expect(sums.days[1]?.cost).toMatchObject({ least: 350, counted: 1 });
    expect(sums.days[1]?.cost.other.map(({ name }) => name)).toEqual(['Club']);
  });

  test('leaves out no price: one for a term is named beside the sum of the times', () => {
    const prices = [
      { pence: 2200, per: 'session' as const },
      { pence: 19_000, per: 'term' as const },
    ];
    const days = daysOfWeek(
      [
        ...placed('Riding', [each('wed', '10:00', '11:00')], { prices }),
        ...placed('Pool', [each('tue', '14:00', '15:00')], { prices: [{ pence: 350, per: 'session' }] }),
        ...placed('Drama', [each('thu', '14:00', '15:00')], { prices: [{ pence: 9000, per: 'term' }] }),
      ],
      '2026-03-02',
    );
    const { cost: sum } = sumsOfWeek(days);
    expect(sum.beside.map(({ name }) => name)).toEqual(['Riding']);
    expect(sum.other.map(({ name }) => name)).toEqual(['Drama']);
  });

  test('is of the dates that are on in that week', () => {
    const session = each('mon', '10:00', '12:00', { exceptions: [{ on: '2026-05-04', why: 'Bank holiday' }] });
    const times = placed('Art', [session], { prices: [{ pence: 500, per: 'session' }] });
    expect(sumsOfWeek(daysOfWeek(times, '2026-05-04')).cost).toMatchObject({ most: 0, counted: 0 });
    expect(sumsOfWeek(daysOfWeek(times, '2026-05-11')).cost).toMatchObject({ most: 500, counted: 1 });
  });
});
