import { describe, expect, test } from 'vitest';
import { clashesOf, overlapOf } from '#domain/choosing/week-clashes.ts';
import { NOW } from '../../../support/a-listing.ts';
import { each, placed } from '../../../support/a-week.ts';

const clashes = (one: ReturnType<typeof each>, other: ReturnType<typeof each>) =>
  clashesOf([...placed('One', [one]), ...placed('Other', [other])], NOW);
const fortnightly = (from: string, starts = '10:00', ends: string | null = '12:00') =>
  each('fri', starts, ends, { repeat: { every: 'week', interval: 2 }, from });

describe('two times of a week', () => {
  test('on the same day at the same time clash, each time', () => {
    expect(clashes(each('mon', '10:00', '12:00'), each('mon', '11:00', '13:00'))).toMatchObject([
      { isSure: true, always: true, isEachWeek: true },
    ]);
  });

  test('do not clash when one ends as the other starts, or on other days', () => {
    expect(clashes(each('mon', '10:00', '12:00'), each('mon', '12:00', '13:00'))).toEqual([]);
    expect(clashes(each('mon', '10:00', '12:00'), each('tue', '10:00', '12:00'))).toEqual([]);
  });

  test('every two weeks in weeks that never meet do not clash', () => {
    expect(clashes(fortnightly('2026-03-06'), fortnightly('2026-03-13'))).toEqual([]);
    expect(clashes(fortnightly('2026-03-06'), fortnightly('2026-03-20'))).toMatchObject([
      { always: true, isEachWeek: false },
    ]);
  });

  test('that meet on some days only say on which', () => {
    const monthly = each('fri', '11:00', '13:00', { repeat: { every: 'month', nth: 1 } });
    const [clash] = clashes(each('fri', '10:00', '12:00'), monthly);
    expect(clash).toMatchObject({ isSure: true, always: false, dates: ['2026-03-06', '2026-04-03', '2026-05-01'] });
  });

  test('that are both on each week clash each week, though one is closed on some days and the other ends before it', () => {
    const closed = each('mon', '10:00', '12:00', { exceptions: [{ on: '2026-05-04' }, { on: '2026-05-25' }] });
    expect(clashes(closed, each('mon', '11:00', '13:00', { until: '2026-12-14' }))).toMatchObject([
      { always: true, isEachWeek: true },
    ]);
    const terms = [{ from: '2026-01-05', until: '2026-07-17' }];
    expect(clashes(closed, each('mon', '11:00', '13:00', { terms }))).toMatchObject([
      { always: true, isEachWeek: false },
    ]);
    const soonOver = each('mon', '11:00', '13:00', { until: '2026-03-16' });
    expect(clashes(closed, soonOver)).toMatchObject([
      { always: false, dates: ['2026-03-02', '2026-03-09', '2026-03-16'] },
    ]);
  });

  test('clash from the start that somebody new waits for, and never when that is after the other is over', () => {
    const intakes = [{ starts: '2026-09-01', closes: null }];
    const work = placed('Work', [each('mon', '09:00', '15:00')], { intakes });
    const art = (until: string | null) => placed('Art', [each('mon', '10:00', '12:00', { until })]);
    expect(clashesOf([...work, ...art(null)], NOW)).toMatchObject([{ always: true, since: '2026-09-07' }]);
    expect(clashesOf([...work, ...art('2026-08-31')], NOW)).toEqual([]);
    expect(clashes(each('mon', '10:00', '12:00'), each('mon', '11:00', '13:00'))).toMatchObject([{ since: null }]);
  });

  test('do not clash on a day when one of them is closed', () => {
    const once = each('mon', '10:00', '12:00', { repeat: { every: 'once', dates: ['2026-05-04'] }, days: [] });
    const closed = each('mon', '10:00', '12:00', { exceptions: [{ on: '2026-05-04' }] });
    expect(clashes(once, closed)).toEqual([]);
  });

  test('may clash when the first has not told us its end', () => {
    expect(clashes(each('mon', '10:00', null), each('mon', '11:00', '12:00'))).toMatchObject([{ isSure: false }]);
    expect(overlapOf({ starts: '10:00', ends: null }, { starts: '10:00', ends: '11:00' })).toBe('sure');
    expect(overlapOf({ starts: '12:00', ends: '13:00' }, { starts: '10:00', ends: null })).toBe('maybe');
    expect(overlapOf({ starts: '12:15', ends: null }, { starts: '19:00', ends: '22:00' })).toBe('none');
  });
});
