import type { Db } from '#db/client.ts';
import { counted } from '#domain/words/lists.ts';
import { clearIdleRuns } from '#features/importing/feeds/clear-runs.ts';
import { withdrawLongGone } from '#features/importing/feeds/gone.ts';
import { type FeedRan, type FeedsContext, runDueFeeds } from '#features/importing/feeds/run-feed.ts';
import { anyAddress, PUBLIC_PORTS, publicAddress, type Reach } from '#features/importing/fetching/address-policy.ts';
import type { Asking } from '#features/importing/fetching/get.ts';
import { DAY_MS, type Job } from '#features/jobs/job.ts';
import type { Env } from './env.ts';

export interface FeedsOf {
  readonly db: Db;
  readonly env: Env;
}

/** What addresses feeds may have: of the open web, unless the environment allows all. */
export const feedReach = ({ FEEDS_ALLOW_PRIVATE }: Env): Reach =>
  FEEDS_ALLOW_PRIVATE === 'yes' ? { policy: anyAddress } : { policy: publicAddress, ports: PUBLIC_PORTS };

/** The bounds of one run. A whole feed of 20,000 services with a page for each is some 200 MB. */
const MOST_BYTES = 500_000_000;
const MOST_MS = 30 * 60_000;
const MOST_PAGE_BYTES = 20_000_000;

/** How addresses are asked that come from outside. */
export const feedAsking = (env: Env): Asking => ({
  ...feedReach(env),
  timeoutMs: 20_000,
  tries: 4,
  pauseMs: 1000,
  answerMs: 60_000,
  mostPageBytes: MOST_PAGE_BYTES,
});

/** What it takes to read feeds on a timer. */
export const feedsContext = ({ db, env, now }: FeedsOf & { readonly now: () => Date }): FeedsContext => ({
  db,
  now,
  asking: feedAsking(env),
  mostBytes: MOST_BYTES,
  mostMs: MOST_MS,
});

const LOOK_EVERY_MS = 5 * 60_000;

const said = (ran: readonly FeedRan[]): string => {
  const failed = ran.filter(({ outcome }) => outcome === 'failed').map(({ feed }) => feed);
  return `read ${counted(ran.length, 'feed')}${failed.length === 0 ? '' : `; not ${failed.join(', ')}`}`;
};

/** Reads feeds that are due, takes away what has long been gone from its feed, and forgets runs that changed nothing. */
export const feedJobs = ({ db, env }: FeedsOf): readonly Job[] => [
  {
    name: 'withdraw-gone',
    everyMs: DAY_MS,
    run: async (now) => `withdrew ${counted(await withdrawLongGone(db, now), 'listing')}`,
  },
  {
    name: 'clear-feed-runs',
    everyMs: DAY_MS,
    run: async (now) => `cleared ${counted(clearIdleRuns(db, now), 'run')} that changed nothing`,
  },
  {
    name: 'read-feeds',
    slow: true,
    everyMs: LOOK_EVERY_MS,
    run: async (_now, stop) => said(await runDueFeeds(feedsContext({ db, env, now: () => new Date() }), stop)),
  },
];
