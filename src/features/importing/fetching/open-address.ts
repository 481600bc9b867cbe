import type { KeyOf } from '../council-csv.ts';
import { formatOf, outlineOf } from '../detect-format.ts';
import type { Source } from '../open-source.ts';
import { servicesIn } from '../services-in.ts';
import { UnreadableInput } from '../source-item.ts';
import { decode } from '../text-encoding.ts';
import { openFetched } from './fetched-file.ts';
import { type Asking, bytesOf, FetchFailed, open, withRetries } from './get.ts';
import { findServices, readFeed, readPage } from './read-feed.ts';

const FEED_KEYS = ['contents', 'content', 'openapi_url', 'profile'];
// Enough to see what it is; a feed's page names itself in its first lines.
const PEEK_CHARACTERS = 65_536;

const peek = (url: URL, asking: Asking): Promise<string> =>
  withRetries(asking, async () => {
    let start = '';
    for await (const piece of decode(bytesOf(await open(url, asking), asking), 'utf-8')) {
      start += piece;
      if (start.length >= PEEK_CHARACTERS) break;
    }
    return start;
  });

/** Whether a feed of either version is at an address. Version 1 has nothing at the feed's own address, only at its services. */
async function isFeed(address: URL, asking: Asking): Promise<boolean> {
  try {
    const start = await peek(address, asking);
    const format = formatOf(start);
    if (format !== 'json') return false;
    const { keys } = outlineOf(start);
    return FEED_KEYS.some((key) => keys.has(key));
  } catch (error) {
    if (error instanceof FetchFailed && error.status === 404) return true;
    throw error;
  }
}

/** What is at an address; `list` is where the services of a feed are, and null for one document. */
export interface SourceAt extends Source {
  readonly list: URL | null;
}

/**
 * Opens what is at a web address: a feed of either version at its own address or at that of its services, or one document of any format
 * that a file may have. Throws `UnreadableInput` when nothing there can be read.
 */
export async function openAddress(address: URL, today: string, keyOf: KeyOf, asking: Asking): Promise<SourceAt> {
  try {
    if (!(await isFeed(address, asking))) return { ...(await openFetched(address, today, keyOf, asking)), list: null };
    const { url, value } = await findServices(address, asking);
    return readPage(value) === null
      ? { format: 'json', items: servicesIn(value, `${url.href}#`), list: null }
      : { format: 'feed', items: readFeed(value, url, asking), list: url };
  } catch (error) {
    if (error instanceof FetchFailed) throw new UnreadableInput(error.message);
    throw error;
  }
}
