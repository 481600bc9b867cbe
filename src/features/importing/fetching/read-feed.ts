import { isServiceAtLocation, mergeAtLocations, servicesIn } from '../services-in.ts';
import { type SourceItem, UnreadableInput, unreadable } from '../source-item.ts';
import { textOf } from '../text-encoding.ts';
import { isTooDeep, TOO_DEEP } from '../too-deep.ts';
import { type Asking, FetchFailed, getBytes } from './get.ts';
import { inOrderAtOnce } from './in-order-at-once.ts';

const MOST_PAGE_BYTES = 50_000_000;
const MOST_DETAIL_BYTES = 5_000_000;
const MOST_PAGES = 20_000;
const AT_ONCE = 6;

type Json = { readonly [key: string]: unknown };
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A page of either version: 3.0 counts from 1 and says `contents`, 1.x may count from 0 and says `content`. */
export interface Page {
  readonly number: number;
  readonly pages: number;
  /** How many there are on all pages, when it says. */
  readonly total: number | null;
  readonly last: boolean;
  readonly contents: readonly unknown[];
}

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) ? value : otherwise;

const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;

/** A JSON value as a page; null when it is none. */
export function readPage(value: unknown): Page | null {
  if (!isJson(value)) return null;
  if (Array.isArray(value.contents))
    return {
      number: numberOf(value.page_number, 1),
      pages: numberOf(value.total_pages, 1),
      total: countOf(value.total_items),
      last: value.last_page === true || value.empty === true,
      contents: value.contents,
    };
  if (!Array.isArray(value.content)) return null;
  return {
    number: numberOf(value.number, 1),
    pages: numberOf(value.totalPages, 1),
    total: countOf(value.totalElements),
    last: value.last === true || value.empty === true,
    contents: value.content,
  };
}

/** A summary of a list has none of these; when one is there, the list was asked for in full and nothing more has to be fetched. */
const IN_FULL = ['service_at_locations', 'schedules', 'regular_schedules', 'cost_options', 'contacts', 'services'];
const isSummary = (value: unknown): value is Json & { id: string | number } =>
  isJson(value) &&
  (typeof value.id === 'string' || typeof value.id === 'number') &&
  !IN_FULL.some((field) => field in value) &&
  !isServiceAtLocation(value);

async function getJson(url: URL, most: number, asking: Asking): Promise<unknown> {
  const text = await textOf(await getBytes(url, Math.min(most, asking.mostPageBytes ?? most), asking));
  const value = parsed(text, url);
  if (isTooDeep(value)) throw new FetchFailed(`${url.href}: ${TOO_DEEP}`, 200);
  return value;
}

function parsed(text: string, url: URL): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FetchFailed(`${url.href} is not JSON: ${error instanceof Error ? error.message : String(error)}`, 200);
  }
}

interface Placed {
  readonly value: unknown;
  readonly place: string;
}

async function detailOf({ value, place }: Placed, list: URL, asking: Asking): Promise<SourceItem[]> {
  if (!isSummary(value)) return [...servicesIn(value, place)];
  const url = new URL(list);
  url.search = '';
  url.pathname = `${url.pathname.replace(/\/$/u, '')}/${encodeURIComponent(String(value.id))}`;
  try {
    const detail = await getJson(url, MOST_DETAIL_BYTES, asking);
    // A list may say who runs a service when the service itself does not.
    const whole =
      isJson(detail) && !('organization' in detail) && 'organization' in value
        ? { ...detail, organization: value.organization }
        : detail;
    return [...servicesIn(whole, url.href)];
  } catch (error) {
    if (!(error instanceof FetchFailed)) throw error;
    const message = `${error.message}. Its summary on the list is not used, because it leaves most out`;
    return [unreadable(url.href, '', message, { original: String(value.id) })];
  }
}

const firstOf = ({ contents: [first] }: Page): string => JSON.stringify(first);

/**
 * Every page, in order. A page that cannot be had is one unreadable place, and the next is asked for. A page that came before ends it: a feed
 * that goes round in a ring has no end.
 */
async function* pagesFrom(
  first: Page,
  list: URL,
  asking: Asking,
): AsyncGenerator<{ page: Page; url: URL } | SourceItem> {
  yield { page: first, url: list };
  const lastNumber = Math.min(first.number + first.pages - 1, first.number + MOST_PAGES);
  const before = new Set([firstOf(first)]);
  for (let number = first.number + 1; number <= lastNumber && !(first.last && first.pages <= 1); number += 1) {
    const url = new URL(list);
    url.searchParams.set('page', String(number));
    try {
      const page = readPage(await getJson(url, MOST_PAGE_BYTES, asking));
      if (page === null) yield unreadable(url.href, '', 'This is not a page of services');
      else if (page.contents.length === 0) return;
      else if (before.has(firstOf(page))) {
        yield unreadable(url.href, '', 'The feed gives the same page again, so the rest of it cannot be had');
        return;
      } else {
        before.add(firstOf(page));
        yield { page, url };
      }
    } catch (error) {
      if (!(error instanceof FetchFailed)) throw error;
      yield unreadable(url.href, '', error.message);
    }
  }
}

/** The services of a feed, page by page, each with its detail. Details are fetched a few at a time and handed on in the feed's order. */
export async function* readFeed(first: unknown, list: URL, asking: Asking): AsyncGenerator<SourceItem> {
  const page = readPage(first);
  if (page === null) throw new UnreadableInput(`${list.href} is not a page of services`);
  const atLocations: Placed[] = [];
  let count = 0;
  let isWhole = true;
  for await (const turn of pagesFrom(page, list, asking)) {
    if ('what' in turn) {
      isWhole = false;
      yield turn;
      continue;
    }
    count += turn.page.contents.length;
    const field = isJson(first) && Array.isArray(first.contents) ? 'contents' : 'content';
    const placed = turn.page.contents.map((value, at) => ({ value, place: `${turn.url.href}#/${field}/${at}` }));
    atLocations.push(...placed.filter(({ value }) => isServiceAtLocation(value)));
    const services = placed.filter(({ value }) => !isServiceAtLocation(value));
    for await (const items of inOrderAtOnce(services, AT_ONCE, (one) => detailOf(one, list, asking))) yield* items;
  }
  yield* mergeAtLocations(atLocations);
  if (isWhole && page.total !== null && count < page.total)
    yield unreadable(list.href, '', `The feed says that it has ${page.total} services, and gives ${count}`);
}

/** The first page of a list as it answers. Throws `FetchFailed`. */
export const firstPage = (list: URL, asking: Asking): Promise<unknown> => getJson(list, MOST_PAGE_BYTES, asking);

/** Where the services of a feed are, and the first answer there. An address may be of the feed, of its services, or of one document. */
export async function findServices(
  address: URL,
  asking: Asking,
): Promise<{ readonly url: URL; readonly value: unknown }> {
  const under = new URL(address);
  under.pathname = `${under.pathname.replace(/\/$/u, '')}/services`;
  let value: unknown;
  try {
    value = await getJson(address, MOST_PAGE_BYTES, asking);
  } catch (error) {
    // Version 1 has nothing at the feed's own address.
    if (!(error instanceof FetchFailed) || error.status === null || address.pathname.endsWith('/services')) throw error;
    return { url: under, value: await getJson(under, MOST_PAGE_BYTES, asking) };
  }
  const describesFeed = isJson(value) && 'version' in value && ('openapi_url' in value || 'profile' in value);
  return describesFeed ? { url: under, value: await getJson(under, MOST_PAGE_BYTES, asking) } : { url: address, value };
}
