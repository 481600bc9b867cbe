import { addAudit } from '#db/audit.ts';
import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict } from '#domain/errors.ts';
import type { FeedSettings } from '#domain/feeds/feed.ts';
import { type FeedState, feedState } from '#domain/feeds/feed-state.ts';
import type { Reach } from '../fetching/address-policy.ts';
import { addFeed, type Changing, changeFeed, doToFeed, type FeedDeed } from './change-feeds.ts';
import { settleHeld } from './gone.ts';
import { type StoredFeed, storedFeed, storedFeeds } from './stored-feed.ts';

export interface TeamFeedsContext {
  readonly db: Db;
  readonly now: () => Date;
  /** What addresses a feed may have. */
  readonly reach: Reach;
}

/** A feed as the team sees it. */
export interface ShownFeed extends StoredFeed {
  readonly state: FeedState;
  readonly isRunning: boolean;
  /** How many listings it brought that the public sees, and how many of these it has no more. */
  readonly listings: number;
  readonly marked: number;
  /** How many were gone from it at once, too many to mark without asking. */
  readonly held: number;
  /** How many fields wait in which it says otherwise. */
  readonly conflicts: number;
}

interface Sums {
  readonly listings: number;
  readonly marked: number;
  readonly held: number;
}
const SUMS = `SELECT count(*) AS listings, coalesce(sum(o.gone = 'marked'), 0) AS marked, coalesce(sum(o.gone = 'held'), 0) AS held
  FROM origins o JOIN listings l ON l.id = o.id WHERE o.feed = ? AND o.subject = 'listing' AND l.state = 'live'`;
const CONFLICTS = 'SELECT count(*) FROM feed_conflicts WHERE feed = ? AND settled IS NULL';

function shown({ db, now }: TeamFeedsContext, feed: StoredFeed): ShownFeed {
  const at = now().getTime();
  const sums = statement<[string], Sums>(db, SUMS).get(feed.name) ?? { listings: 0, marked: 0, held: 0 };
  const conflicts = statement<[string], number>(db, CONFLICTS).pluck().get(feed.name) ?? 0;
  const isRunning = feed.leaseUntil !== null && feed.leaseUntil > at;
  return { ...feed, ...sums, conflicts, isRunning, state: feedState(feed, at) };
}

/** Every feed that the site reads, by name. */
export function teamFeeds(context: TeamFeedsContext, person: Person): ShownFeed[] {
  needForDirectory(person, 'feeds: see');
  return storedFeeds(context.db).map((feed) => shown(context, feed));
}

/** How many things of feeds wait for the team: fields to decide, listings to decide about, and feeds that do not go as they should. */
export function howManyOfFeeds(context: TeamFeedsContext, person: Person): number {
  needForDirectory(person, 'feeds: see');
  return teamFeeds(context, person).reduce(
    (sum, { conflicts, held, state }) =>
      sum + conflicts + (held > 0 ? 1 : 0) + (state === 'failing' || state === 'late' ? 1 : 0),
    0,
  );
}

const RUNS = 'SELECT id, started_at AS startedAt FROM import_runs WHERE feed = ? ORDER BY started_at DESC LIMIT 5';
const HELD = `SELECT r.body ->> 'name' AS name, l.slug FROM origins o JOIN listings l ON l.id = o.id
  JOIN revisions r ON r.id = l.published_revision_id
  WHERE o.feed = ? AND o.subject = 'listing' AND o.gone = ? AND l.state = 'live' ORDER BY name LIMIT 50`;

interface Named {
  readonly name: string;
  readonly slug: string;
}

/** One feed, with its last runs and the listings that it has no more (50 of them at most). Throws `NotFound`. */
export function teamFeed(context: TeamFeedsContext, person: Person, id: string) {
  needForDirectory(person, 'feeds: see');
  const { db } = context;
  const feed = shown(context, storedFeed(db, id));
  const gone = (how: 'held' | 'marked') => statement<[string, string], Named>(db, HELD).all(feed.name, how);
  const runs = statement<[string], { id: string; startedAt: number }>(db, RUNS).all(feed.name);
  return { feed, runs, held: gone('held'), marked: gone('marked') };
}

function changing({ db, now, reach }: TeamFeedsContext, person: Person): Changing {
  needForDirectory(person, 'feeds: change');
  return { db, by: person.id, at: now(), reach };
}

/** Adds a feed. Gives its id. Throws `Invalid`. */
export function addTeamFeed(context: TeamFeedsContext, person: Person, settings: FeedSettings): string {
  needForDirectory(person, 'feeds: change');
  return addFeed(changing(context, person), settings);
}

/** Changes a feed as it was `seen`. Throws `Conflict`, `Invalid`, `NotFound`. */
export function changeTeamFeed(
  context: TeamFeedsContext,
  person: Person,
  { id, settings, seen }: { readonly id: string; readonly settings: FeedSettings; readonly seen: number },
): void {
  needForDirectory(person, 'feeds: change');
  changeFeed(changing(context, person), id, settings, seen);
}

/** Pauses a feed, goes on with it, makes it due, or takes it away. Throws `Conflict`, `NotFound`. */
export function doToTeamFeed(context: TeamFeedsContext, person: Person, id: string, deed: FeedDeed): void {
  needForDirectory(person, 'feeds: change');
  doToFeed(changing(context, person), id, deed);
}

/** Says what it means that a feed has many listings no more: marks them all, or keeps them. Throws `Conflict` when there are none. */
export async function settleTeamFeed(
  context: TeamFeedsContext,
  person: Person,
  id: string,
  deed: 'mark' | 'keep',
): Promise<void> {
  needForDirectory(person, 'feeds: change');
  const { db, now } = context;
  const feed = storedFeed(db, id);
  const count = await settleHeld(db, feed.name, deed, now());
  if (count === 0) throw new Conflict('Nothing waits to be decided any more');
  const said = deed === 'mark' ? 'marked what a feed has no more' : 'kept what a feed has no more';
  addAudit(db, { at: now(), actor: person.id, deed: said, subject: 'feed', subjectId: feed.id, detail: `${count}` });
}
