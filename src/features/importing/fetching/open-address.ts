import type { KeyOf } from '../council-csv.ts';
import { formatOf, outlineOf } from '../detect-format.ts';
import { openText, type Source } from '../open-source.ts';
import { servicesIn } from '../services-in.ts';
import { UnreadableInput } from '../source-item.ts';
import { decode } from '../text-encoding.ts';
import { type Asking, FetchFailed, open, withRetries } from './get.ts';
import { findServices, readFeed, readPage } from './read-feed.ts';

const FEED_KEYS = ['contents', 'content', 'openapi_url', 'profile'];
// Enough to see what it is; a feed's page names itself in its first lines.
const PEEK_CHARACTERS = 65_536;

async function peek(url: URL, asking: Asking): Promise<string> {
  const { body } = await withRetries(asking, () => open(url, asking));
  let start = '';
  for await (const piece of decode(body, 'utf-8')) {
    start += piece;
    if (start.length >= PEEK_CHARACTERS) break;
  }
  body.destroy();
  return start;
}

async function* bodyText(url: URL, asking: Asking): AsyncGenerator<string> {
  const { body } = await withRetries(asking, () => open(url, asking));
  yield* decode(body, 'utf-8');
}

/** Whether a feed of either version is at an address. Version 1 has nothing at the feed's own address, only at its services. */
async function isFeed(address: URL, asking: Asking): Promise<boolean> {
  try {
    const start = await peek(address, asking);
    const format = formatOf(start);
    if (format !== 'json') return format === 'unknown';
    const { keys } = outlineOf(start);
    return FEED_KEYS.some((key) => keys.has(key));
  } catch (error) {
    if (error instanceof FetchFailed && error.status === 404) return true;
    throw error;
  }
}

/**
 * Opens what is at a web address: a feed of either version at its own address or at that of its services, or one document of any format
 * that a file may have. Throws `UnreadableInput` when nothing there can be read.
 */
export async function openAddress(address: URL, today: string, keyOf: KeyOf, asking: Asking): Promise<Source> {
  try {
    if (!(await isFeed(address, asking)))
      return await openText({ name: address.href, open: () => bodyText(address, asking) }, today, keyOf);
    const { url, value } = await findServices(address, asking);
    return readPage(value) === null
      ? { format: 'json', items: servicesIn(value, `${url.href}#`) }
      : { format: 'feed', items: readFeed(value, url, asking) };
  } catch (error) {
    if (error instanceof FetchFailed) throw new UnreadableInput(error.message);
    throw error;
  }
}
