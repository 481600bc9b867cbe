import type { Listing, Places } from './listing.ts';
import { placesAtVenue } from './places-at.ts';
import type { Session } from './session.ts';
import type { Way } from './vocabulary.ts';

/** One place to go, or one way without a place, of a listing: what a search result is. */
export interface Choice {
  /** The venue's id, or null for a way without a place. */
  readonly venue: string | null;
  readonly way: Way | null;
  readonly sessions: readonly Session[];
  readonly places: Places | null;
}

const WITHOUT_PLACE = ['out', 'home', 'online'] as const satisfies readonly Way[];

/**
 * The choices of a listing: one for each venue, one for each way without a venue. A listing that tells neither is one choice that says
 * so, because it must still be found.
 */
export function choicesOf(listing: Listing): Choice[] {
  const atVenues = listing.venues.map(
    (venue): Choice => ({
      venue,
      way: 'venue',
      sessions: listing.sessions.filter((session) => session.venue === venue),
      places: placesAtVenue(listing, venue),
    }),
  );
  const elsewhere = listing.sessions.filter((session) => session.venue === null);
  // Going out from a venue is that venue's choice, not another one. What happens out and about at times of its own, as work at an
  // employer does, is at none of the venues: their doors and toilets are not there.
  const told = new Set<Way>([
    ...listing.ways.filter((way) => way !== 'out' || atVenues.length === 0),
    ...elsewhere.map(({ way }) => way),
  ]);
  const without = WITHOUT_PLACE.filter((way) => told.has(way)).map(
    (way): Choice => ({
      venue: null,
      way,
      sessions: elsewhere.filter((session) => session.way === way),
      places: listing.places,
    }),
  );
  const choices = [...atVenues, ...without];
  return choices.length > 0
    ? choices
    : [{ venue: null, way: null, sessions: listing.sessions, places: listing.places }];
}

/** The id of a choice: the same for the same listing and place for ever. Letters, digits, `-` and `_` only, as search engines want. */
export const choiceId = (listingId: string, choice: Pick<Choice, 'venue' | 'way'>): string =>
  `${listingId}_${choice.venue ?? choice.way ?? 'untold'}`;
