import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkOfTimes, timesInLink } from '#domain/choosing/times-in-link.ts';
import { readKey, type TimeKey, timeOfKey, timesOf, writeKey } from '#domain/choosing/week-time.ts';
import { MOST_TIMES, readWeek, type WeekTime, withTimes, writeWeek } from '#domain/choosing/week-times.ts';
import { DAYS, idsOf } from '#domain/listing/vocabulary.ts';
import { anId, weekly } from '../../../support/a-listing.ts';
import { clocks } from '../../../support/draft-pieces.ts';

const COOKIE_BYTES = 4096;

const keys: fc.Arbitrary<TimeKey> = fc.record({
  day: fc.constantFrom(...idsOf(DAYS)),
  starts: clocks,
  place: fc.option(fc.stringMatching(/^[0-9a-f]{4}$/u), { nil: null }),
});
const weekTimes: fc.Arbitrary<WeekTime> = fc.record({
  listing: fc.uuid(),
  key: keys,
  on: fc.integer({ min: 0, max: 4000 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)),
});

describe('the key of a time', () => {
  test('is read as it was written', () => {
    fc.assert(fc.property(keys, (key) => void expect(readKey(writeKey(key))).toEqual(key)));
  });

  test.each(['mon', 'mon-9', 'mon-2400', 'moon-0930', 'mon-0930-TOOLONG', 'mon-0930-', '', 'mon-0960'])(
    'is not read from %j',
    (text) => expect(readKey(text)).toBeNull(),
  );

  test('means the same time when the end, the order or the other times change', () => {
    const venue = anId('Hall');
    const [was] = timesOf([weekly(['mon'], '09:30', '12:00', { venue })]);
    const now = timesOf([
      weekly(['tue'], '09:30', '12:00', { venue }),
      weekly(['mon'], '09:30', '11:00', { venue }),
      weekly(['mon'], '13:00', '15:00', { venue }),
    ]);
    expect(was === undefined ? null : timeOfKey(now, was)?.sessions[0]?.ends).toBe('11:00');
    expect(timeOfKey(now, { day: 'wed', starts: '09:30', place: null })).toBeNull();
  });

  test('tells two places apart at one moment, and only then', () => {
    const [one, other] = [anId('Hall'), anId('Mill')];
    const times = timesOf([
      weekly(['mon'], '09:30', '12:00', { venue: one }),
      weekly(['mon'], '09:30', '12:00', { venue: other }),
      weekly(['tue'], '09:30', '12:00', { venue: one }),
    ]);
    expect(times.map(({ place }) => place === null)).toEqual([false, false, true]);
    for (const time of times) expect(timeOfKey(times, time)?.sessions).toEqual(time.sessions);
    // The other place is not there any more: it is not said to be the one that is left.
    const left = timesOf([weekly(['mon'], '09:30', '12:00', { venue: one })]);
    expect(times.slice(0, 2).map((time) => timeOfKey(left, time) !== null)).toEqual([true, false]);
  });

  test('holds the first and the third Monday together: one time to people', () => {
    const monthly = (nth: number) => ({
      ...weekly(['mon'], '10:00', '11:00', { way: 'out' }),
      repeat: { every: 'month' as const, nth },
    });
    expect(timesOf([monthly(1), monthly(3)]).map(({ sessions }) => sessions.length)).toEqual([2]);
  });
});

describe('the week that a browser keeps', () => {
  test('is read as it was written, each time once', () => {
    fc.assert(
      fc.property(fc.array(weekTimes, { maxLength: 60 }), (times) => {
        const week = withTimes([], times);
        expect(readWeek(writeWeek(week))).toEqual({ times: week, damaged: false });
      }),
    );
  });

  test('holds 60 times, and as many as it ever takes, in one cookie', () => {
    fc.assert(
      fc.property(fc.array(weekTimes, { minLength: 60, maxLength: MOST_TIMES }), (times) => {
        const text = writeWeek(withTimes([], times));
        expect(text).toMatch(/^[\w.-]*$/u);
        expect(Buffer.byteLength(text)).toBeLessThan(COOKIE_BYTES - 100);
      }),
      { numRuns: 30 },
    );
  });

  test('of another make or with holes keeps what is understood, and says so', () => {
    const times: WeekTime[] = [
      { listing: anId('one'), key: { day: 'mon', starts: '09:30', place: null }, on: '2026-03-02' },
      { listing: anId('two'), key: { day: 'sun', starts: '23:59', place: 'ab12' }, on: '2027-03-02' },
    ];
    const text = writeWeek(times);
    expect(readWeek(`${text}.nonsense`)).toEqual({ times, damaged: true });
    expect(readWeek(`${text}.${text.split('.')[1]}`)).toEqual({ times, damaged: true });
    expect(readWeek(`0${text.slice(1)}`)).toEqual({ times: [], damaged: true });
    expect(readWeek('')).toEqual({ times: [], damaged: false });
    fc.assert(fc.property(fc.string(), (any) => void readWeek(any)));
  });

  test('takes no more than it holds', () => {
    const many = fc.sample(weekTimes, MOST_TIMES + 20);
    expect(withTimes([], many)).toHaveLength(MOST_TIMES);
  });
});

describe('a link of times', () => {
  const slugs = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}$/u);

  test('names addresses and times and nothing else, and is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ slug: slugs, key: keys }), { maxLength: 60 }), (linked) => {
        const text = linkOfTimes(linked);
        expect(text).toMatch(/^[a-z0-9.,-]*$/u);
        const { times, damaged } = timesInLink(text);
        expect(damaged).toBe(false);
        expect(linkOfTimes(times)).toBe(linkOfTimes(timesInLink(linkOfTimes(times)).times));
        expect(new Set(times.map((one) => JSON.stringify(one)))).toEqual(
          new Set(linked.map((one) => JSON.stringify(one))),
        );
      }),
    );
  });

  test('puts the times of one listing together', () => {
    const key = (day: 'mon' | 'tue') => ({ day, starts: '09:30', place: null });
    expect(
      linkOfTimes([
        { slug: 'art', key: key('mon') },
        { slug: 'pool', key: key('mon') },
        { slug: 'art', key: key('tue') },
      ]),
    ).toBe('art.mon-0930.tue-0930,pool.mon-0930');
  });

  test('that somebody has changed keeps what is understood, and says so', () => {
    const { times, damaged } = timesInLink('art.mon-0930.soon,<b>.mon-0930,pool,,../etc.mon-0930');
    expect(linkOfTimes(times)).toBe('art.mon-0930');
    expect(damaged).toBe(true);
    fc.assert(fc.property(fc.string(), (any) => void timesInLink(any)));
  });
});
