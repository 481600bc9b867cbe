import { milesBetween, type Point } from '#domain/place/point.ts';
import type { WithinFilter } from './filter.ts';

/** Meilisearch measures on a sphere of this radius in metres; a quarter of its equator is 10,007,543 m. */
const MEILISEARCH_RADIUS_METRES = 6_371_000;
const MILES_PER_RADIAN = milesBetween({ lat: 0, lng: 0 }, { lat: 0, lng: 180 / Math.PI });

/** Exact to a hair's breadth, and slow on a large index: Meilisearch reads the points of all choices for it. */
export const withinRadius: WithinFilter = (centre: Point, miles: number) =>
  `_geoRadius(${centre.lat}, ${centre.lng}, ${(miles / MILES_PER_RADIAN) * MEILISEARCH_RADIUS_METRES})`;
