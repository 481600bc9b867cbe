import { z } from 'zod';
import { VENUE_FACT_IDS } from '../listing/facts.ts';
import { PictureSchema } from '../listing/picture.ts';
import { FactSchema } from '../listing/truth.ts';
import { type Point, PointSchema } from '../place/point.ts';
import { line, prose, webAddress } from '../text.ts';

/**
 * A building or other real place. `point` is null when nobody gave one that can be used. `hideAddress` keeps the street off every page and
 * feed (refuges and other sensitive places); only the first half of the postcode is shown then.
 */
export const VenueSchema = z.strictObject({
  name: line(120),
  lines: z.array(line(120)).max(4).default([]),
  town: line(80).nullable().default(null),
  county: line(80).nullable().default(null),
  postcode: line(12).nullable().default(null),
  point: PointSchema.nullable().default(null),
  hideAddress: z.boolean().default(false),
  facts: z.partialRecord(z.enum(VENUE_FACT_IDS), FactSchema).default({}),
  /** The access story of a visit, in order, each part in plain words or not told us. */
  visit: z
    .strictObject({
      gettingThere: prose(600).nullable().default(null),
      door: prose(600).nullable().default(null),
      whoMeetsYou: prose(600).nullable().default(null),
      room: prose(600).nullable().default(null),
      toilet: prose(600).nullable().default(null),
      quiet: prose(600).nullable().default(null),
      goingHome: prose(600).nullable().default(null),
    })
    .prefault({}),
  accessGuide: webAddress.nullable().default(null),
  pictures: z.array(PictureSchema).max(12).default([]),
  example: z.boolean().default(false),
});
export type Venue = z.infer<typeof VenueSchema>;

/** The lines of an address as it may be shown to the public. */
export function shownAddress(venue: Venue): string[] {
  const outcode = venue.postcode?.split(' ')[0] ?? null;
  const lines = venue.hideAddress ? [venue.town, outcode] : [...venue.lines, venue.town, venue.county, venue.postcode];
  return lines.filter((part) => part !== null);
}

/** A hidden address is found near here: a grid of about 3 miles, so that no number of searches from different places can find the door. */
const HIDDEN_GRID_DEGREES = 0.05;
const onGrid = (degrees: number): number =>
  Number((Math.round(degrees / HIDDEN_GRID_DEGREES) * HIDDEN_GRID_DEGREES).toFixed(2));

/** Where a venue is, as far as the public may know: distances and everything that search is told are measured from here. */
export function shownPoint({ point, hideAddress }: Venue): Point | null {
  return point === null || !hideAddress ? point : { lat: onGrid(point.lat), lng: onGrid(point.lng) };
}
