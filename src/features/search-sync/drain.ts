import type { Db } from '#db/client.ts';
import { type SearchEngine, SearchUnavailable } from '#search/port.ts';
import { documentsOf, everHeld } from './documents.ts';
import { type Consumer, moveCursor, park, waitingListings } from './outbox.ts';

const MOST_ROWS = 500;

export interface DrainTo {
  readonly db: Db;
  readonly engine: SearchEngine;
  readonly consumer: Consumer;
  readonly now: () => Date;
}

/** Sends the current state of some listings: what is public is put, what is not is taken out. May run twice and in any order. */
async function send({ db, engine, now }: DrainTo, listings: readonly string[]): Promise<void> {
  const documents = listings.flatMap((id) => documentsOf(db, id, now()));
  const kept = new Set(documents.map((document) => document.id));
  const gone = listings.flatMap((id) => everHeld(db, id).filter((held) => !kept.has(held)));
  if (gone.length > 0) await engine.remove(gone);
  if (documents.length > 0) await engine.put(documents);
}

/** Sends a batch; when the engine refuses it, halves it until the one that it cannot take is found and parked. */
async function sendOrPark(to: DrainTo, listings: readonly string[]): Promise<void> {
  try {
    await send(to, listings);
  } catch (error) {
    if (error instanceof SearchUnavailable) throw error;
    const [only, ...others] = listings;
    if (only === undefined) return;
    if (others.length === 0) {
      park(to.db, to.consumer, only, error instanceof Error ? error.message : String(error), to.now());
      return;
    }
    const half = Math.ceil(listings.length / 2);
    await sendOrPark(to, listings.slice(0, half));
    await sendOrPark(to, listings.slice(half));
  }
}

/**
 * Sends the next waiting changes to one engine and moves its cursor when the engine has *kept* them. Gives the listings sent; none when
 * nothing waits. Throws `SearchUnavailable` with the cursor where it was.
 */
export async function drainOnce(to: DrainTo): Promise<readonly string[]> {
  const { listings, upTo } = waitingListings(to.db, to.consumer, MOST_ROWS);
  if (listings.length === 0) return listings;
  await sendOrPark(to, listings);
  moveCursor(to.db, to.consumer, upTo);
  return listings;
}
