import type { Box, Point } from '#domain/place/point.ts';
import type { Columns } from './columns.ts';

/** The points in a box at which there are documents, once for each document. */
export function placesIn({ lat, lng, slots }: Columns, { south, north, west, east }: Box): Point[] {
  const found: Point[] = [];
  for (let slot = 0; slot < slots; slot += 1) {
    // A document without a point has NaN, which is nowhere.
    const here = lat[slot] ?? Number.NaN;
    if (!(here >= south && here <= north)) continue;
    const there = lng[slot] ?? Number.NaN;
    if (there >= west && there <= east) found.push({ lat: here, lng: there });
  }
  return found;
}
