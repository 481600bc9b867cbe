import { type Chosen, chosenById, type LiveChosen } from '#db/chosen.ts';
import type { Db } from '#db/client.ts';
import { publicOn } from '#db/public-on.ts';
import { venueNames } from '#db/venue-names.ts';
import { changesForVisitors, changesOfVenue } from '#domain/choosing/changes.ts';
import type { Saved } from '#domain/choosing/saved-list.ts';
import type { Difference } from '#domain/publishing/differences.ts';
import { ukDate } from '#domain/words/moments.ts';

/** A listing of somebody's list as it is now. */
export interface SavedListing {
  readonly chosen: Chosen;
  /** What is different for who wants to come since that day, in words. Empty for what is gone. */
  readonly changes: readonly Difference[];
  /** The day it was saved, `YYYY-MM-DD`. A day that has not come yet, by a wrong clock, is today. */
  readonly since: string;
}

function changesOf(db: Db, { id, listing, venues }: LiveChosen, since: string): Difference[] {
  const before = publicOn(db, 'listing', id, since);
  if (before === undefined) return [];
  // A venue that the listing did not name then is told as a change of its places.
  const same = venues.filter((venue) => before.venues.includes(venue.id));
  return [
    ...changesForVisitors(before, listing.body, venueNames(db)),
    ...same.flatMap((venue) => {
      const was = publicOn(db, 'venue', venue.id, since);
      return was === undefined ? [] : changesOfVenue(was, venue.body);
    }),
  ];
}

/** The listings of a list as the public sees them now, in its order, each with what has changed since it was saved. Ids that nothing public ever had are left out. */
export function savedListings(db: Db, now: Date, saved: readonly Saved[]): SavedListing[] {
  const today = ukDate(now);
  const days = new Map(saved.map(({ listing, on }) => [listing, on < today ? on : today]));
  return chosenById(
    db,
    saved.map(({ listing }) => listing),
  ).map((chosen) => {
    const since = days.get(chosen.id) ?? today;
    return { chosen, since, changes: chosen.state === 'live' ? changesOf(db, chosen, since) : [] };
  });
}
