import type { Db } from '#db/client.ts';
import type { SearchEngine } from '#search/port.ts';
import { type Consumer, cursorOf, newestSeq, parkedFor } from './outbox.ts';
import { reindex } from './reindex.ts';

/** More waiting changes than this are quicker sent as a whole. */
const MANY = 2000;

/** Whether changes that a consumer has not read were cleared already, because it was not among the readers for a while. */
function hasMissed(db: Db, consumer: Consumer): boolean {
  const cursor = cursorOf(db, consumer);
  const oldest =
    db.sqlite.prepare<[number], number | null>('SELECT min(seq) FROM outbox WHERE seq > ?').pluck().get(cursor) ?? null;
  return oldest === null ? newestSeq(db) > cursor : oldest > cursor + 1;
}

export interface FillOptions {
  readonly db: Db;
  readonly engine: SearchEngine;
  readonly consumer: Consumer;
  readonly at: Date;
  /** How many documents it should hold, when that is known. */
  readonly expected: number | null;
  readonly onDocument?: (made: number) => void;
}

/**
 * Fills an engine that cannot catch up by reading the outbox: a new one, one whose folder was thrown away, one that missed changes or is far
 * behind. Gives how many documents were made; 0 when it was in order. Throws `SearchUnavailable`.
 */
export async function fillWhenNeeded({ db, engine, consumer, at, expected, onDocument }: FillOptions): Promise<number> {
  const behind = newestSeq(db) - cursorOf(db, consumer);
  const { documents } = await engine.state();
  // What it refused is missing from it for good, and no reason to begin again.
  const holdsRight = expected === null || documents === expected || behind > 0 || parkedFor(db, consumer) > 0;
  if (behind <= MANY && !hasMissed(db, consumer) && holdsRight && (documents > 0 || newestSeq(db) === 0)) return 0;
  return reindex(db, engine, consumer, at, onDocument);
}
