import type { Listing, Places } from './listing.ts';

/** What was told of places at one venue of a listing, by its id: of it by itself, or else of the whole. */
export const placesAtVenue = (
  { places, placesAt }: Pick<Listing, 'places' | 'placesAt'>,
  venue: string,
): Places | null => placesAt[venue] ?? places;

/** Whether places were told of some of these venues by themselves. */
export const arePlacesApart = ({ placesAt }: Pick<Listing, 'placesAt'>, venues: readonly string[]): boolean =>
  venues.some((venue) => placesAt[venue] !== undefined);
