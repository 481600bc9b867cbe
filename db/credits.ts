import type { Credit } from '#domain/feeds/credit.ts';
import type { Db } from './client.ts';
import { statement } from './statements.ts';

const COLUMNS = `f.shown_as AS shownAs, f.shown_address AS shownAddress, f.licence, f.licence_address AS licenceAddress`;
// A feed that was taken away counts: its licence still does.
const OF_LISTINGS = `SELECT DISTINCT o.id AS listing, f.name, ${COLUMNS} FROM origins o JOIN feeds f ON f.name = o.feed
  WHERE o.subject = 'listing' AND o.id IN (SELECT value FROM json_each(?)) ORDER BY f.name`;
const OF_PROVIDER = `SELECT DISTINCT ${COLUMNS} FROM feeds f JOIN (
    SELECT feed FROM origins WHERE subject = 'provider' AND id = @id
    UNION SELECT o.feed FROM listings l JOIN origins o ON o.subject = 'listing' AND o.id = l.id
      WHERE l.provider_id = @id AND l.state = 'live') o ON f.name = o.feed
  ORDER BY f.name`;

interface Row extends Credit {
  readonly listing: string;
  readonly name: string;
}

/** The feeds that some listings come from, by the id of the listing. One that comes from no feed is left out. */
export function creditsOfListings(db: Db, ids: readonly string[]): ReadonlyMap<string, readonly Credit[]> {
  const rows = statement<[string], Row>(db, OF_LISTINGS).all(JSON.stringify(ids));
  return new Map(
    [...Map.groupBy(rows, ({ listing }) => listing)].map(([listing, some]) => [
      listing,
      some.map(({ listing: _listing, name: _name, ...credit }) => credit),
    ]),
  );
}

/**
 * What is said of whose words the listings of a feed are has changed: they are anew from now, for whoever asks what changed, and pages that
 * were kept are made again.
 */
export function tellCreditsChanged(db: Db, feed: string, at: Date): void {
  const row = { feed, at: at.getTime() };
  statement(
    db,
    `UPDATE listings SET updated_at = max(updated_at, @at)
       WHERE published_revision_id IS NOT NULL AND id IN (SELECT id FROM origins WHERE subject = 'listing' AND feed = @feed)`,
  ).run(row);
  statement(
    db,
    "INSERT INTO outbox (listing_id, at) SELECT DISTINCT id, @at FROM origins WHERE subject = 'listing' AND feed = @feed",
  ).run(row);
}

/** The feeds that a provider, or any of its listings, comes from. */
export const creditsOfProvider = (db: Db, id: string): Credit[] =>
  statement<[{ id: string }], Credit>(db, OF_PROVIDER).all({ id });
