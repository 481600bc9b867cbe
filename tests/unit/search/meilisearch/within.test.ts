import { describe, expect, test } from 'vitest';
import { boxAround, milesBetween, type Point } from '#domain/place/point.ts';
import { once, withinBox, withinRadius } from '#search/meilisearch/within.ts';

const HERE = { lat: 53.48, lng: -2.29 };
const { north, east } = boxAround(HERE, 10);
const corner = { lat: north - 0.001, lng: east - 0.001 };
const inside = { lat: 53.5, lng: -2.3 };
const knowing = (...places: Point[]) => withinBox(() => places);

describe('looking near a place', () => {
  test('what lies in the corners of the box is left out, and only that', () => {
    expect(milesBetween(HERE, corner)).toBeGreaterThan(10);
    expect(knowing(corner, inside, corner)(HERE, 10)).toMatch(
      new RegExp(`^\\(_geoBoundingBox\\(.+\\) AND NOT place IN \\["${corner.lat},${corner.lng}"\\]\\)$`, 'u'),
    );
  });

  test('with nothing in the corners the box alone will do', () => {
    expect(knowing(inside)(HERE, 10)).toMatch(/^_geoBoundingBox\(\[.+\], \[.+\]\)$/u);
  });

  test('a choice exactly at the distance is near enough', () => {
    const edge = { lat: 53.55, lng: -2.4 };
    const miles = milesBetween(HERE, edge);
    expect(knowing(edge)(HERE, miles)).not.toContain('place');
    const [top, right, bottom, left] = [...String(knowing(edge)(HERE, miles)).matchAll(/-?\d+\.\d+/gu)].map(Number);
    expect(top).toBeGreaterThanOrEqual(edge.lat);
    expect(left).toBeLessThanOrEqual(edge.lng);
    expect([right, bottom].every(Number.isFinite)).toBe(true);
  });

  test('with very many in the corners, at the end of the map, or when places are not known now, Meilisearch measures itself', () => {
    const many = Array.from({ length: 1_001 }, (_, at) => ({ lat: corner.lat, lng: corner.lng - at / 1e6 }));
    expect(knowing(...many)(HERE, 10)).toBe(withinRadius(HERE, 10));
    expect(withinBox(() => null)(HERE, 10)).toBe(withinRadius(HERE, 10));
    expect(knowing()({ lat: 0, lng: 179.9 }, 60)).toBe(withinRadius({ lat: 0, lng: 179.9 }, 60));
  });

  test('a mile is as long for Meilisearch as for us', () => {
    const quarter = milesBetween({ lat: 0, lng: 0 }, { lat: 90, lng: 0 });
    const metres = Number(/, ([\d.]+)\)$/u.exec(String(withinRadius(HERE, quarter)))?.[1]);
    expect(metres).toBeCloseTo((6_371_000 * Math.PI) / 2, 3);
  });

  test('one search works each circle out once', () => {
    let times = 0;
    const within = once(() => {
      times += 1;
      return `circle ${times}`;
    });
    expect([within(HERE, 5), within(HERE, 5), within(HERE, 10), within(inside, 5)]).toEqual([
      'circle 1',
      'circle 1',
      'circle 2',
      'circle 3',
    ]);
  });
});
