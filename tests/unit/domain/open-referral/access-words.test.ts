import { describe, expect, test } from 'vitest';
import { aService, atPlace, mapped } from '../../../support/a-service.ts';

const venueWith = (...descriptions: string[]) => {
  const { venues, listing } = mapped(
    aService({
      assured_date: '2026-01-05',
      service_at_locations: [atPlace({ accessibility: descriptions.map((description) => ({ description })) })],
    }),
  );
  return { venue: venues[0]?.body, listing: listing.body };
};

const statesOf = (words: string) =>
  Object.fromEntries(Object.entries(venueWith(words).venue?.facts ?? {}).map(([id, fact]) => [id, fact?.state]));

describe('plain words about a building are facts', () => {
  test.each([
    ['Hoist', { hoist: 'yes' }],
    ['Hearing loop', { hearing_loop: 'yes' }],
    ['Building has lift', { lift: 'yes' }],
    ['Accessible toilet facilities', { accessible_toilet: 'yes' }],
    ['Disabled car parking space', { blue_badge_parking: 'yes' }],
    ['Bus stop nearby', { bus_nearby: 'yes' }],
    ['Wheelchair accessible entrance', { step_free: 'yes' }],
    ['There is a Changing Places toilet with a hoist.', { changing_places: 'yes', hoist: 'yes' }],
    ['There is no lift.', { lift: 'no' }],
    ['Not wheelchair accessible', { step_free: 'no' }],
    ['There are three steps to the entrance.', { step_free: 'no' }],
    ['Guide dogs welcome', { assistance_dogs: 'yes' }],
  ])('%s', (words, facts) => expect(statesOf(words)).toEqual(facts));
});

describe('words that are not plain give no fact', () => {
  test.each([
    'Partial wheelchair access',
    'Changing facilities',
    'Car parking',
    'Baby changing facilities',
    'A hoist is available on request.',
    'We hope to have a lift soon.',
    'The accessible toilet is out of order but will be mended.',
    'There are steps to the entrance but there is a ramp at the side.',
    'The nearest accessible toilet is at the station.',
    'Venue is on one level',
  ])('%s', (words) => expect(statesOf(words)).toEqual({}));

  test('and stay words that people can read', () => {
    const { venue, listing } = venueWith('Partial wheelchair access', 'The floor is made of wood.');
    expect(venue?.visit.door).toBe('Partial wheelchair access');
    expect(listing.description).toContain('The floor is made of wood.');
  });
});

test('what is said both ways is not told us', () => {
  const { venue } = venueWith('There is a lift', 'There is no lift');
  expect(venue?.facts.lift).toBeUndefined();
});

test('a fact says that a feed said it, when, and in what words', () => {
  const { venue } = venueWith('The building has a lift to every floor.');
  expect(venue?.facts.lift).toEqual({
    state: 'yes',
    source: 'feed',
    on: '2026-01-05',
    note: 'The building has a lift to every floor.',
  });
});

test('a building that says nothing has no facts at all', () => {
  expect(venueWith().venue?.facts).toEqual({});
});
