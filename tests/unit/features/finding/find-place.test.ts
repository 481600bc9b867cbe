import { beforeAll, describe, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { refreshPlaces } from '#db/places.ts';
import { publishAll } from '#db/publish/publish.ts';
import { placeFinder } from '#features/finding/find-place.ts';
import { anId, aVenue } from '../../../support/a-listing.ts';

let db: Db;
beforeAll(() => {
  db = openDatabase(':memory:');
  const venues = [
    aVenue({ name: 'One', town: 'Brackwell', postcode: 'M5 4CK', point: { lat: 53.4, lng: -2.2 } }),
    aVenue({ name: 'Two', town: 'Brackwell', postcode: 'M5 4MO', point: { lat: 53.6, lng: -2.4 } }),
    aVenue({ name: 'Three', town: 'Ecclewick-on-Sea', postcode: 'M5 1CC', point: { lat: 53.8, lng: -2.6 } }),
    aVenue({ name: 'Four', town: 'Nowhere', postcode: null, point: null }),
  ];
  publishAll(
    db,
    venues.map((body) => ({ subject: 'venue' as const, id: anId(body.name), body })),
    'a-person',
    new Date(),
  );
  db.sqlite.prepare('INSERT INTO postcodes VALUES (?, ?, ?)').run('M5 4WT', 53.481, -2.291);
  refreshPlaces(db);
});

const find = (asked: string) => placeFinder(db)(asked);

describe('finding a place', () => {
  test('a postcode of the file is exact', () => {
    expect(find('m54wt')).toEqual({ near: { label: 'M5 4WT', point: { lat: 53.481, lng: -2.291 }, guess: false } });
  });

  test('a postcode that is in no file is in the middle of what is known around it, and says that it is a guess', () => {
    expect(find('M5 4ZZ')).toEqual({
      near: { label: 'M5 4ZZ', point: { lat: 53.5, lng: expect.closeTo(-2.3) }, guess: true },
    });
    expect(find('M5 9ZZ')).toMatchObject({ near: { point: { lat: expect.closeTo(53.6) }, guess: true } });
  });

  test('the first half of a postcode is the middle of it', () => {
    expect(find('M5')).toMatchObject({ near: { label: 'M5', guess: true } });
  });

  test.each(['Brackwell', ' brackwell', 'BRACKWELL', 'brack'])('“%s” is the town', (asked) => {
    expect(find(asked)).toMatchObject({ near: { label: 'Brackwell' } });
  });

  test('marks and hyphens do not matter', () => {
    expect(find('Écclewick on sea')).toMatchObject({ near: { label: 'Ecclewick-on-Sea' } });
  });

  test('"near me" sends coordinates', () => {
    expect(find('53.48, -2.29')).toEqual({ near: { label: 'you', point: { lat: 53.48, lng: -2.29 }, guess: false } });
    expect(find('153.48,-2.29')).toEqual({ unknown: 'This is not a place on the earth.' });
  });

  test('an unknown place says so kindly and offers what is known', () => {
    expect(find('Atlantis')).toEqual({
      unknown:
        'We do not know the place “Atlantis”. Check how it is spelled, or use a postcode. You can try: Brackwell, Ecclewick-on-Sea.',
    });
    expect(find('ZE1 0AA')).toMatchObject({
      unknown: expect.stringContaining('We do not know the postcode “ZE1 0AA” yet.'),
    });
  });

  test('a town with no known point is not claimed', () => {
    expect(find('Nowhere')).toHaveProperty('unknown');
  });
});
