import type { Actor } from '#domain/actor.ts';
import type { Named } from '#domain/listing/choice-source.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';
import type { Db } from './client.ts';
import { statement } from './statements.ts';

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly revision: string;
  readonly updated_at: number;
}

/** A record as the public sees it. `revision` changes whenever the body does. */
export interface PublishedRecord<Body> extends Named<Body> {
  readonly revision: string;
  readonly updatedAt: number;
}

// A revision never changes once published, so its parsed body can be kept for as long as there is room.
const MOST_BODIES = 5000;

function bodyOf(db: Db, revision: string): unknown {
  const { bodies } = db;
  const known = bodies.get(revision);
  if (known !== undefined) return known;
  const text = statement<[string], string>(db, 'SELECT body FROM revisions WHERE id = ?').pluck().get(revision);
  if (text === undefined) throw new Error(`Revision ${revision} is pointed at and is not there`);
  const body: unknown = JSON.parse(text);
  const oldest = bodies.size >= MOST_BODIES ? bodies.keys().next().value : undefined;
  if (oldest !== undefined) bodies.delete(oldest);
  bodies.set(revision, body);
  return body;
}

// Bodies are parsed by their schema when they are published; reading trusts that.
const asRecord = <Body>(db: Db, row: Row): PublishedRecord<Body> => ({
  id: row.id,
  slug: row.slug,
  revision: row.revision,
  updatedAt: row.updated_at,
  body: bodyOf(db, row.revision) as Body,
});

const COLUMNS = 'id, slug, published_revision_id AS revision, updated_at';
const SEEN = "state = 'live' AND published_revision_id IS NOT NULL";

const readBy =
  <Body>(table: 'providers' | 'venues' | 'listings', key: 'id' | 'slug') =>
  (db: Db, value: string): PublishedRecord<Body> | undefined => {
    const sql = `SELECT ${COLUMNS} FROM ${table} WHERE ${key} = ? AND ${SEEN}`;
    const row = statement<[string], Row>(db, sql).get(value);
    return row && asRecord<Body>(db, row);
  };

/** Those of some ids that the public may see, by id, with one question to the database. */
const readAll =
  <Body>(table: 'providers' | 'venues' | 'listings') =>
  (db: Db, ids: readonly string[]): ReadonlyMap<string, PublishedRecord<Body>> => {
    const sql = `SELECT ${COLUMNS} FROM ${table} WHERE id IN (SELECT value FROM json_each(?)) AND ${SEEN}`;
    const rows = statement<[string], Row>(db, sql).all(JSON.stringify([...new Set(ids)]));
    return new Map(rows.map((row) => [row.id, asRecord<Body>(db, row)]));
  };

export const listingsById = readAll<Listing>('listings');
export const providersById = readAll<Provider>('providers');
export const venuesById = readAll<Venue>('venues');

export const listingById = readBy<Listing>('listings', 'id');
export const listingBySlug = readBy<Listing>('listings', 'slug');
export const providerById = readBy<Provider>('providers', 'id');
export const providerBySlug = readBy<Provider>('providers', 'slug');
export const venueById = readBy<Venue>('venues', 'id');
export const venueBySlug = readBy<Venue>('venues', 'slug');

const listed = (db: Db, where: string, value: string): PublishedRecord<Listing>[] =>
  statement<[string], Row>(db, `SELECT ${COLUMNS} FROM listings WHERE ${SEEN} AND ${where} ORDER BY slug`)
    .all(value)
    .map((row) => asRecord<Listing>(db, row));

export const listingsOfProvider = (db: Db, provider: string) => listed(db, 'provider_id = ?', provider);
export const listingsAtVenue = (db: Db, venue: string) =>
  listed(db, 'id IN (SELECT listing_id FROM listing_venues WHERE venue_id = ?)', venue);

/** Asked for every page, so it must never read more than an index. */
export const ANY_PUBLISHED_BY = "SELECT 1 FROM revisions WHERE state = 'published' AND author = ? LIMIT 1";

/** Whether the public sees anything that one of these wrote. */
export const isAnyPublishedBy = (db: Db, authors: readonly Actor[]): boolean =>
  authors.some((author) => statement<[string], number>(db, ANY_PUBLISHED_BY).get(author) !== undefined);

/** Addresses and times of change of everything public, for the sitemap. */
export const publicAddresses = (
  db: Db,
  table: 'providers' | 'venues' | 'listings',
): { slug: string; updatedAt: number }[] =>
  db.sqlite
    .prepare<[], { slug: string; updatedAt: number }>(
      `SELECT slug, updated_at AS updatedAt FROM ${table} WHERE ${SEEN} ORDER BY slug`,
    )
    .all();

/** Every body of a listing that the public could ever see. */
export const everPublished = (db: Db, listingId: string): Listing[] =>
  statement<[string], string>(
    db,
    "SELECT id FROM revisions WHERE subject = 'listing' AND subject_id = ? AND state IN ('published', 'replaced') AND closed IS NULL",
  )
    .pluck()
    .all(listingId)
    .map((revision) => bodyOf(db, revision) as Listing);
