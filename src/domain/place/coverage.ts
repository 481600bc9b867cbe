import { z } from 'zod';
import { line } from '../text.ts';
import { boxAround, milesBetween, type Point, PointSchema } from './point.ts';

/**
 * Where a listing that is not at a venue reaches: everywhere, or a circle. `label` is what people read ("Salford and 5 miles around").
 * A coverage with no circle is a named area that nobody drew: it is shown, and found by its words, but never claimed for a place.
 */
export const CoverageSchema = z.strictObject({
  label: line(120),
  everywhere: z.boolean().default(false),
  circle: z
    .strictObject({ centre: PointSchema, miles: z.number().positive().max(60) })
    .nullable()
    .default(null),
});
export type Coverage = z.infer<typeof CoverageSchema>;

/** Every place is covered. */
export const EVERYWHERE = 'everywhere';

// About 3.5 by 4 miles in the middle of the UK: fine enough for "comes to you", few enough to be filter values in both search engines.
const LAT_STEP = 0.05;
const LNG_STEP = 0.1;

/** The cell of the coverage grid that a point lies in. */
export const cellOf = (point: Point): string =>
  `${Math.floor(point.lat / LAT_STEP)}_${Math.floor(point.lng / LNG_STEP)}`;

/** The cells that a coverage reaches: those whose centre lies in the circle, and always the one that its centre lies in. */
export function cellsOf(coverage: Coverage): string[] {
  if (coverage.everywhere) return [EVERYWHERE];
  if (coverage.circle === null) return [];
  const { centre, miles } = coverage.circle;
  const box = boxAround(centre, miles);
  const cells = new Set([cellOf(centre)]);
  for (let lat = Math.floor(box.south / LAT_STEP); lat * LAT_STEP <= box.north; lat += 1)
    for (let lng = Math.floor(box.west / LNG_STEP); lng * LNG_STEP <= box.east; lng += 1) {
      const middle = { lat: (lat + 0.5) * LAT_STEP, lng: (lng + 0.5) * LNG_STEP };
      if (milesBetween(centre, middle) <= miles) cells.add(`${lat}_${lng}`);
    }
  return [...cells];
}
