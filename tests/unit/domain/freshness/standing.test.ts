import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#domain/freshness/calendar.ts';
import { CLOCK_IDS, type ClockId } from '#domain/freshness/check.ts';
import { lastCheck, withCheck } from '#domain/freshness/checks.ts';
import { CLOCKS } from '#domain/freshness/clocks.ts';
import { levelOf, STEPS } from '#domain/freshness/ladder.ts';
import { type Freshness, freshnessOf, isHidden, nextSeenStep, standingOf } from '#domain/freshness/standing.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { minutesSinceEpoch, wallMoment } from '#domain/listing/session-dates.ts';
import type { FactSource } from '#domain/listing/truth.ts';
import { aListing } from '../../../support/a-listing.ts';
import { aDate } from '../../../support/dates.ts';

const by = 'provider' as const;
const checkedOn = (on: string, more: { example?: boolean; by?: FactSource } = {}) =>
  aListing({ checked: { on, by: more.by ?? by }, example: more.example ?? false });
const stepsOn = (on: string, dates: readonly string[]) => dates.map((date) => standingOf(checkedOn(on), date).step);
const levelOn = (listing: Listing, date: string): number => {
  return levelOf(standingOf(listing, date).step);
};

describe('a listing that nobody checks again', () => {
  it('goes down the ladder of its shortest clock on the days of the table', () => {
    const dates = [
      '2026-05-17',
      '2026-05-18',
      '2026-05-31',
      '2026-06-01',
      '2026-06-30',
      '2026-07-01',
      '2026-09-30',
      '2026-10-01',
    ];
    expect(stepsOn('2026-03-01', dates)).toEqual(['fresh', 'soon', 'soon', 'late', 'late', 'lower', 'lower', 'hidden']);
  });

  it.each([
    ['over the end of February', '2026-11-30', ['2027-02-14', '2027-02-28', '2027-03-30', '2027-06-30']],
    ['over a leap day', '2027-11-29', ['2028-02-15', '2028-02-29', '2028-03-29', '2028-06-29']],
    ['from a leap day', '2028-02-29', ['2028-05-15', '2028-05-29', '2028-06-29', '2028-09-29']],
    ['over both changes of the clocks', '2026-01-28', ['2026-04-14', '2026-04-28', '2026-05-28', '2026-08-28']],
    ['into another year', '2026-10-25', ['2027-01-11', '2027-01-25', '2027-02-25', '2027-05-25']],
    ['on the last day of a month', '2026-08-31', ['2026-11-16', '2026-11-30', '2026-12-31', '2027-03-31']],
  ])('counts whole months %s', (_over, on, begins) => {
    expect(
      begins.map((date) => [standingOf(checkedOn(on), addDays(date, -1)).step, standingOf(checkedOn(on), date).step]),
    ).toEqual([
      ['fresh', 'soon'],
      ['soon', 'late'],
      ['late', 'lower'],
      ['lower', 'hidden'],
    ]);
    expect(begins.map((date) => standingOf(checkedOn(on), date).since)).toEqual(begins);
  });

  it('comes to a step at midnight by the clock on the wall, in summer and in winter', () => {
    const summer = minutesSinceEpoch('2026-06-01', '00:00') * 60_000;
    expect(new Date(summer).toISOString()).toBe('2026-05-31T23:00:00.000Z');
    const stepAt = (ms: number) => standingOf(checkedOn('2026-03-01'), wallMoment(new Date(ms)).date).step;
    expect([stepAt(summer - 1), stepAt(summer)]).toEqual(['soon', 'late']);
    const winter = minutesSinceEpoch('2026-11-01', '00:00') * 60_000;
    const standsAt = (ms: number) => standingOf(checkedOn('2026-08-01'), wallMoment(new Date(ms)).date).step;
    expect([standsAt(winter - 1), standsAt(winter)]).toEqual(['soon', 'late']);
    expect(new Date(winter).toISOString()).toBe('2026-11-01T00:00:00.000Z');
  });

  it('is never fresher on a later date, and comes to each step once', () => {
    fc.assert(
      fc.property(aDate, (on) => {
        const listing = checkedOn(on);
        const levels = Array.from({ length: 800 }, (_, days) => standingOf(listing, addDays(on, days)).step);
        const turns = levels.filter((step, at) => step !== levels[at - 1]);
        expect(turns).toEqual([...STEPS]);
      }),
      { numRuns: 25 },
    );
  });

  it('is never less fresh for having been checked later', () => {
    fc.assert(
      fc.property(aDate, aDate, aDate, fc.constantFrom(...CLOCK_IDS), (one, other, today, clock) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const level = (on: string) => levelOn(checkedOn(on), today);
        expect(level(late)).toBeLessThanOrEqual(level(early));
        const again = withCheck(checkedOn(early), [clock], { on: late, by });
        expect(levelOn(again, today)).toBeLessThanOrEqual(level(early));
      }),
    );
  });
});

describe('where a listing stands', () => {
  const stands = (listing: Parameters<typeof freshnessOf>[0], date: string): Freshness => freshnessOf(listing, date);

  it('is where its lowest clock stands', () => {
    const listing = withCheck(checkedOn('2025-09-01'), ['times'], { on: '2026-03-01', by });
    expect(stands(listing, '2026-03-02')).toBe('late');
    expect(standingOf(listing, '2026-03-02').clocks.map(({ step }) => step)).toEqual(['fresh', 'late', 'fresh']);
    expect(standingOf(listing, '2026-03-02').since).toBe('2026-03-01');
  });

  it('is “never” when nobody ever checked any of it, which is never hidden', () => {
    const unchecked = aListing();
    fc.assert(fc.property(aDate, (date) => stands(unchecked, date) === 'never'));
    const partly = withCheck(aListing(), ['times'], { on: '2026-03-01', by });
    expect(stands(partly, '2026-03-02')).toBe('lower');
    expect(stands(partly, '2026-10-01')).toBe('hidden');
  });

  it('is never hidden for a date that came with a feed', () => {
    expect(stands(checkedOn('2005-01-01', { by: 'feed' }), '2026-03-02')).toBe('lower');
    expect(nextSeenStep(checkedOn('2026-01-01', { by: 'feed' }), '2026-05-02')).toBeNull();
  });

  it('hides no example, and says to the team where it would stand', () => {
    const example = checkedOn('2025-01-01', { example: true });
    expect([stands(example, '2026-03-02'), isHidden(example, '2026-03-02')]).toEqual(['lower', false]);
    expect(standingOf(example, '2026-03-02').step).toBe('hidden');
    expect(isHidden(checkedOn('2025-01-01'), '2026-03-02')).toBe(true);
  });

  it('changes next on the day that is said to be next, and not before', () => {
    const some = fc.record({
      whole: fc.option(aDate),
      apart: fc.dictionary(fc.constantFrom(...CLOCK_IDS), aDate),
      example: fc.boolean(),
    });
    fc.assert(
      fc.property(some, aDate, ({ whole, apart, example }, today) => {
        const begun = aListing({ checked: whole === null ? null : { on: whole, by }, example });
        const listing = (Object.entries(apart) as [ClockId, string][]).reduce(
          (body, [clock, on]) => withCheck(body, [clock], { on, by }),
          begun,
        );
        const seen = (date: string) =>
          ['fresh', 'soon'].includes(stands(listing, date)) ? 'fresh' : stands(listing, date);
        const next = nextSeenStep(listing, today);
        const until = next ?? addMonths(today, 40);
        for (let date = today; date < until; date = addDays(date, 5)) expect(seen(date)).toBe(seen(today));
        expect(seen(addDays(until, -1))).toBe(seen(today));
        if (next !== null) expect(seen(next)).not.toBe(seen(today));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a check', () => {
  const before = checkedOn('2026-01-05');

  it('of all clocks is the check of the whole, and an old body stays the same', () => {
    expect(withCheck(before, CLOCK_IDS, { on: '2026-03-02', by })).toEqual(checkedOn('2026-03-02'));
    expect(withCheck(before, [], { on: '2026-03-02', by })).toEqual(before);
  });

  it('of one clock leaves the others, and the next of the rest joins them', () => {
    const apart = withCheck(before, ['times'], { on: '2026-03-02', by });
    expect(apart.checks).toEqual({
      times: { on: '2026-03-02', by },
      contact: { on: '2026-01-05', by },
      access: { on: '2026-01-05', by },
    });
    expect(lastCheck(apart)?.on).toBe('2026-03-02');
    expect(withCheck(apart, ['contact', 'access'], { on: '2026-03-02', by })).toEqual(checkedOn('2026-03-02'));
  });

  it('of the times holds for 3 months, whatever else is checked', () => {
    expect(standingOf(withCheck(before, ['times'], { on: '2026-03-02', by }), '2026-03-02').clocks[0]).toMatchObject({
      due: '2026-06-02',
    });
    expect(CLOCKS.times.months).toBe(3);
  });
});
