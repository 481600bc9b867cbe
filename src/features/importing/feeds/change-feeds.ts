import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { addAudit } from '#db/audit.ts';
import { type Db, inTransaction } from '#db/client.ts';
import { tellCreditsChanged } from '#db/credits.ts';
import { feeds } from '#db/schema/feeds.ts';
import type { Actor } from '#domain/actor.ts';
import { Conflict, Invalid } from '#domain/errors.ts';
import type { FeedSettings } from '#domain/feeds/feed.ts';
import { type Reach, refusalOf } from '../fetching/address-policy.ts';
import { type StoredFeed, storedFeed } from './stored-feed.ts';

/** Who changes feeds, when, and what addresses feeds may have. */
export interface Changing {
  readonly db: Db;
  readonly by: Actor;
  readonly at: Date;
  readonly reach: Reach;
}

/** What was learnt of an address, which says nothing of another. */
const NOTHING_LEARNT = {
  failingSince: null,
  failures: 0,
  says: null,
  wantsWhole: 1,
  readAs: null,
  listAddress: null,
  obeysSince: 0,
  modifiedAfter: null,
  sameAddress: null,
  etag: null,
  nameless: null,
  lastModified: null,
} as const;

const tell = ({ db, by, at }: Changing, deed: string, id: string, detail: string | null = null) =>
  addAudit(db, { at, actor: by, deed, subject: 'feed', subjectId: id, detail });

function needReadable({ reach }: Changing, address: string): void {
  const refusal = refusalOf(new URL(address), reach);
  if (refusal !== null) throw new Invalid(refusal, { address: [refusal] });
}

function needThere({ removedAt }: StoredFeed): void {
  if (removedAt !== null) throw new Conflict('This feed was taken away');
}

/**
 * Adds a feed, due at once; one of this name that was taken away comes back. Gives its id. Throws `Invalid` when its address may not be read,
 * and when another has its name.
 */
export function addFeed(changing: Changing, settings: FeedSettings): string {
  const { db, at } = changing;
  needReadable(changing, settings.address);
  const now = at.getTime();
  return inTransaction(db, () => {
    const before = db.orm.select().from(feeds).where(eq(feeds.name, settings.name)).get();
    if (before !== undefined && before.removedAt === null)
      throw new Invalid(`There is a feed “${settings.name}” already`, { name: ['There is one of this name already'] });
    const id = before?.id ?? randomUUID();
    const stands = { ...settings, ...NOTHING_LEARNT, changedAt: now, dueAt: now, pausedAt: null, removedAt: null };
    if (before === undefined)
      db.orm
        .insert(feeds)
        .values({ id, createdAt: now, ...stands })
        .run();
    else db.orm.update(feeds).set(stands).where(eq(feeds.id, id)).run();
    // Its name may have brought listings by a command, or before it was taken away.
    tellCreditsChanged(db, settings.name, at);
    tell(changing, 'added a feed', id, settings.address);
    return id;
  });
}

const CREDIT = ['shownAs', 'shownAddress', 'licence', 'licenceAddress'] as const;

const creditMoved = (feed: StoredFeed, settings: FeedSettings): boolean =>
  CREDIT.some((field) => feed[field] !== settings[field]);

const moved = (feed: StoredFeed, { address, format }: FeedSettings): boolean =>
  feed.address !== address || feed.format !== format;

/**
 * Changes what a feed is. Its name stays: its records are known by it. Throws `Conflict` when somebody changed it since `seen` or
 * took it away; `Invalid`, `NotFound`.
 */
export function changeFeed(changing: Changing, id: string, settings: FeedSettings, seen: number): void {
  const { db, at } = changing;
  needReadable(changing, settings.address);
  inTransaction(db, () => {
    const feed = storedFeed(db, id);
    needThere(feed);
    if (feed.changedAt !== seen) throw new Conflict('Somebody else has changed this feed');
    const { name: _kept, ...set } = settings;
    const now = Math.max(at.getTime(), feed.changedAt + 1);
    const learnt = moved(feed, settings) ? { ...NOTHING_LEARNT, dueAt: at.getTime() } : {};
    db.orm
      .update(feeds)
      .set({ ...set, ...learnt, changedAt: now })
      .where(eq(feeds.id, feed.id))
      .run();
    if (creditMoved(feed, settings)) tellCreditsChanged(db, feed.name, at);
    tell(changing, 'changed a feed', feed.id, settings.address);
  });
}

/** What else can be done to a feed. */
export const FEED_DEEDS = ['pause', 'go on', 'remove', 'run', 'run whole'] as const;
export type FeedDeed = (typeof FEED_DEEDS)[number];

const SETS: Readonly<Record<FeedDeed, (now: number) => Partial<StoredFeed>>> = {
  pause: (now) => ({ pausedAt: now }),
  'go on': (now) => ({ pausedAt: null, dueAt: now }),
  remove: (now) => ({ removedAt: now }),
  run: (now) => ({ dueAt: now }),
  'run whole': (now) => ({ dueAt: now, wantsWhole: 1 }),
};
const AUDITED: Readonly<Record<FeedDeed, string>> = {
  pause: 'paused a feed',
  'go on': 'went on with a feed',
  remove: 'took a feed away',
  run: 'asked for a run of a feed',
  'run whole': 'asked for a whole run of a feed',
};

/**
 * Pauses a feed, goes on with it, makes it due now, or takes it away. What it brought stays as it is. Throws `NotFound`, and `Conflict` for
 * one that was taken away.
 */
export function doToFeed(changing: Changing, idOrName: string, deed: FeedDeed): StoredFeed {
  const { db, at } = changing;
  return inTransaction(db, () => {
    const feed = storedFeed(db, idOrName);
    needThere(feed);
    const changedAt = Math.max(at.getTime(), feed.changedAt + 1);
    db.orm
      .update(feeds)
      .set({ ...SETS[deed](at.getTime()), changedAt })
      .where(eq(feeds.id, feed.id))
      .run();
    tell(changing, AUDITED[deed], feed.id);
    return storedFeed(db, feed.id);
  });
}
