import { describe, expect, it } from 'vitest';
import { costForAWeek } from '#domain/choosing/cost-for-a-week.ts';
import { SessionSchema } from '#domain/listing/session.ts';
import { aListing, anId, told, weekly } from '../../../support/a-listing.ts';
import { exampleSources, generatedSources } from '../../../support/easy-read-sources.ts';

const [HALL, BARN] = [anId('hall'), anId('barn')];
const at = (venue: string, days: Parameters<typeof weekly>[0], starts = '10:00', ends: string | null = '12:00') =>
  weekly(days, starts, ends, { venue });
const lines = (given: Parameters<typeof aListing>[0]) =>
  costForAWeek(aListing({ venues: [HALL, BARN], ...given })).lines;
const each = (
  pence: number,
  per: 'session' | 'day' | 'hour' | 'month' | 'week' | 'term' | 'year',
  who: string | null = null,
) => ({
  pence,
  per,
  who,
});

describe('the cost for a week', () => {
  it('is for going once and for going whenever it is on', () => {
    expect(lines({ prices: [each(400, 'session')], sessions: [at(HALL, ['mon', 'wed', 'fri'])] })).toEqual([
      '1 time: £4',
      'All 3 times: £12',
    ]);
    expect(lines({ prices: [each(400, 'session')], sessions: [at(HALL, ['mon'])] })).toEqual(['1 time: £4']);
  });

  it('knows a week that costs less than its days', () => {
    const sessions = [at(HALL, ['mon', 'tue', 'wed', 'thu', 'fri'], '09:00', '15:00')];
    expect(lines({ prices: [each(7100, 'day'), each(31_000, 'week')], sessions })).toEqual([
      '1 time: £71',
      'All 5 times: £310 to £355',
    ]);
  });

  it('does not add up times at several places: nobody goes to all of them', () => {
    const sessions = [at(HALL, ['mon']), at(BARN, ['tue'])];
    expect(lines({ prices: [each(300, 'session')], sessions })).toEqual(['1 time: £3']);
  });

  it('says when it is not on each week', () => {
    const once = SessionSchema.parse({
      ...at(HALL, ['mon']),
      days: [],
      repeat: { every: 'once', dates: ['2026-06-01', '2026-07-01'] },
    });
    expect(lines({ prices: [each(500, 'session')], sessions: [once] })).toEqual([
      '1 time: £5',
      'It is not on each week',
    ]);
  });

  it('says that it depends where no number of times makes a sum, and gives the price', () => {
    const sessions = [at(HALL, ['mon', 'tue'])];
    expect(lines({ prices: [each(1800, 'month')], sessions })).toEqual(['It depends', '£18 a month']);
    expect(lines({ prices: [each(1400, 'hour')], sessions })).toEqual([
      '£14 an hour',
      'It depends on how long you stay',
    ]);
    expect(lines({ prices: [each(400, 'session')] })).toEqual(['It depends', '£4 a session']);
    expect(
      lines({
        prices: [each(600, 'session'), each(300, 'session', 'people who live here')],
        sessions: [at(HALL, ['mon'])],
      }),
    ).toEqual(['1 time: £3 to £6', '£6 a session', '£3 a session for people who live here']);
  });

  it('says whom each price is for, and not that it depends on who pays', () => {
    const workers = [
      each(16_800, 'day', 'people with 1 worker for 2 people'),
      each(26_500, 'day', 'people with 1 worker'),
    ];
    expect(lines({ prices: workers, sessions: [at(HALL, ['mon'], '09:00', '15:00')] })).toEqual([
      '1 time: £168 to £265',
      '£168 a day for people with 1 worker for 2 people',
      '£265 a day for people with 1 worker',
    ]);
    const many = ['a', 'b', 'c', 'd', 'e'].map((who, at) => each(100 * (at + 1), 'session', who));
    const said = lines({ prices: many, sessions: [at(HALL, ['mon'])] });
    expect([said.length, said.at(-1)]).toEqual([6, 'There are more prices']);
  });

  it('names each price that no number of times makes a sum of, beside the sum of the others', () => {
    const sessions = [at(HALL, ['mon'])];
    const riding = [each(2200, 'session'), each(19_000, 'term', 'Wednesday riders')];
    expect(lines({ prices: riding, sessions })).toEqual(['1 time: £22', '£190 a term for Wednesday riders']);
    expect(lines({ prices: [each(500, 'session'), each(4500, 'year')], sessions })).toEqual([
      '1 time: £5',
      '£45 a year',
    ]);
    expect(
      lines({ prices: [each(500, 'session'), each(300, 'session', 'members'), each(4500, 'year')], sessions }),
    ).toEqual(['1 time: £3 to £5', '£5 a session', '£3 a session for members', '£45 a year']);
  });

  it('is free only where somebody said so, and not told where nobody gave a price', () => {
    expect(costForAWeek(aListing({ facts: told({ free: 'yes' }) }))).toEqual({ lines: ['Free'], untold: false });
    expect(costForAWeek(aListing())).toEqual({ lines: ['Not told us'], untold: true });
    expect(costForAWeek(aListing({ facts: told({ free: 'no' }) })).untold).toBe(true);
    for (const [name, { listing }] of [...exampleSources(), ...generatedSources(100, 3)]) {
      const cost = costForAWeek(listing);
      expect(cost.lines.length, name).toBeGreaterThan(0);
      if (listing.prices.length === 0 && listing.facts.free?.state !== 'yes') expect(cost.untold, name).toBe(true);
      if (listing.prices.every(({ pence }) => pence > 0) && listing.facts.free?.state !== 'yes')
        expect(cost.lines.join(' '), name).not.toMatch(/^free|£0/iu);
    }
  });
});
