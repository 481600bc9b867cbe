import type { Db } from '#db/client.ts';
import { tellAgain } from './outbox.ts';

const MOST_AT_ONCE = 500;
/** A session that has passed changes only an order, so that no search waits for it. */
const SEEN_WITHIN_MS = 120_000;

/** Puts listings whose document time has made wrong (a session passed, an intake closed) into the outbox. Gives how many. */
export function rollOn(db: Db, now: Date): number {
  const listings = db.sqlite
    .prepare<[number, number], string>('SELECT DISTINCT listing FROM search_documents WHERE stale_at <= ? LIMIT ?')
    .pluck()
    .all(Math.floor(now.getTime() / 60_000), MOST_AT_ONCE);
  if (listings.length > 0) tellAgain(db, listings, new Date(now.getTime() + SEEN_WITHIN_MS));
  return listings.length;
}
