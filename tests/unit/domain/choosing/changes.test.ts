import { expect, test } from 'vitest';
import { changesOfVenue } from '#domain/choosing/changes.ts';
import { aVenue } from '../../../support/a-listing.ts';

const at = (hideAddress: boolean, street: string) =>
  aVenue({ hideAddress, lines: [street], point: { lat: street.length, lng: 0 } });
const fields = (before: boolean, after: boolean) =>
  changesOfVenue(at(before, 'Old Street 1'), at(after, 'New Street')).map(({ field }) => field);

test('a new address is told as a change', () => {
  expect(fields(false, false)).toEqual(['lines', 'point']);
});

test('an address that is kept secret, or was, is in no change: neither the old one nor the new one', () => {
  expect(fields(true, true)).toEqual([]);
  expect(fields(false, true)).toEqual(['hideAddress']);
  expect(fields(true, false)).toEqual(['hideAddress']);
});
