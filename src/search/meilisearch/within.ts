import { type Box, boxAround, milesBetween, type Point } from '#domain/place/point.ts';
import { quoted, type WithinFilter } from './filter.ts';
import { placeOf } from './stored-document.ts';

/**
 * The points in a box at which there are choices, or null when they are not known now. It may know points that the index does not hold (yet,
 * or any more); one that the index holds and this does not know would be taken to be near enough when it lies in the corner of a box.
 */
export type PlacesIn = (box: Box) => Iterable<Point> | null;

/** Meilisearch measures on a sphere of this radius in metres; a quarter of its equator is 10,007,543 m. */
const MEILISEARCH_RADIUS_METRES = 6_371_000;
const MILES_PER_RADIAN = milesBetween({ lat: 0, lng: 0 }, { lat: 0, lng: 180 / Math.PI });

/** Right to a hair's breadth, and slow on a large index: Meilisearch reads the points of all choices for each such filter. */
export const withinRadius: WithinFilter = (centre, miles) =>
  `_geoRadius(${centre.lat}, ${centre.lng}, ${(miles / MILES_PER_RADIAN) * MEILISEARCH_RADIUS_METRES})`;

/** With more corners than this the list of them costs as much as the radius does. */
const MOST_CORNERS = 1_000;
/** In degrees, a tenth of a millimetre: a point on the very edge must not be lost to rounding. */
const EDGE = 1e-9;

/**
 * The same circle as a box without what lies in its corners: a box costs Meilisearch nothing to speak of, and the corners are measured here,
 * exactly. Choices are told apart by their point.
 */
export const withinBox =
  (placesIn: PlacesIn): WithinFilter =>
  (centre, miles) => {
    const { south, north, west, east } = boxAround(centre, miles);
    const box = { south: south - EDGE, north: north + EDGE, west: west - EDGE, east: east + EDGE };
    if (box.south < -90 || box.north > 90 || box.west < -180 || box.east > 180) return withinRadius(centre, miles);
    const places = placesIn(box);
    if (places === null) return withinRadius(centre, miles);
    const corners = new Set<string>();
    for (const place of places) if (milesBetween(centre, place) > miles) corners.add(placeOf(place));
    if (corners.size > MOST_CORNERS) return withinRadius(centre, miles);
    const inBox = `_geoBoundingBox([${box.north}, ${box.east}], [${box.south}, ${box.west}])`;
    return corners.size === 0 ? inBox : `(${inBox} AND NOT place IN [${[...corners].map(quoted).join(', ')}])`;
  };

/** Works each circle out once for all the questions of one search. */
export function once(within: WithinFilter): WithinFilter {
  const known = new Map<string, ReturnType<WithinFilter>>();
  return (centre, miles) => {
    const circle = `${placeOf(centre)} ${miles}`;
    const filter = known.get(circle) ?? within(centre, miles);
    known.set(circle, filter);
    return filter;
  };
}
