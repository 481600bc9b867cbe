import proj4 from 'proj4';
import type { Point } from './point.ts';

// EPSG:27700 with the seven-parameter shift to WGS84 that Ordnance Survey publishes: right to about 5 metres, which is less than a postcode.
const BRITISH_NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

const toDegrees = proj4(BRITISH_NATIONAL_GRID, 'WGS84');
const sixDecimals = (degrees: number): number => Math.round(degrees * 1_000_000) / 1_000_000;

/** A point of the British National Grid, in metres east and north, as degrees. */
export function fromNationalGrid(eastings: number, northings: number): Point {
  const [lng, lat] = toDegrees.forward([eastings, northings]);
  return { lat: sixDecimals(lat), lng: sixDecimals(lng) };
}
