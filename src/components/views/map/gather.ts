import type { Place } from './place.ts';

/** Places that are shown by one pin, because their own would lie over each other. The pin stands at the first. */
export interface Gathered {
  readonly places: readonly [Place, ...Place[]];
}

/** How wide and high a pin is, in pixels. */
export const PIN_SIZE = 48;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Puts places together whose pins would touch, in the order of the list. `spotOf` is where a place is on the screen, in pixels. */
export function gather(places: readonly Place[], spotOf: (place: Place) => Spot): Gathered[] {
  const groups: { readonly spot: Spot; readonly places: [Place, ...Place[]] }[] = [];
  for (const place of places) {
    const spot = spotOf(place);
    const touched = groups.find(
      (group) => Math.abs(group.spot.x - spot.x) < PIN_SIZE && Math.abs(group.spot.y - spot.y) < PIN_SIZE,
    );
    if (touched === undefined) groups.push({ spot, places: [place] });
    else touched.places.push(place);
  }
  return groups;
}
