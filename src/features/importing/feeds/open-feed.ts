import { askSince } from '#domain/feeds/feed-state.ts';
import { keyWithin } from '../feed-name.ts';
import { type Answered, type Asking, type Conditions, FetchFailed, open, withRetries } from '../fetching/get.ts';
import { openAddress } from '../fetching/open-address.ts';
import { firstPage, readFeed, readPage } from '../fetching/read-feed.ts';
import { type SourceItems, UnreadableInput } from '../source-item.ts';
import type { StoredFeed } from './stored-feed.ts';

/** What the answer that is all of a feed was marked with, and where it is. */
export type Marks = Pick<StoredFeed, 'sameAddress' | 'etag' | 'lastModified'>;

/** What a feed has to say now. */
export interface FeedOpened {
  readonly format: string;
  readonly items: SourceItems;
  /** Since when it was asked for changes; null when all of it is read. */
  readonly since: Date | null;
  readonly list: URL | null;
  /** To be asked when all has been read. */
  readonly marks: () => Marks;
}

const conditionsOf = ({ etag, lastModified }: StoredFeed): Conditions => ({
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
});

/** Whether a feed says that all of it is as it was. Anything but a plain yes is no. Throws `FetchFailed`. */
async function isSame(feed: StoredFeed, asking: Asking): Promise<boolean> {
  const conditions = conditionsOf(feed);
  if (feed.sameAddress === null || feed.wantsWhole === 1 || Object.keys(conditions).length === 0) return false;
  const address = new URL(feed.sameAddress);
  const { isSame, body } = await withRetries(asking, () => open(address, asking, conditions));
  body.destroy();
  return isSame;
}

const NO_MARKS: Marks = { sameAddress: null, etag: null, lastModified: null };

/** One answer speaks for the whole only when nothing else had to be asked: no second page, no service by itself. */
function marksOf(answers: ReadonlyMap<string, Answered>, address: URL, list: URL | null): Marks {
  const whole = (list ?? address).href;
  const others = [...answers.keys()].filter((href) => href !== whole && href !== address.href);
  const headers = answers.get(whole)?.headers;
  if (headers === undefined || others.length > 0) return NO_MARKS;
  const { etag = null, 'last-modified': lastModified = null } = headers;
  return etag === null && lastModified === null ? NO_MARKS : { sameAddress: whole, etag, lastModified };
}

const withSince = (list: URL, since: string): URL => {
  const url = new URL(list);
  url.searchParams.set('modified_after', since);
  return url;
};

/** Opens a feed: all of it, or what changed since the last run where it obeys that. `same` when it says that nothing did. */
export async function openFeed(feed: StoredFeed, now: Date, asking: Asking): Promise<FeedOpened | 'same'> {
  try {
    if (await isSame(feed, asking)) return 'same';
    const since = askSince(feed, now.getTime());
    if (since !== null && feed.listAddress !== null) {
      const list = new URL(feed.listAddress);
      const url = withSince(list, since.toISOString());
      const items = readFeed(await firstPage(url, asking), url, asking);
      return { format: feed.readAs ?? 'feed', items, since, list, marks: () => NO_MARKS };
    }
    const answers = new Map<string, Answered>();
    // More than these and one answer is not the whole: 20,000 services need not be remembered.
    const onAnswer = (answered: Answered) => void (answers.size < 4 && answers.set(answered.asked.href, answered));
    const address = new URL(feed.address);
    const today = now.toISOString().slice(0, 10);
    const { format, items, list } = await openAddress(address, today, keyWithin(true), { ...asking, onAnswer });
    if (feed.format !== null && feed.format !== format)
      throw new UnreadableInput(`This is ${format}, and it should be ${feed.format}`);
    return { format, items, since: null, list, marks: () => marksOf(answers, address, list) };
  } catch (error) {
    if (error instanceof FetchFailed) throw new UnreadableInput(error.message);
    throw error;
  }
}

const FAR_AHEAD = '2999-01-01T00:00:00Z';

/**
 * Whether a feed gives what changed since a moment when it is asked: asked for what changes a thousand years from now, it has nothing. One
 * that cannot be asked does not.
 */
export async function obeysSince(list: URL, asking: Asking): Promise<boolean> {
  try {
    const page = readPage(await firstPage(withSince(list, FAR_AHEAD), asking));
    return page !== null && page.contents.length === 0 && (page.total ?? 0) === 0;
  } catch (error) {
    if (error instanceof FetchFailed) return false;
    throw error;
  }
}
