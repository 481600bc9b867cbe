import { describe, expect, test } from 'vitest';
import type { Publication } from '#db/publish/publish.ts';
import { KIND_IDS } from '#domain/listing/kinds.ts';
import { readPostcode } from '#domain/place/postcode.ts';
import { generate } from '#features/generating/generate.ts';
import { publishGenerated } from '#features/generating/publish-generated.ts';
import { AT, aDirectory, bodiesOf, contentsOf } from '../../../support/an-import.ts';

const TODAY = '2026-03-02';
const made = (listings: number, seed: number): Publication[] => [...generate(listings, seed, TODAY)].flat();
const listingsIn = (records: readonly Publication[]) =>
  records.flatMap((one) => (one.subject === 'listing' ? [one.body] : []));
const venuesIn = (records: readonly Publication[]) =>
  records.flatMap((one) => (one.subject === 'venue' ? [one.body] : []));

describe('generated listings', () => {
  const records = made(1500, 7);
  const listings = listingsIn(records);

  test('are as many as were asked for, and the same for the same seed', () => {
    expect(listings).toHaveLength(1500);
    expect(made(1500, 7)).toEqual(records);
    expect(made(40, 8)).not.toEqual(made(40, 7));
  });

  test('of a smaller number are the first of a bigger one', () => {
    expect(listingsIn(made(100, 7))).toEqual(listings.slice(0, 100));
  });

  test('are of every kind, and leave much untold as real ones do', () => {
    expect(new Set(listings.map(({ kind }) => kind))).toEqual(new Set(KIND_IDS));
    const share = (is: (listing: (typeof listings)[number]) => boolean): number =>
      listings.filter(is).length / listings.length;
    expect(share(({ facts }) => facts.free === undefined)).toBeGreaterThan(0.3);
    expect(share(({ sessions }) => sessions.length === 0)).toBeGreaterThan(0.02);
    expect(share(({ venues }) => venues.length === 0)).toBeGreaterThan(0.05);
    expect(share(({ venues }) => venues.length > 1)).toBeGreaterThan(0.02);
    expect(share(({ checked }) => checked === null)).toBeGreaterThan(0.1);
  });

  test('are all marked as examples, at places and numbers that are nobody’s', () => {
    expect(records.every(({ body }) => body.example)).toBe(true);
    expect(listings.flatMap(({ contacts }) => contacts).every(({ phone }) => phone?.startsWith('01632 960'))).toBe(
      true,
    );
    expect(venuesIn(records).every(({ postcode }) => /^Q[ZX]\d/u.test(postcode ?? ''))).toBe(true);
  });

  test('stand in the United Kingdom', () => {
    for (const { point } of venuesIn(records)) {
      if (point === null) continue;
      expect(point.lat).toBeGreaterThan(49.8);
      expect(point.lat).toBeLessThan(56.6);
      expect(point.lng).toBeGreaterThan(-7);
      expect(point.lng).toBeLessThan(2);
    }
  });

  test('have postcodes that are written like postcodes', () => {
    expect(venuesIn(records).every(({ postcode }) => readPostcode(postcode ?? '').kind === 'postcode')).toBe(true);
  });
});

test('publishing them again on the same day changes nothing', () => {
  const db = aDirectory();
  const order = { listings: 300, seed: 1, at: AT };
  expect(publishGenerated(db, order)).toEqual({ created: 300, unchanged: 0 });
  expect(bodiesOf(db, 'listing')).toHaveLength(300);
  const before = contentsOf(db);
  expect(publishGenerated(db, order)).toEqual({ created: 0, unchanged: 300 });
  expect(contentsOf(db)).toEqual(before);
});
