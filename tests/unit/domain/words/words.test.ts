import { describe, expect, it } from 'vitest';
import { milesInWords } from '#domain/words/distance.ts';
import { agesInWords, groupSizeInWords, ratioInWords } from '#domain/words/people.ts';
import { placesInWords } from '#domain/words/places.ts';
import { extraInWords, priceInWords } from '#domain/words/prices.ts';

const yes = { state: 'yes', source: 'provider', on: '2026-01-01' } as const;
const no = { ...yes, state: 'no' } as const;
const day = { pence: 4500, per: 'day', who: null } as const;

describe('a price in words', () => {
  it.each([
    [{ facts: {}, prices: [] }, 'Not told us'],
    [{ facts: { free: no }, prices: [] }, 'Not free. They have not told us the price'],
    [{ facts: { free: yes }, prices: [] }, 'Free'],
    [{ facts: {}, prices: [{ ...day, pence: 0 }] }, 'Free'],
    [{ facts: {}, prices: [day] }, '£45 a day'],
    [{ facts: {}, prices: [day, { ...day, pence: 2250, per: 'half_day' as const }] }, '£45 a day or £22.50 a half day'],
    [{ facts: {}, prices: [day, day, day] }, '£45 a day or £45 a day. There are more prices'],
    [{ facts: {}, prices: [{ ...day, who: 'people from Salford' }] }, '£45 a day for people from Salford'],
    [
      { facts: { free: yes }, prices: [{ ...day, who: 'people from outside Salford' }] },
      'Free. £45 a day for people from outside Salford',
    ],
  ])('%j is "%s"', (listing, words) => {
    expect(priceInWords({ costWords: null, ...listing })).toBe(words);
  });

  it('is not called untold where somebody wrote of it, and is not free for that', () => {
    const wrote = { facts: {}, prices: [], costWords: 'It depends on where you live.' };
    expect(priceInWords(wrote)).toBe('The cost is in their own words');
    expect(priceInWords({ ...wrote, facts: { free: no } })).toBe('The cost is in their own words');
    expect(priceInWords({ ...wrote, facts: { free: yes } })).toBe('Free');
    expect(priceInWords({ ...wrote, prices: [day] })).toBe('£45 a day');
  });

  it('is never free when only some people go free', () => {
    expect(priceInWords({ facts: {}, prices: [{ ...day, pence: 0, who: 'carers' }], costWords: null })).toBe(
      'Free for carers',
    );
  });

  it('says when the price of an extra is not told', () => {
    expect(extraInWords({ what: 'Lunch', pence: null })).toBe('Lunch: not told us how much');
    expect(extraInWords({ what: 'Lunch', pence: 450 })).toBe('Lunch: £4.50');
  });
});

describe('ages and groups in words', () => {
  it.each([
    [null, 'Not told us'],
    [{ from: null, to: null }, 'Not told us'],
    [{ from: 18, to: null }, '18 or over'],
    [{ from: 16, to: 24 }, '16 to 24'],
    [{ from: null, to: 25 }, 'Up to 25'],
    [{ from: 0, to: null }, 'Any age'],
  ])('ages %j are "%s"', (ages, words) => {
    expect(agesInWords(ages)).toBe(words);
  });

  it.each([
    [null, 'Not told us'],
    [{ from: 4, to: 8 }, '4 to 8 people'],
    [{ from: null, to: 1 }, 'Up to 1 person'],
    [{ from: 6, to: null }, '6 people or more'],
    [{ from: 6, to: 6 }, '6 people'],
  ])('a group %j is "%s"', (size, words) => {
    expect(groupSizeInWords(size)).toBe(words);
  });

  it('says how many people a worker helps', () => {
    expect(ratioInWords({ staff: 1, people: 3 })).toBe('1 worker for 3 people');
    expect(ratioInWords({ staff: 2, people: 1 })).toBe('2 workers for 1 person');
  });
});

describe('places in words', () => {
  const on = '2026-01-01';
  it.each([
    [null, 'Not told us'],
    [{ state: 'places' as const, free: 1, waitWeeks: null, on }, '1 place free'],
    [{ state: 'places' as const, free: 3, waitWeeks: null, on }, '3 places free'],
    [{ state: 'places' as const, free: null, waitWeeks: null, on }, 'Places free'],
    [{ state: 'waiting_list' as const, free: null, waitWeeks: 6, on }, 'Waiting list. The wait is about 6 weeks'],
    [{ state: 'full' as const, free: null, waitWeeks: null, on }, 'Full'],
  ])('%j is "%s"', (places, words) => {
    expect(placesInWords(places)).toBe(words);
  });

  it('never shows a full group as having places', () => {
    expect(placesInWords({ state: 'full', free: 4, waitWeeks: 1, on })).toBe('Full. The wait is about 1 week');
    expect(placesInWords({ state: 'places', free: 0, waitWeeks: null, on })).not.toMatch(/free/u);
  });
});

describe('distance in words', () => {
  it.each([
    [0.2, 'Less than half a mile away'],
    [1, '1 mile away'],
    [1.23, '1.2 miles away'],
    [9.97, '10 miles away'],
    [23.4, '23 miles away'],
  ])('%f is "%s"', (miles, words) => {
    expect(milesInWords(miles)).toBe(words);
  });
});
