import { describe, expect, test } from 'vitest';
import { daysOfWeek } from '#domain/choosing/week-days.ts';
import { timeAway, travelGaps } from '#domain/choosing/week-hours.ts';
import { milesApart, minutesInWords } from '#domain/choosing/week-words.ts';
import { aPlace, each, placed } from '../../../support/a-week.ts';

const monday = (...times: ReturnType<typeof placed>[]) => daysOfWeek(times.flat(), '2026-03-02')[0]?.on ?? [];
const hall = aPlace('Hall', { point: { lat: 53.48, lng: -2.29 } });
const mill = aPlace('Mill', { point: { lat: 53.52, lng: -2.29 } });

describe('how long somebody is away', () => {
  test('is told where the end is known, and says what is not known', () => {
    const away = timeAway(
      monday(placed('Art', [each('mon', '10:00', '12:00')]), placed('Lunch', [each('mon', '12:15', null)])),
    );
    expect(away.minutes).toBe(120);
    expect(away.endUntold.map(({ placed: { listing } }) => listing.body.name)).toEqual(['Lunch']);
  });

  test('counts time that two things share once, and nothing that comes to the home', () => {
    const away = timeAway(
      monday(
        placed('Art', [each('mon', '10:00', '12:00')]),
        placed('Farm', [each('mon', '11:00', '13:00')]),
        placed('Online', [each('mon', '14:00', '16:00', { way: 'online' })]),
      ),
    );
    expect(away.minutes).toBe(180);
    expect(minutesInWords(away.minutes)).toBe('3 hours');
    expect(minutesInWords(90)).toBe('1 hour 30 minutes');
    expect(minutesInWords(0)).toBe('0 minutes');
  });
});

describe('the way from one thing to the next', () => {
  const art = (venue: typeof hall, ends: string | null = '12:00') =>
    placed('Art', [each('mon', '10:00', ends)], {}, venue);
  const pool = (venue: typeof hall) => placed('Pool', [each('mon', '12:30', '13:30')], {}, venue);

  test('is so many minutes and miles when both places are known', () => {
    const [gap] = travelGaps(monday(art(hall), pool(mill)));
    expect(gap?.minutes).toBe(30);
    expect(gap?.miles).toBeCloseTo(2.76, 1);
    expect(milesApart(gap?.miles ?? 0)).toBe('about 2.8 miles');
    expect(milesApart(0.2)).toBe('less than half a mile');
  });

  test('has no miles when a place has no point, or an address that is hidden', () => {
    expect(travelGaps(monday(art(hall), pool(aPlace('Nowhere', { point: null }))))[0]?.miles).toBeNull();
    expect(travelGaps(monday(art(hall), pool(aPlace('Refuge', { hideAddress: true }))))[0]?.miles).toBeNull();
  });

  test('is none at the same place, when the first has no end, or when both are on together', () => {
    expect(travelGaps(monday(art(hall), pool(hall)))).toEqual([]);
    expect(travelGaps(monday(art(hall, null), pool(mill)))).toEqual([]);
    expect(travelGaps(monday(art(hall, '13:00'), pool(mill)))).toEqual([]);
  });
});
