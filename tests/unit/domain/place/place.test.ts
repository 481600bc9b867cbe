import { describe, expect, test } from 'vitest';
import { cellOf, cellsOf, EVERYWHERE } from '#domain/place/coverage.ts';
import { boxAround, milesBetween } from '#domain/place/point.ts';
import { readPostcode } from '#domain/place/postcode.ts';

// Two points of the Ordnance Survey's own example pages would need its grid; these are two cathedrals, from any map.
const YORK = { lat: 53.9619, lng: -1.0819 };
const LINCOLN = { lat: 53.2344, lng: -0.5361 };

describe('distance', () => {
  test('York Minster is about 55 miles from Lincoln Cathedral', () => {
    expect(milesBetween(YORK, LINCOLN)).toBeCloseTo(55, 0);
    expect(milesBetween(YORK, LINCOLN)).toBe(milesBetween(LINCOLN, YORK));
    expect(milesBetween(YORK, YORK)).toBe(0);
  });

  test('the box around a circle holds all of it', () => {
    const box = boxAround(YORK, 10);
    for (const [lat, lng] of [
      [box.north, YORK.lng],
      [box.south, YORK.lng],
      [YORK.lat, box.east],
      [YORK.lat, box.west],
    ] as const)
      expect(milesBetween(YORK, { lat, lng })).toBeGreaterThanOrEqual(9.99);
  });
});

describe('coverage', () => {
  const label = 'York and around';
  test('everywhere is one word', () => {
    expect(cellsOf({ label, everywhere: true, circle: null })).toEqual([EVERYWHERE]);
  });
  test('a named area that nobody drew is claimed for no place', () => {
    expect(cellsOf({ label, everywhere: false, circle: null })).toEqual([]);
  });
  test('a circle reaches its middle however small it is, and what is near, and not what is far', () => {
    expect(cellsOf({ label, everywhere: false, circle: { centre: YORK, miles: 0.1 } })).toEqual([cellOf(YORK)]);
    const cells = cellsOf({ label, everywhere: false, circle: { centre: YORK, miles: 15 } });
    expect(cells).toContain(cellOf({ lat: YORK.lat + 0.1, lng: YORK.lng }));
    expect(cells).not.toContain(cellOf(LINCOLN));
  });
});

describe('postcodes', () => {
  test.each(['M5 4WT', 'm54wt', ' M5  4wt '])('“%s” is the postcode M5 4WT', (typed) => {
    expect(readPostcode(typed)).toEqual({ kind: 'postcode', postcode: 'M5 4WT', outcode: 'M5', sector: 'M5 4' });
  });
  test.each([
    ['m5', 'M5'],
    ['EC1A', 'EC1A'],
    ['ws1 ', 'WS1'],
  ])('“%s” is the outcode %s', (typed, outcode) => {
    expect(readPostcode(typed)).toEqual({ kind: 'outcode', outcode });
  });
  test.each(['Salford', '', '12345', 'M', 'London Road'])('“%s” is no postcode', (typed) => {
    expect(readPostcode(typed)).toEqual({ kind: 'neither' });
  });
});
