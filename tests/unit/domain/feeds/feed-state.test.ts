import { describe, expect, test } from 'vitest';
import { askSince, feedState, isTooManyGone, nextDue } from '#domain/feeds/feed-state.ts';
import { isHidden, nextSeenStep, standingOf } from '#domain/freshness/standing.ts';
import { aListing } from '../../../support/a-listing.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-03-29T00:30:00Z');
const feed = {
  ...{ everyHours: 24, pausedAt: null, removedAt: null, dueAt: NOW + HOUR_MS, ranAt: NOW - HOUR_MS },
  failingSince: null,
};

describe('how a feed goes', () => {
  test.each([
    ['fine', {}],
    ['new', { ranAt: null }],
    ['fine', { dueAt: NOW - HOUR_MS }],
    ['late', { dueAt: NOW - HOUR_MS - 1 }],
    ['failing', { failingSince: NOW, dueAt: 0 }],
    ['paused', { pausedAt: NOW, failingSince: NOW, dueAt: 0 }],
    ['removed', { removedAt: NOW, pausedAt: NOW }],
  ] as const)('is %s', (state, more) => {
    expect(feedState({ ...feed, ...more }, NOW)).toBe(state);
  });

  test('a feed that fails is tried sooner than its round, never later, and never all at once with others', () => {
    const waits = (everyHours: number) =>
      [0, 1, 2, 5, 50].map((failures) => (nextDue({ everyHours, failures }, NOW, 0.5) - NOW) / 60_000);
    expect(waits(24)).toEqual([1440, 10, 20, 160, 1440]);
    expect(waits(1)).toEqual([60, 10, 20, 60, 60]);
    expect(nextDue({ everyHours: 24, failures: 0 }, NOW, 0)).toBeLessThan(
      nextDue({ everyHours: 24, failures: 0 }, NOW, 1),
    );
  });
});

describe('what changed is asked for', () => {
  const memory = {
    ...{ wantsWhole: 0, wholeAt: NOW - 48 * HOUR_MS, obeysSince: 1, modifiedAfter: NOW },
    listAddress: 'https://feed.example/services',
  };
  test('from a day before the last run', () => {
    expect(askSince(memory, NOW)?.getTime()).toBe(NOW - 24 * HOUR_MS);
  });
  test.each([
    ['the feed does not obey', { obeysSince: 0 }],
    ['all of it is wanted', { wantsWhole: 1 }],
    ['all of it was read six days ago', { wholeAt: NOW - 144 * HOUR_MS }],
    ['all of it was never read', { wholeAt: null, modifiedAfter: null }],
    ['nobody knows where', { listAddress: null }],
  ])('never when %s', (_, more) => {
    expect(askSince({ ...memory, ...more }, NOW)).toBeNull();
  });
});

test('more than a fifth is too many to be gone at once', () => {
  expect([isTooManyGone(20, 100), isTooManyGone(21, 100), isTooManyGone(1, 4), isTooManyGone(0, 0)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe('a listing that its source has no more', () => {
  const gone = (more: object) => aListing({ goneFromSource: '2026-10-31', ...more });
  test('goes down the ladder from that day, though nobody ever checked it or only its feed did', () => {
    expect(standingOf(gone({}), '2026-10-31').step).toBe('never');
    expect(nextSeenStep(gone({}), '2026-10-31')).toBe('2027-02-28');
    expect([isHidden(gone({}), '2027-02-27'), isHidden(gone({}), '2027-02-28')]).toEqual([false, true]);
    const byFeed = gone({ checked: { on: '2026-10-30', by: 'feed' } });
    expect(standingOf(byFeed, '2026-10-31')).toMatchObject({ step: 'late', since: '2026-10-31' });
    expect(nextSeenStep(byFeed, '2026-10-31')).toBe('2026-11-30');
  });
  test('stands by its checks again once somebody here says that it is right', () => {
    expect(standingOf(gone({ checked: { on: '2026-11-01', by: 'provider' } }), '2026-12-24').step).toBe('fresh');
    expect(standingOf(gone({ checked: { on: '2026-11-01', by: 'feed' } }), '2026-12-24').step).toBe('lower');
  });
});
