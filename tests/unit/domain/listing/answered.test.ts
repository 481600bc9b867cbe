import { expect, test } from 'vitest';
import { isAnswered } from '#domain/listing/answered.ts';
import { aListing } from '../../../support/a-listing.ts';

const PRICE = { pence: 520, per: 'session' as const };

test('nobody is sent to ask what it costs where a price stands, or how big the group is where its number stands', () => {
  const told = aListing({ prices: [PRICE], groupSize: { from: null, to: 20 } });
  expect([isAnswered(told, 'free'), isAnswered(told, 'small_group')]).toEqual([true, true]);
});

test('without these it is to be asked, and a number with no end tells nothing', () => {
  const untold = aListing({ prices: [], groupSize: { from: null, to: null } });
  expect([isAnswered(untold, 'free'), isAnswered(untold, 'small_group')]).toEqual([false, false]);
  expect(isAnswered(aListing({ prices: [PRICE] }), 'direct_payment')).toBe(false);
});
