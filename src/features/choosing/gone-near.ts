import type { GoneChosen } from '#db/chosen.ts';
import type { Db } from '#db/client.ts';
import { venuesById } from '#db/published.ts';
import type { Point } from '#domain/place/point.ts';
import { shownPoint } from '#domain/venue/venue.ts';

/** Where something was that is not running any more; null when it was at no place that is public now. */
export function goneNear(db: Db, { last }: GoneChosen): Point | null {
  const venues = venuesById(db, last.venues);
  for (const id of last.venues) {
    const venue = venues.get(id);
    const point = venue === undefined ? null : shownPoint(venue.body);
    if (point !== null) return point;
  }
  return null;
}
