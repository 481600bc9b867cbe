import type { Listing, Places } from '../listing/listing.ts';
import { arePlacesApart, placesAtVenue } from '../listing/places-at.ts';
import { counted } from './lists.ts';
import { NOT_TOLD } from './not-told.ts';

const wait = (weeks: number): string => `The wait is about ${counted(weeks, 'week')}`;

/** Whether there are places: "3 places free", "Waiting list. The wait is about 6 weeks", "Full". */
export function placesInWords(places: Places | null): string {
  if (places === null) return NOT_TOLD;
  const waiting = places.waitWeeks === null || places.waitWeeks === 0 ? [] : [wait(places.waitWeeks)];
  if (places.state === 'full') return ['Full', ...waiting].join('. ');
  if (places.state === 'waiting_list') return ['Waiting list', ...waiting].join('. ');
  if (places.free === 0) return 'Ask them if there is a place';
  return places.free === null ? 'Places free' : `${counted(places.free, 'place')} free`;
}

export interface NamedVenue {
  readonly id: string;
  readonly name: string;
}

/**
 * Places at each of the venues, where they were told apart: nothing where they were not. What was told of the whole listing holds for a venue
 * of which nothing was told by itself.
 */
export const placesAtVenues = (
  listing: Pick<Listing, 'places' | 'placesAt'>,
  venues: readonly NamedVenue[],
): { readonly name: string; readonly places: Places | null }[] =>
  arePlacesApart(
    listing,
    venues.map(({ id }) => id),
  )
    ? venues.map(({ id, name }) => ({ name, places: placesAtVenue(listing, id) }))
    : [];

/** What is so at every venue of a listing; null where nobody told, or where it is not the same at each. */
export function placesEverywhere(listing: Pick<Listing, 'places' | 'placesAt' | 'venues'>): Places | null {
  const [first = listing.places, ...others] = listing.venues.map((id) => placesAtVenue(listing, id));
  return others.every((one) => placesInWords(one) === placesInWords(first)) ? first : null;
}

/** Whether there are places: a line for each venue where they were told apart, "The Hall: 4 places free", else one for the whole listing. */
export function placesLines(listing: Pick<Listing, 'places' | 'placesAt'>, venues: readonly NamedVenue[]): string[] {
  const apart = placesAtVenues(listing, venues).map(({ name, places }) => `${name}: ${placesInWords(places)}`);
  return apart.length > 0 ? apart : [placesInWords(listing.places)];
}
