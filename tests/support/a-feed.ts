import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Db } from '#db/client.ts';
import { COMMAND } from '#domain/actor.ts';
import { type FeedSettings, readFeedSettings } from '#domain/feeds/feed.ts';
import { addFeed } from '#features/importing/feeds/change-feeds.ts';
import type { FeedsContext } from '#features/importing/feeds/run-feed.ts';
import { anyAddress } from '#features/importing/fetching/address-policy.ts';
import { anId } from './a-listing.ts';
import { aService } from './a-service.ts';
import { AT } from './an-import.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

/** A feed on loopback until the test is over, and every address that was asked of it. */
export async function aFeedServer(
  answer: Answer,
): Promise<{ address: string; asked: string[]; close: () => Promise<void> }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response, new URL(request.url ?? '/', 'http://feed'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  onTestFinished(close);
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, asked, close };
}

export const sendJson = (response: ServerResponse, value: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
};

/** A service with everything in the list, so that nothing else is asked for. */
export const inFull = (name: string, more: object = {}): object =>
  aService({ id: anId(name), name: `Day centre ${name}`, contacts: [], ...more });

const SINCE = 'modified_after';

export interface Changed {
  readonly service: unknown;
  readonly on: string;
}

/** A feed of version 3 with pages of two. `obeys` gives only what changed when that is asked. */
export const aFeedOf =
  (services: () => readonly Changed[], { obeys = false }: { obeys?: boolean } = {}): Answer =>
  (_request, response, url) => {
    if (url.pathname === '/') {
      const about = 'https://example.org';
      sendJson(response, { version: 'HSDS-UK-3.0', profile: about, openapi_url: about });
      return;
    }
    const since = url.searchParams.get(SINCE);
    const all = services().filter(({ on }) => !obeys || since === null || on > since);
    const page = Number(url.searchParams.get('page') ?? 1);
    const contents = all.slice((page - 1) * 2, page * 2).map(({ service }) => service);
    const pages = Math.max(1, Math.ceil(all.length / 2));
    const where = { page_number: page, size: contents.length, first_page: page === 1, last_page: page >= pages };
    sendJson(response, {
      ...where,
      total_items: all.length,
      total_pages: pages,
      empty: contents.length === 0,
      contents,
    });
  };

/** What reads feeds in tests: quickly, and from loopback. */
export const feedsOf = (db: Db, now: () => Date = () => AT, more: Partial<FeedsContext> = {}): FeedsContext => ({
  db,
  now,
  asking: { policy: anyAddress, timeoutMs: 3000, tries: 2, pauseMs: 1 },
  mostBytes: 20_000_000,
  mostMs: 20_000,
  ...more,
});

/** Adds a feed as a command does. Gives its id. */
export const subscribed = (db: Db, address: string, more: Partial<FeedSettings> = {}, at = AT): string =>
  addFeed(
    { db, by: COMMAND, at, reach: { policy: anyAddress } },
    readFeedSettings({
      name: 'Salford',
      address,
      format: null,
      everyHours: 24,
      shownAs: 'Salford Council',
      shownAddress: null,
      licence: null,
      licenceAddress: null,
      ...more,
    }),
  );
