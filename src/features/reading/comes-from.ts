import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import type { Credit } from '#domain/feeds/credit.ts';

const COLUMNS = `f.shown_as AS shownAs, f.shown_address AS shownAddress, f.licence, f.licence_address AS licenceAddress`;
const OF_LISTING = `SELECT ${COLUMNS} FROM origins o JOIN feeds f ON f.name = o.feed
  WHERE o.subject = 'listing' AND o.id = ? ORDER BY f.name`;
const OF_PROVIDER = `SELECT DISTINCT ${COLUMNS} FROM feeds f JOIN (
    SELECT feed FROM origins WHERE subject = 'provider' AND id = @id
    UNION SELECT o.feed FROM listings l JOIN origins o ON o.subject = 'listing' AND o.id = l.id
      WHERE l.provider_id = @id AND l.state = 'live') o ON f.name = o.feed
  ORDER BY f.name`;

/** The feeds that a listing comes from: also one that is read no more, because its licence still counts. */
export const creditsOfListing = (db: Db, id: string): Credit[] => statement<[string], Credit>(db, OF_LISTING).all(id);

/** The feeds that a provider, or any of its listings, comes from. */
export const creditsOfProvider = (db: Db, id: string): Credit[] =>
  statement<[{ id: string }], Credit>(db, OF_PROVIDER).all({ id });
