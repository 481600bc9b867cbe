import { describe, expect, test } from 'vitest';
import { daysAfter, daysOfWeek, emptySlots, mondayOf } from '#domain/choosing/week-days.ts';
import { sumsOfWeek } from '#domain/choosing/week-sums.ts';
import { clockChangeOn, knowFirst, timeInWords, whyNotOn } from '#domain/choosing/week-words.ts';
import { nextDates } from '#domain/listing/session-dates.ts';
import { aListing } from '../../../support/a-listing.ts';
import { each, placed } from '../../../support/a-week.ts';

const MONDAY = '2026-03-02';
const WORDS = {
  ...{ notThisWeek: 'Not on this week', noTerm: 'it is not term time', notYet: 'not yet', isOver: 'it is over' },
  notBecause: (why: string) => `Not on this week: ${why}`,
};

describe('the days of a week', () => {
  test('begin on Monday, whatever day is asked for', () => {
    for (let day = 0; day < 7; day += 1) expect(mondayOf(daysAfter(MONDAY, day))).toBe(MONDAY);
  });

  test('show a time in two parts of a day once, and say in the other that it goes on', () => {
    const [monday] = daysOfWeek(placed('Farm', [each('mon', '10:00', '15:30')]), MONDAY);
    expect(monday?.parts.map(({ part, begins, goesOn }) => [part, begins.length, goesOn.length])).toEqual([
      ['morning', 1, 0],
      ['afternoon', 0, 1],
      ['evening', 0, 0],
    ]);
    expect(emptySlots(daysOfWeek(placed('Farm', [each('mon', '10:00', '15:30')]), MONDAY))).toHaveLength(19);
  });

  test('say of a fortnightly time in the other week that it is not on, and when it is next', () => {
    const session = each('fri', '14:00', '16:00', { repeat: { every: 'week', interval: 2 }, from: '2026-03-06' });
    const week = (monday: string) => daysOfWeek(placed('Boats', [session]), monday)[4]?.parts[1]?.begins[0];
    expect(week(MONDAY)?.standing).toEqual({ happens: true });
    expect(week('2026-03-09')).toMatchObject({
      standing: { happens: false, because: 'pattern' },
      next: '2026-03-20',
    });
    expect(daysOfWeek(placed('Boats', [session]), '2026-03-09')[4]?.on).toEqual([]);
  });

  test('say of a closed day why it is closed', () => {
    const gap = { on: '2026-05-04', why: 'Bank holiday' };
    const session = each('mon', '10:00', '12:00', { exceptions: [gap] });
    const shown = daysOfWeek(placed('Art', [session]), '2026-05-04')[0]?.parts[0]?.begins[0];
    expect(shown && whyNotOn(shown.standing, WORDS)).toBe('Not on this week: Bank holiday');
    expect(shown?.next).toBe('2026-05-11');
  });

  test('say of a time outside its terms that it is not term time, and of one that is over that it is', () => {
    const terms = [{ from: '2026-01-05', until: '2026-03-27' }];
    const at = (monday: string, more: Parameters<typeof each>[3]) => {
      const one = daysOfWeek(placed('Class', [each('tue', '10:00', '12:00', more)]), monday)[1]?.parts[0]?.begins[0];
      return one && whyNotOn(one.standing, WORDS);
    };
    expect(at('2026-03-30', { terms })).toBe('Not on this week: it is not term time');
    expect(at('2026-03-30', { until: '2026-03-24' })).toBe('Not on this week: it is over');
    expect(at(MONDAY, { from: '2026-04-01' })).toBe('Not on this week: not yet');
    expect(at(MONDAY, { terms })).toBeNull();
  });

  test('say of a day in term time that nobody knows whether it is one, unless the terms are told', () => {
    const notesOf = (more: Parameters<typeof each>[3]) => {
      const one = daysOfWeek(placed('Class', [each('tue', '10:00', '12:00', more)]), MONDAY)[1]?.parts[0]?.begins[0];
      return one && knowFirst(one, { termUntold: 'Only in term time' });
    };
    expect(notesOf({ termTime: true })).toEqual(['Only in term time']);
    expect(notesOf({ termTime: true, terms: [{ from: '2026-01-05', until: '2026-03-27' }] })).toEqual([]);
    expect(notesOf({ termTime: true, exceptions: [{ on: '2026-03-03' }] })).toEqual([]);
    expect(notesOf({ termTime: false })).toEqual([]);
    expect(notesOf({})).toEqual([]);
  });

  test('say when somebody new can start, until the last day to ask, and nothing where they join at any time', () => {
    const intakes = [{ starts: '2026-04-07', closes: '2026-03-20' }];
    const notesOn = (today: string, given: Parameters<typeof aListing>[0]) => {
      const bikes = placed('Bikes', [each('tue', '10:00', '12:00')], given, null, today);
      const [one] = daysOfWeek(bikes, '2026-04-06')[1]?.on ?? [];
      return one && knowFirst(one, { termUntold: '' });
    };
    expect(notesOn(MONDAY, { intakes })).toEqual(['Start: Tuesday 7 April 2026. Ask by Friday 20 March 2026']);
    expect(notesOn('2026-03-21', { intakes })).toEqual([]);
    expect(notesOn(MONDAY, { intakes, rolling: true })).toEqual([]);
    expect(notesOn(MONDAY, {})).toEqual([]);
  });

  test('before the start that somebody new waits for say when they can start, and are counted for nothing', () => {
    const bikes = placed('Bikes', [each('mon', '10:00', '12:00')], {
      intakes: [{ starts: '2026-04-07', closes: '2026-03-20' }],
      prices: [{ pence: 500, per: 'session', who: null }],
    });
    const days = daysOfWeek(bikes, MONDAY);
    const one = days[0]?.parts[0]?.begins[0];
    expect(days.flatMap(({ on }) => on)).toEqual([]);
    expect(one && whyNotOn(one.standing, WORDS)).toBe(
      'Not on this week. You can start on Tuesday 7 April 2026. Ask by Friday 20 March 2026',
    );
    expect(one?.next).toBe('2026-04-13');
    expect(sumsOfWeek(days)).toMatchObject({ cost: { most: 0 }, away: { minutes: 0 } });
    const later = daysOfWeek(bikes, '2026-04-13');
    expect(later[0]?.on.map(({ date }) => date)).toEqual(['2026-04-13']);
    expect(sumsOfWeek(later)).toMatchObject({ cost: { most: 500 }, away: { minutes: 120 } });
  });

  test('hold the same dates as the next dates of every session', () => {
    const sessions = [
      each('wed', '10:00', '11:00', { repeat: { every: 'month', nth: -1 } }),
      each('wed', '10:00', '11:00', { repeat: { every: 'month', nth: 1 } }),
    ];
    const told = new Set(sessions.flatMap((session) => nextDates(session, { date: MONDAY, clock: '' }, 12)));
    for (let week = 0; week < 50; week += 1) {
      const monday = daysAfter(MONDAY, 7 * week);
      const on = daysOfWeek(placed('Both', sessions), monday)[2]?.on ?? [];
      expect(on.length > 0).toBe(told.has(daysAfter(monday, 2)));
    }
  });

  test('with a change of the clocks say so on the last Sunday of March and of October alone', () => {
    expect(clockChangeOn('2026-03-29')).toBe('forward');
    expect(clockChangeOn('2026-10-25')).toBe('back');
    expect(clockChangeOn('2026-03-22')).toBeNull();
    expect(clockChangeOn('2026-11-29')).toBeNull();
    const [, , , , , , sunday] = daysOfWeek(placed('Lunch', [each('sun', '10:00', '12:00')]), '2026-03-23');
    expect(sunday?.on.map(({ date, session }) => [date, session.starts])).toEqual([['2026-03-29', '10:00']]);
  });

  test('hold 60 times', () => {
    const times = Array.from({ length: 60 }, (_, at) =>
      placed(`Group ${at}`, [each((['mon', 'tue', 'wed', 'thu', 'fri'] as const)[at % 5] ?? 'mon', '10:00', '12:00')]),
    ).flat();
    expect(daysOfWeek(times, MONDAY).flatMap(({ on }) => on)).toHaveLength(60);
  });
});

test('a time is told with how often it comes, when that is not each week', () => {
  const said = (more: Parameters<typeof each>[3]) => {
    const [one] = placed(aListing().name, [each('fri', '14:00', null, more)]);
    return one && timeInWords(one.time);
  };
  expect(said({})).toBe('Friday, from 2pm');
  expect(said({ repeat: { every: 'week', interval: 2 }, from: MONDAY })).toBe('Every 2 weeks on Friday, from 2pm');
  expect(said({ repeat: { every: 'month', nth: -1 } })).toBe('The last Friday of the month, from 2pm');
});
