import { expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { formValues } from '#domain/form/values.ts';
import { sectionCalled } from '#domain/publishing/sections.ts';
import { withPlaces } from '#src/pages/provider/_places-in-form.ts';
import { aVenue } from '../../../support/a-listing.ts';

const db = openDatabase(':memory:');
const address = sectionCalled('venue', 'address');
const HERE = { lat: 53.48, lng: -2.29 };

function looked(postcode: string, before: Parameters<typeof aVenue>[0]) {
  if (address === undefined) throw new Error('A venue has an address');
  return withPlaces(db, address, formValues([['postcode', postcode]]), aVenue(before)).patch;
}
const known = (postcode: string) =>
  db.sqlite.prepare('INSERT INTO postcodes (postcode, lat, lng) VALUES (?, ?, ?)').run(postcode, HERE.lat, HERE.lng);

test('a place gets its point from its postcode, and none from one that is in no file', () => {
  known('M5 4WT');
  expect(looked('m54wt', { postcode: null, point: null })).toEqual({ point: HERE });
  expect(looked('M5 4WX', { postcode: 'M5 4WT', point: HERE })).toEqual({ point: null });
});

test('a postcode that was in no file is looked up again when the address is saved again', () => {
  expect(looked('M6 1AA', { postcode: 'M6 1AA', point: null })).toEqual({ point: null });
  known('M6 1AA');
  expect(looked('M6 1AA', { postcode: 'M6 1AA', point: null })).toEqual({ point: HERE });
});

test('a place keeps the point that it has with the same postcode, and without one', () => {
  const door = { lat: 53.1, lng: -2.1 };
  expect(looked('M5 4WT', { postcode: 'M5 4WT', point: door })).toEqual({});
  expect(looked('', { postcode: null, point: door })).toEqual({});
});
