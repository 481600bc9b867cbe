import type { Coverage } from '../../place/coverage.ts';
import type { OutArea } from './contract/service.ts';
import { withIds } from './ids.ts';

const MILES_IN_A_DEGREE = 69.09;
const CORNERS = 32;
const fourDecimals = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

/** A circle as a shape with 32 corners, written as GeoJSON (RFC 7946): longitude first, and closed. */
function circleShape({ centre, miles }: NonNullable<Coverage['circle']>): string {
  const high = miles / MILES_IN_A_DEGREE;
  const wide = high / Math.cos((centre.lat * Math.PI) / 180);
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const turn = ((corner % CORNERS) / CORNERS) * 2 * Math.PI;
    return [fourDecimals(centre.lng + wide * Math.cos(turn)), fourDecimals(centre.lat + high * Math.sin(turn))];
  });
  return JSON.stringify({ type: 'Polygon', coordinates: [ring] });
}

/** Where a listing that comes to people, or is online, reaches. */
export const toAreas = (listing: string, coverage: Coverage | null): OutArea[] =>
  coverage === null
    ? []
    : withIds(
        [
          {
            service_id: listing,
            name: coverage.label,
            ...(coverage.circle === null
              ? {}
              : { extent: circleShape(coverage.circle), extent_type: 'geojson' as const }),
          },
        ],
        'area',
        listing,
      );
