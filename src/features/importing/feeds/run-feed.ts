import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { feeds } from '#db/schema/feeds.ts';
import { nextDue } from '#domain/feeds/feed-state.ts';
import { AllowanceSpent, allowanceOf } from '../fetching/allowance.ts';
import { type Asking, FetchFailed } from '../fetching/get.ts';
import { type Counts, importFeed } from '../import-feed.ts';
import { UnreadableInput } from '../source-item.ts';
import { FEED_LEASE_MS, keepFeed, leaveFeed, takeFeed } from './feed-lease.ts';
import { type GoneCounts, noteGone } from './gone.ts';
import { type FeedOpened, obeysSince, openFeed } from './open-feed.ts';
import { type StoredFeed, storedFeed } from './stored-feed.ts';
import { isMore, nothingSeen, watched } from './watched.ts';

export interface FeedsContext {
  readonly db: Db;
  readonly now: () => Date;
  /** How to ask, and what may be asked. */
  readonly asking: Asking;
  /** The bounds of one run. */
  readonly mostBytes: number;
  readonly mostMs: number;
}

/** How a run of a feed went. */
export interface FeedRan {
  readonly feed: string;
  readonly outcome: 'done' | 'same' | 'failed' | 'stopped' | 'another reads it';
  /** Why it failed, or what could not be read; null when there is nothing to say. */
  readonly says: string | null;
  readonly counts: Counts | null;
  readonly gone: GoneCounts | null;
}

/** So few at a time that a page waits for no more than a moment. */
const IN_BATCH = 10;
const LONGEST_WORDS = 500;

type Result = Omit<FeedRan, 'feed'> & { readonly learnt: Partial<StoredFeed> };

const save = ({ orm }: Db, id: string, set: Partial<StoredFeed>) =>
  orm.update(feeds).set(set).where(eq(feeds.id, id)).run();

/** What had no id when all of a feed was last read. It was there beside every record that was known then, and so is none of them. */
const namelessBefore = ({ nameless }: StoredFeed): string[] => (nameless === null ? [] : JSON.parse(nameless));

async function importAll(
  context: FeedsContext,
  feed: StoredFeed,
  opened: FeedOpened,
  at: Date,
  asking: Asking,
): Promise<Result> {
  const { db } = context;
  const { format, items, since, list, marks } = opened;
  const seen = nothingSeen();
  const listings = new Set<string>();
  const order = { feed: feed.name, source: feed.address, format, items: watched(items, seen), at, dryRun: false };
  const run = importFeed(db, { ...order, includeHidden: false, batch: IN_BATCH });
  let step = await run.next();
  for (; step.done !== true; step = await run.next())
    for (const { id } of step.value) if (id !== null) listings.add(id);
  const { counts, run: importRun } = step.value;
  const isWhole = since === null && !seen.isCut;
  const mayBeHidden = isMore(seen.nameless, namelessBefore(feed));
  const present = { originals: seen.originals, listings, mayBeHidden };
  const gone = isWhole ? await noteGone(db, feed.name, present, importRun, at) : null;
  const said = { outcome: 'done', says: seen.says, counts, gone } as const;
  if (since !== null) return { ...said, learnt: !seen.isCut ? { modifiedAfter: at.getTime() } : {} };
  const obeys = list !== null && format === 'feed' && (await obeysSince(list, asking));
  const inWhole = { nameless: seen.nameless.length === 0 ? null : JSON.stringify(seen.nameless) };
  const whole = isWhole
    ? { ...inWhole, wholeAt: at.getTime(), wantsWhole: 0, modifiedAfter: at.getTime(), ...marks() }
    : { wantsWhole: 1, sameAddress: null };
  return { ...said, learnt: { readAs: format, listAddress: list?.href ?? null, obeysSince: obeys ? 1 : 0, ...whole } };
}

async function read(context: FeedsContext, feed: StoredFeed, at: Date, stop: AbortSignal | undefined): Promise<Result> {
  const { mostBytes, mostMs } = context;
  const asking = { ...context.asking, allowance: allowanceOf(mostBytes, mostMs, stop) };
  try {
    const opened = await openFeed(feed, at, asking);
    if (opened === 'same')
      return { outcome: 'same', says: null, counts: null, gone: null, learnt: { wholeAt: at.getTime() } };
    return await importAll(context, feed, opened, at, asking);
  } catch (error) {
    const isOfFeed = [UnreadableInput, FetchFailed, AllowanceSpent].some((kind) => error instanceof kind);
    if (!isOfFeed || !(error instanceof Error)) throw error;
    const outcome = stop?.aborted === true ? 'stopped' : 'failed';
    return { outcome, says: error.message.slice(0, LONGEST_WORDS), counts: null, gone: null, learnt: {} };
  }
}

/** What a run leaves of how the feed goes. One that was stopped with the site says nothing of the feed. */
function standsAfter(feed: StoredFeed, { outcome, says, learnt }: Result, at: number): Partial<StoredFeed> {
  if (outcome === 'stopped') return { dueAt: at };
  const failures = outcome === 'failed' ? feed.failures + 1 : 0;
  const dueAt = nextDue({ everyHours: feed.everyHours, failures }, at, Math.random());
  const how =
    failures > 0
      ? { failures, failingSince: feed.failingSince ?? at, wantsWhole: 1 }
      : { failures: 0, failingSince: null, wellAt: at };
  return { ranAt: at, says, dueAt, ...how, ...learnt };
}

/**
 * Reads a feed now, due or not, unless another reads it at this moment. Records land as an import lands them, so a run that fails half way
 * has written whole records and is run again. How it went is kept with the feed.
 */
export async function runFeed(context: FeedsContext, idOrName: string, stop?: AbortSignal): Promise<FeedRan> {
  const { db, now } = context;
  const { id } = storedFeed(db, idOrName);
  const [by, at] = [randomUUID(), now()];
  const taken = takeFeed(db, id, by, at.getTime());
  const feed = storedFeed(db, id);
  if (!taken) return { feed: feed.name, outcome: 'another reads it', says: null, counts: null, gone: null };
  const keeping = setInterval(() => keepFeed(db, id, by, now().getTime()), FEED_LEASE_MS / 3);
  try {
    const { learnt, ...result } = await read(context, feed, at, stop);
    save(db, id, standsAfter(feed, { ...result, learnt }, at.getTime()));
    return { feed: feed.name, ...result };
  } finally {
    clearInterval(keeping);
    leaveFeed(db, id, by);
  }
}

/** Reads every feed that is due, one after the other, the longest due first. */
export async function runDueFeeds(context: FeedsContext, stop?: AbortSignal): Promise<FeedRan[]> {
  const { db, now } = context;
  const due = db.sqlite
    .prepare<[number], string>(
      'SELECT id FROM feeds WHERE paused_at IS NULL AND removed_at IS NULL AND due_at <= ? ORDER BY due_at, id',
    )
    .pluck()
    .all(now().getTime());
  const ran: FeedRan[] = [];
  for (const id of due) {
    if (stop?.aborted === true) break;
    ran.push(await runFeed(context, id, stop));
  }
  return ran;
}
