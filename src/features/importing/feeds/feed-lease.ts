import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';

/** For how long a feed belongs to who reads it, unless that is made longer. One that was killed leaves it to the next after this time. */
export const FEED_LEASE_MS = 300_000;

/** Takes a feed for one run; false when another reads it. A lease longer than any was written by a clock that was set back since. */
export const takeFeed = (db: Db, id: string, by: string, at: number): boolean =>
  statement<[string, number, string, number, number], never>(
    db,
    'UPDATE feeds SET lease_by = ?, lease_until = ? WHERE id = ? AND (lease_until IS NULL OR lease_until <= ? OR lease_until > ?)',
  ).run(by, at + FEED_LEASE_MS, id, at, at + FEED_LEASE_MS).changes === 1;

/** Keeps it for longer. Gives false when it has become another's. */
export const keepFeed = (db: Db, id: string, by: string, at: number): boolean =>
  statement<[number, string, string], never>(db, 'UPDATE feeds SET lease_until = ? WHERE id = ? AND lease_by = ?').run(
    at + FEED_LEASE_MS,
    id,
    by,
  ).changes === 1;

export const leaveFeed = (db: Db, id: string, by: string): void => {
  statement<[string, string], never>(
    db,
    'UPDATE feeds SET lease_by = NULL, lease_until = NULL WHERE id = ? AND lease_by = ?',
  ).run(id, by);
};
