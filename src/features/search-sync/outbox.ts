import { type Db, inTransaction } from '#db/client.ts';
import { statement } from '#db/statements.ts';

/** Those who may read the outbox, each at its own pace. */
export const CONSUMERS = ['fts5', 'meilisearch'] as const;
export type Consumer = (typeof CONSUMERS)[number];

/** Where a consumer stands. A consumer that never read stands at the beginning. */
export const cursorOf = (db: Db, consumer: Consumer): number =>
  statement<[string], number>(db, 'SELECT seq FROM outbox_cursors WHERE consumer = ?').pluck().get(consumer) ?? 0;

/** The newest row ever written, even when it was cleared since. */
export const newestSeq = (db: Db): number =>
  db.sqlite
    .prepare<[], number>("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'outbox'), 0)")
    .pluck()
    .get() ?? 0;

/** How many rows a consumer has not read. */
export const waitingFor = (db: Db, consumer: Consumer): number =>
  statement<[number], number>(db, 'SELECT count(*) FROM outbox WHERE seq > ?').pluck().get(cursorOf(db, consumer)) ?? 0;

export interface Waiting {
  readonly listings: readonly string[];
  /** Moving the cursor here says that these listings, as they were read after this, are dealt with. */
  readonly upTo: number;
}

/** The next listings a consumer has to look at, each once, from at most `most` rows. */
export function waitingListings(db: Db, consumer: Consumer, most: number): Waiting {
  const rows = statement<[number, number], { seq: number; listing_id: string }>(
    db,
    'SELECT seq, listing_id FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?',
  ).all(cursorOf(db, consumer), most);
  return {
    listings: [...new Set(rows.map((row) => row.listing_id))],
    upTo: rows.at(-1)?.seq ?? cursorOf(db, consumer),
  };
}

/** Says who reads the outbox from now on. One that left and comes back later has missed changes, and is filled anew. */
export function setReaders(db: Db, readers: readonly Consumer[]): void {
  inTransaction(db, () => {
    for (const consumer of CONSUMERS)
      if (!readers.includes(consumer)) db.sqlite.prepare('DELETE FROM outbox_cursors WHERE consumer = ?').run(consumer);
    for (const consumer of readers)
      db.sqlite
        .prepare('INSERT INTO outbox_cursors (consumer, seq) VALUES (?, 0) ON CONFLICT DO NOTHING')
        .run(consumer);
  });
}

/** So many rows stay after everybody has read them: kept pages, also of another process, are compared with them. */
export const LATEST_ROWS = 200;

/** Moves a consumer on, and clears the rows that every reader has read but for the latest. */
export function moveCursor(db: Db, consumer: Consumer, upTo: number): void {
  inTransaction(db, () => {
    db.sqlite
      .prepare(
        'INSERT INTO outbox_cursors (consumer, seq) VALUES (?, ?) ON CONFLICT (consumer) DO UPDATE SET seq = max(seq, excluded.seq)',
      )
      .run(consumer, upTo);
    db.sqlite.prepare('DELETE FROM outbox WHERE seq <= (SELECT min(seq) FROM outbox_cursors) - ?').run(LATEST_ROWS);
  });
}

/** Puts a listing aside that a consumer cannot take, with the reason, so that the others go on. */
export function park(db: Db, consumer: Consumer, listingId: string, error: string, at: Date): void {
  db.sqlite
    .prepare(
      'INSERT INTO outbox_parked (consumer, listing_id, error, at) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET error = excluded.error, at = excluded.at',
    )
    .run(consumer, listingId, error, at.getTime());
}

export const parkedFor = (db: Db, consumer: Consumer): number =>
  db.sqlite.prepare<[string], number>('SELECT count(*) FROM outbox_parked WHERE consumer = ?').pluck().get(consumer) ??
  0;

/** Tells every consumer to look at some listings again. */
export function tellAgain(db: Db, listingIds: readonly string[], at: Date): void {
  const add = db.sqlite.prepare<[string, number]>('INSERT INTO outbox (listing_id, at) VALUES (?, ?)');
  inTransaction(db, () => {
    for (const id of listingIds) add.run(id, at.getTime());
  });
}

/** When the oldest change that a consumer has not read was to be seen, in milliseconds since 1970; null when nothing waits. */
export const oldestWaiting = (db: Db, consumer: Consumer): number | null =>
  statement<[number], number>(db, 'SELECT at FROM outbox WHERE seq > ? ORDER BY seq LIMIT 1')
    .pluck()
    .get(cursorOf(db, consumer)) ?? null;

/** The listings whose public face may have changed at or after a moment. */
export const changedSince = (db: Db, at: Date): string[] =>
  db.sqlite
    .prepare<{ at: number }, string>(
      `SELECT id FROM listings WHERE updated_at >= @at OR provider_id IN (SELECT id FROM providers WHERE updated_at >= @at)
         OR id IN (SELECT listing_id FROM listing_venues WHERE venue_id IN (SELECT id FROM venues WHERE updated_at >= @at))`,
    )
    .pluck()
    .all({ at: at.getTime() });
