import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Db } from '#db/client.ts';
import { notesOf } from './notes.ts';
import { originsOf } from './origins.ts';
import { DEEDS, type Deed, type Outcome } from './outcome.ts';
import type { OwnPhotographs } from './own-photographs.ts';
import type { Run } from './run.ts';
import type { SourceItem, SourceItems } from './source-item.ts';
import { termHomes } from './terms/stored-terms.ts';
import { writeItem } from './write-item.ts';

/** How many records are written in one transaction, and for how long one may stay open, so that others can write in between. */
const MOST_IN_BATCH = 200;
const MOST_MS_IN_BATCH = 250;

export interface ImportOrder {
  /** The feed's name: records of one feed are known again by it. */
  readonly feed: string;
  /** Where it comes from, and what it turned out to be, for the record of the run. */
  readonly source: string;
  readonly format: string;
  readonly items: SourceItems;
  readonly at: Date;
  /** Writes nothing, and says what would have become of each record. */
  readonly dryRun: boolean;
  /** Also publishes what its source marks as not to be seen. */
  readonly includeHidden: boolean;
  /** How many records are written in one transaction at most, where the usual is too many. */
  readonly batch?: number;
  /** Where the source is a directory of our own: its photographs. Nothing is fetched in a dry run. */
  readonly ours?: OwnPhotographs | undefined;
}

/** What came of an import: its id, and how many records of which deed. */
export interface Imported {
  readonly run: string;
  readonly counts: Counts;
}

export type Counts = Readonly<Record<Deed, number>>;

/** Records in batches of whole records. A slow source gets smaller ones. */
async function* batched(items: SourceItems, most: number): AsyncGenerator<SourceItem[]> {
  let batch: SourceItem[] = [];
  let since = Date.now();
  for await (const item of items) {
    if (batch.length === 0) since = Date.now();
    batch.push(item);
    if (batch.length < most && Date.now() - since < MOST_MS_IN_BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** One transaction for a batch; undone at its end when nothing is to be written. */
function inBatch<Result>({ sqlite }: Db, dryRun: boolean, work: () => Result): Result {
  sqlite.exec('BEGIN IMMEDIATE');
  // What an earlier batch would have written is not there, so a listing may name a provider that is not: never checked, because undone.
  if (dryRun) sqlite.pragma('defer_foreign_keys = ON');
  try {
    const result = work();
    sqlite.exec(dryRun ? 'ROLLBACK' : 'COMMIT');
    return result;
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Imports the records of a source. Each lands whole, with its provider and venues, or not at all; one that is refused stops no other; killed
 * at any moment, it can be run again. A run that changes nothing writes no revision. Yields what became of each record once it is kept.
 */
export async function* importFeed(db: Db, order: ImportOrder): AsyncGenerator<Outcome[], Imported> {
  const { feed, at, dryRun } = order;
  const runId = randomUUID();
  const run: Run = {
    db,
    id: runId,
    feed,
    at,
    today: at.toISOString().slice(0, 10),
    includeHidden: order.includeHidden,
    homes: termHomes(db),
    origins: originsOf(db, feed, runId, at.getTime()),
    seen: new Set(),
    ours: order.ours,
  };
  const counts = Object.fromEntries(DEEDS.map((deed) => [deed, 0])) as Record<Deed, number>;
  const note = (state: 'running' | 'finished' | 'failed'): void => {
    if (dryRun) return;
    db.sqlite
      .prepare(
        `INSERT INTO import_runs (id, feed, format, source, state, counts, started_at, finished_at)
         VALUES (@id, @feed, @format, @source, @state, @counts, @startedAt, @finishedAt)
         ON CONFLICT (id) DO UPDATE SET state = @state, counts = @counts, finished_at = @finishedAt`,
      )
      .run({
        id: runId,
        feed,
        format: order.format,
        source: order.source,
        state,
        counts: JSON.stringify(counts),
        startedAt: at.getTime(),
        finishedAt: state === 'running' ? null : Date.now(),
      });
  };
  note('running');
  const notes = dryRun ? null : notesOf(db, runId);
  let finished = false;
  try {
    for await (const batch of batched(order.items, order.batch ?? MOST_IN_BATCH)) {
      if (!dryRun) await order.ours?.fetchFor(batch);
      const outcomes = inBatch(db, dryRun, () => {
        const written = batch.map((item) => writeItem(run, item));
        notes?.write(written);
        return written;
      });
      for (const { deed } of outcomes) counts[deed] += 1;
      yield outcomes;
      // A source on this machine never waits, and others have their turn only when it does.
      if (order.batch !== undefined) await turn();
    }
    finished = true;
  } finally {
    note(finished ? 'finished' : 'failed');
  }
  return { run: runId, counts };
}
