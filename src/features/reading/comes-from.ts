import type { Db } from '#db/client.ts';
import * as credits from '#db/credits.ts';
import type { Credit } from '#domain/feeds/credit.ts';

/** The feeds that a listing comes from: also one that is read no more, because its licence still counts. */
export const creditsOfListing = (db: Db, id: string): readonly Credit[] =>
  credits.creditsOfListings(db, [id]).get(id) ?? [];

/** The same of some listings, by the id of the listing. One that comes from no feed is left out. */
export const creditsOfListings = (db: Db, ids: readonly string[]): ReadonlyMap<string, readonly Credit[]> =>
  credits.creditsOfListings(db, ids);

/** The feeds that a provider, or any of its listings, comes from. */
export const creditsOfProvider = (db: Db, id: string): readonly Credit[] => credits.creditsOfProvider(db, id);
