import type { Db } from '#db/client.ts';
import type { SearchEngine } from '#search/port.ts';
import { type Consumer, cursorOf, newestSeq } from './outbox.ts';
import { reindex } from './reindex.ts';

/** More waiting changes than this are quicker sent as a whole. */
const MANY = 2000;

/**
 * Fills an engine that holds less or more than it should: a new one, one whose folder was thrown away, one far behind. Gives how many
 * documents were made; 0 when it was in order. Throws `SearchUnavailable`.
 */
export async function fillWhenNeeded(db: Db, engine: SearchEngine, consumer: Consumer, readers: readonly Consumer[], at: Date, expected: number | null, onDocument?: (made: number) => void): Promise<number> {
  const behind = newestSeq(db) - cursorOf(db, consumer);
  const { documents } = await engine.state();
  const inOrder = behind <= MANY && (expected === null ? documents > 0 || newestSeq(db) === 0 : documents === expected || behind > 0);
  return inOrder ? 0 : reindex(db, engine, consumer, readers, at, onDocument);
}
