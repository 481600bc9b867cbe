import { setImmediate as turn } from 'node:timers/promises';
import { type Db, inTransaction } from '#db/client.ts';
import { publishAll, setState } from '#db/publish/publish.ts';
import { statement } from '#db/statements.ts';
import { IMPORTER } from '#domain/actor.ts';
import { isTooManyGone } from '#domain/feeds/feed-state.ts';
import { addMonths } from '#domain/freshness/calendar.ts';
import { goneSince } from '#domain/freshness/checks.ts';
import { LADDER } from '#domain/freshness/ladder.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { ukDate } from '#domain/words/moments.ts';
import { GONE, isWrittenHere, lastSaid, TAKEN_BACK } from '../origins.ts';

/** What came by in a run that read all of a feed: ids of the feed, and ids of listings here. */
export interface Present {
  readonly originals: ReadonlySet<string>;
  readonly listings: ReadonlySet<string>;
  /** Whether something came by without an id that was not there before: it may be any record that was not seen. */
  readonly mayBeHidden: boolean;
}

interface Known {
  readonly original: string;
  readonly id: string;
  readonly hash: string;
  readonly said: string | null;
  readonly gone: 'held' | 'marked' | 'kept' | null;
}

const KNOWN = `SELECT o.original, o.id, o.hash, o.said, o.gone FROM origins o JOIN listings l ON l.id = o.id
  WHERE o.feed = ? AND o.subject = 'listing' AND l.state = 'live'`;
const SET = "UPDATE origins SET gone = ?, gone_since = ? WHERE feed = ? AND subject = 'listing' AND original = ?";
const MARK =
  "UPDATE origins SET gone = 'marked', gone_since = ?, hash = ?, said = ? WHERE feed = ? AND subject = 'listing' AND original = ?";
const SHOWN = `SELECT r.body, r.author FROM listings l JOIN revisions r ON r.id = l.published_revision_id WHERE l.id = ? AND l.state = 'live'`;

/** So many records in one transaction, so that others can write in between. */
const IN_SLICE = 40;

async function inSlices<Item>(db: Db, items: readonly Item[], work: (item: Item) => void): Promise<void> {
  for (let from = 0; from < items.length; from += IN_SLICE) {
    inTransaction(db, () => items.slice(from, from + IN_SLICE).forEach(work));
    await turn();
  }
}

/** Says of a listing that its source has it no more. What the feed said last is kept, so that a return is taken as before. */
function mark(db: Db, feed: string, run: string | null, at: Date, { original, id, hash, said }: Known): void {
  const shown = statement<[string], { body: string; author: string }>(db, SHOWN).get(id);
  if (shown === undefined) return;
  const base = isWrittenHere(shown) || said !== null ? lastSaid(db, 'listing', id, said) : null;
  const body: Listing = { ...(JSON.parse(shown.body) as Listing), goneFromSource: ukDate(at) };
  const around = { deed: 'marked as gone from its source', ...(run === null ? {} : { importRun: run }) };
  publishAll(db, [{ subject: 'listing', id, body, ...around }], IMPORTER, at);
  const marked = hash.startsWith(GONE) ? hash : `${GONE}${hash}`;
  statement<(string | number | null)[], never>(db, MARK).run(at.getTime(), marked, base, feed, original);
}

export interface GoneCounts {
  /** Marked by this run, and held until the team says what it means. */
  readonly marked: number;
  readonly held: number;
}

/**
 * After a run that read all of a feed: what it has no more is marked, unless that is more than a fifth of all, or it may have lost no more than
 * its id; then it is held until the team decides. What is there again is no longer held.
 */
export async function noteGone(
  db: Db,
  feed: string,
  present: Present,
  run: string | null,
  at: Date,
): Promise<GoneCounts> {
  const known = statement<[string], Known>(db, KNOWN).all(feed);
  const isThere = ({ original, id }: Known) => present.originals.has(original) || present.listings.has(id);
  const set = statement<(string | number | null)[], never>(db, SET);
  const back = known.filter((one) => one.gone !== null && isThere(one));
  await inSlices(db, back, ({ original }) => void set.run(null, null, feed, original));
  const gone = known.filter((one) => one.gone === null && !isThere(one));
  const held = known.filter((one) => one.gone === 'held' && !isThere(one)).length;
  const counted = known.filter((one) => one.gone !== 'marked').length;
  if (present.mayBeHidden || isTooManyGone(gone.length + held, counted)) {
    await inSlices(db, gone, ({ original }) => void set.run('held', at.getTime(), feed, original));
    return { marked: 0, held: gone.length + held };
  }
  await inSlices(db, gone, (one) => mark(db, feed, run, at, one));
  return { marked: gone.length, held };
}

/** Does what the team says of what is held: marks it all as gone, or keeps it as it is until it comes back. Gives how many. */
export async function settleHeld(db: Db, feed: string, deed: 'mark' | 'keep', at: Date): Promise<number> {
  const held = statement<[string], Known>(db, `${KNOWN} AND o.gone = 'held'`).all(feed);
  const set = statement<(string | number | null)[], never>(db, SET);
  await inSlices(db, held, (one) =>
    deed === 'mark' ? mark(db, feed, null, at, one) : void set.run('kept', at.getTime(), feed, one.original),
  );
  return held.length;
}

const MARKED = `SELECT o.feed, o.original, o.hash, o.id, r.body FROM origins o JOIN listings l ON l.id = o.id
  JOIN revisions r ON r.id = l.published_revision_id
  WHERE o.gone = 'marked' AND o.subject = 'listing' AND l.state = 'live' AND o.gone_since < ?`;
const TAKEN = "UPDATE origins SET hash = ? WHERE feed = ? AND subject = 'listing' AND original = ?";

/** Takes from the public what has been gone from its source for as long as the ladder goes down, unless somebody here said since that it is right. */
export async function withdrawLongGone(db: Db, now: Date): Promise<number> {
  const today = ukDate(now);
  const rows = statement<[number], Known & { feed: string; body: string }>(db, MARKED).all(now.getTime());
  const due = rows.filter(({ body }) => {
    const since = goneSince(JSON.parse(body) as Listing);
    return since !== null && addMonths(since, LADDER.hidden.months) <= today;
  });
  await inSlices(db, due, ({ feed, original, id, hash }) => {
    setState(db, 'listing', id, 'withdrawn', IMPORTER, now, 'gone from its source');
    statement<string[], never>(db, TAKEN).run(`${TAKEN_BACK}${hash}`, feed, original);
  });
  return due.length;
}
