/** How a feed goes. `late`: it should have been read long ago, and was not tried. */
export const FEED_STATES = ['failing', 'late', 'fine', 'new', 'paused', 'removed'] as const;
export type FeedState = (typeof FEED_STATES)[number];

export interface FeedTimes {
  readonly everyHours: number;
  readonly pausedAt: number | null;
  readonly removedAt: number | null;
  readonly dueAt: number;
  readonly ranAt: number | null;
  readonly failingSince: number | null;
}

const HOUR_MS = 3_600_000;
/** A run may begin so much after it is due before that is worth saying. */
const GRACE_MS = HOUR_MS;

/** How a feed goes at a moment (milliseconds since 1970). */
export function feedState(feed: FeedTimes, now: number): FeedState {
  if (feed.removedAt !== null) return 'removed';
  if (feed.pausedAt !== null) return 'paused';
  if (feed.failingSince !== null) return 'failing';
  if (feed.dueAt + GRACE_MS < now) return 'late';
  return feed.ranAt === null ? 'new' : 'fine';
}

const FIRST_WAIT_MS = 10 * 60_000;

/**
 * When a feed is due after a run that began at `at`: a round later; after failures sooner, and ever later the more there were. `spread`, from
 * 0 to 1, keeps feeds that began together from all coming at once.
 */
export function nextDue(
  { everyHours, failures }: { readonly everyHours: number; readonly failures: number },
  at: number,
  spread: number,
): number {
  const round = everyHours * HOUR_MS;
  const wait = failures === 0 ? round : Math.min(round, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 12));
  return Math.round(at + wait * (0.95 + spread * 0.1));
}

/** All of it is read again after this long, so that what has gone is seen: with the round that is under way, each week. */
const WHOLE_EVERY_MS = 6 * 24 * HOUR_MS;
/** What changed is asked for from this long before the last run: clocks differ, and some count whole days. */
const OVERLAP_MS = 24 * HOUR_MS;

export interface FeedMemory {
  readonly wantsWhole: number;
  readonly wholeAt: number | null;
  readonly obeysSince: number;
  readonly modifiedAfter: number | null;
  readonly listAddress: string | null;
}

/** Since when to ask a feed for changes; null when all of it is to be read. */
export function askSince(feed: FeedMemory, now: number): Date | null {
  const { modifiedAfter, wholeAt } = feed;
  const mayAsk = feed.obeysSince === 1 && feed.listAddress !== null && feed.wantsWhole === 0;
  if (!mayAsk || modifiedAfter === null || wholeAt === null || wholeAt + WHOLE_EVERY_MS <= now) return null;
  return new Date(modifiedAfter - OVERLAP_MS);
}

/** Whether so many are gone at once that somebody has to say what it means: more than a fifth. */
export const isTooManyGone = (gone: number, known: number): boolean => gone * 5 > known;
