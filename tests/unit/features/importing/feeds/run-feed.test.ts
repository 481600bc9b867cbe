import { describe, expect, test } from 'vitest';
import { feedState } from '#domain/feeds/feed-state.ts';
import { doToFeed } from '#features/importing/feeds/change-feeds.ts';
import { clearIdleRuns } from '#features/importing/feeds/clear-runs.ts';
import { takeFeed } from '#features/importing/feeds/feed-lease.ts';
import { runDueFeeds, runFeed } from '#features/importing/feeds/run-feed.ts';
import { storedFeed } from '#features/importing/feeds/stored-feed.ts';
import { anyAddress } from '#features/importing/fetching/address-policy.ts';
import {
  aFeedOf,
  aFeedServer,
  type Changed,
  feedsOf,
  inFull,
  sendJson,
  subscribed,
} from '../../../../support/a-feed.ts';
import { AT, aDirectory, bodiesOf, contentsOf } from '../../../../support/an-import.ts';

const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);
const some = (...names: string[]): Changed[] => names.map((name) => ({ service: inFull(name), on: '2026-01-01' }));
const names = (db: Parameters<typeof bodiesOf>[0]) => bodiesOf(db, 'listing').map(({ name }) => name);

describe('a feed that is due', () => {
  test('is read, and not again before it is due again', async () => {
    const { address, asked } = await aFeedServer(aFeedOf(() => some('a', 'b', 'c')));
    const db = aDirectory();
    const id = subscribed(db, address);
    expect(await runDueFeeds(feedsOf(db))).toMatchObject([{ outcome: 'done', counts: { created: 3 } }]);
    const before = asked.length;
    expect(await runDueFeeds(feedsOf(db, () => later(22)))).toEqual([]);
    expect(asked).toHaveLength(before);
    expect(await runDueFeeds(feedsOf(db, () => later(26)))).toMatchObject([{ counts: { unchanged: 3, created: 0 } }]);
    const feed = storedFeed(db, id);
    expect([feed.ranAt, feed.failures, feedState(feed, later(27).getTime())]).toEqual([later(26).getTime(), 0, 'fine']);
  });

  test('is read by one at a time', async () => {
    const { address } = await aFeedServer(aFeedOf(() => some('a')));
    const db = aDirectory();
    const id = subscribed(db, address);
    const two = await Promise.all([runFeed(feedsOf(db), id), runFeed(feedsOf(db), id)]);
    expect(two.map(({ outcome }) => outcome).sort()).toEqual(['another reads it', 'done']);
    takeFeed(db, id, 'one that was killed', AT.getTime());
    expect(await runFeed(feedsOf(db), id)).toMatchObject({ outcome: 'another reads it' });
    expect(
      await runFeed(
        feedsOf(db, () => later(1)),
        id,
      ),
    ).toMatchObject({ outcome: 'done' });
  });

  test('and paused or taken away is not read; what it brought stays', async () => {
    const { address } = await aFeedServer(aFeedOf(() => some('a')));
    const db = aDirectory();
    const id = subscribed(db, address);
    const changing = { db, by: 'lead', at: AT, reach: { policy: anyAddress } };
    doToFeed(changing, id, 'pause');
    expect(await runDueFeeds(feedsOf(db))).toEqual([]);
    doToFeed(changing, id, 'go on');
    expect(await runDueFeeds(feedsOf(db))).toHaveLength(1);
    doToFeed(changing, id, 'remove');
    expect(await runDueFeeds(feedsOf(db, () => later(100)))).toEqual([]);
    expect(names(db)).toEqual(['Day centre a']);
    subscribed(db, address, {}, later(200));
    expect(await runDueFeeds(feedsOf(db, () => later(200)))).toMatchObject([{ counts: { unchanged: 1 } }]);
  });
});

describe('a feed that says that nothing has changed', () => {
  test('in one answer is asked for no more', async () => {
    let body = JSON.stringify([inFull('a')]);
    const { address, asked } = await aFeedServer((request, response) => {
      const etag = `"${body.length}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag, 'content-type': 'application/json' }).end(body);
    });
    const db = aDirectory();
    subscribed(db, `${address}/all.json`);
    expect(await runDueFeeds(feedsOf(db))).toMatchObject([{ outcome: 'done' }]);
    const [before, first] = [contentsOf(db), asked.length];
    expect(await runDueFeeds(feedsOf(db, () => later(30)))).toMatchObject([{ outcome: 'same' }]);
    expect([asked.length, contentsOf(db)]).toEqual([first + 1, before]);
    body = JSON.stringify([inFull('a'), inFull('b')]);
    expect(await runDueFeeds(feedsOf(db, () => later(60)))).toMatchObject([{ counts: { created: 1, unchanged: 1 } }]);
  });

  test('of its first page is not believed for the others', async () => {
    let two = 'b';
    const { address } = await aFeedServer((request, response, url) => {
      const page = Number(url.searchParams.get('page') ?? 1);
      if (page === 1 && request.headers['if-none-match'] === '"first"') response.writeHead(304).end();
      else {
        const contents = [inFull(page === 1 ? 'a' : two)];
        sendJson(response, { total_pages: 2, page_number: page, contents }, { etag: '"first"' });
      }
    });
    const db = aDirectory();
    subscribed(db, `${address}/services`);
    await runDueFeeds(feedsOf(db));
    two = 'c';
    expect(await runDueFeeds(feedsOf(db, () => later(30)))).toMatchObject([
      { outcome: 'done', counts: { created: 1 } },
    ]);
  });
});

describe('a feed that gives what changed', () => {
  test('is asked for that, with some days twice, and for all of it each week', async () => {
    let services = some('a', 'b', 'c');
    const { address, asked } = await aFeedServer(aFeedOf(() => services, { obeys: true }));
    const db = aDirectory();
    subscribed(db, address);
    await runDueFeeds(feedsOf(db));
    asked.length = 0;
    services = [...services, { service: inFull('d'), on: '2026-03-03' }];
    const second = await runDueFeeds(feedsOf(db, () => later(30)));
    expect(second).toMatchObject([{ counts: { created: 1, unchanged: 0 }, gone: null }]);
    expect(asked.map((path) => new URL(path, address).searchParams.get('modified_after'))).toEqual([
      '2026-03-01T09:00:00.000Z',
    ]);
    expect(await runDueFeeds(feedsOf(db, () => later(24 * 7)))).toMatchObject([{ counts: { unchanged: 4 } }]);
  });

  test('only when it obeys: one that gives everything whatever is asked is read whole', async () => {
    const { address } = await aFeedServer(aFeedOf(() => some('a', 'b')));
    const db = aDirectory();
    const id = subscribed(db, address);
    await runDueFeeds(feedsOf(db));
    expect(storedFeed(db, id).obeysSince).toBe(0);
    expect(await runDueFeeds(feedsOf(db, () => later(30)))).toMatchObject([{ counts: { unchanged: 2 } }]);
  });
});

describe('a feed that cannot be read', () => {
  test('is tried again ever later, says since when, and is fine again when it answers', async () => {
    let isDown = true;
    const feed = aFeedOf(() => some('a'));
    const { address } = await aFeedServer((request, response, url) => {
      if (isDown) response.writeHead(503, { 'retry-after': '0' }).end();
      else feed(request, response, url);
    });
    const db = aDirectory();
    const id = subscribed(db, address);
    const waits: number[] = [];
    for (let at = AT.getTime(); waits.length < 4; at = storedFeed(db, id).dueAt) {
      const ran = await runDueFeeds(feedsOf(db, () => new Date(at)));
      expect(ran).toMatchObject([{ outcome: 'failed', says: expect.stringContaining('503') }]);
      waits.push(Math.round((storedFeed(db, id).dueAt - at) / 600_000));
    }
    expect(waits).toEqual([1, 2, 4, 8]);
    const failing = storedFeed(db, id);
    expect([failing.failingSince, feedState(failing, failing.dueAt)]).toEqual([AT.getTime(), 'failing']);
    isDown = false;
    await runDueFeeds(feedsOf(db, () => later(100)));
    expect(storedFeed(db, id)).toMatchObject({ failingSince: null, failures: 0, says: null });
  });

  test('when the site stops is not held to fail, and is due at once', async () => {
    const { address } = await aFeedServer(() => undefined);
    const db = aDirectory();
    const id = subscribed(db, address);
    const stopping = new AbortController();
    const running = runFeed(feedsOf(db), id, stopping.signal);
    setTimeout(() => stopping.abort(), 50);
    expect(await running).toMatchObject({ outcome: 'stopped' });
    expect(storedFeed(db, id)).toMatchObject({ failures: 0, dueAt: AT.getTime(), leaseBy: null });
  });

  test.each([
    ['that becomes a page of words', '<html><p>Sign in</p></html>'],
    ['that becomes another thing', 'import_id,import_id_reference,name,organisation\n1,,Day centre,Open Gate\n'],
  ])('%s changes nothing here', async (_, after) => {
    let body = JSON.stringify([inFull('a')]);
    const { address } = await aFeedServer((_request, response) => response.end(body));
    const db = aDirectory();
    subscribed(db, address, { format: 'json' });
    await runDueFeeds(feedsOf(db));
    const before = contentsOf(db);
    body = after;
    expect(await runDueFeeds(feedsOf(db, () => later(30)))).toMatchObject([{ outcome: 'failed' }]);
    expect(contentsOf(db)).toEqual(before);
  });
});

test('runs that changed nothing are forgotten after a month, and what wrote something never', async () => {
  const nobody = { service: { ...inFull('c'), organization: undefined }, on: '' };
  let services = [...some('a'), nobody];
  const { address } = await aFeedServer(aFeedOf(() => services));
  const db = aDirectory();
  subscribed(db, address);
  const count = (table: string) => db.sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
  await runDueFeeds(feedsOf(db));
  await runDueFeeds(feedsOf(db, () => later(30)));
  services = [...some('a', 'b'), nobody];
  await runDueFeeds(feedsOf(db, () => later(60)));
  expect([count('import_runs'), count('import_notes')]).toEqual([3, 5]);
  expect(clearIdleRuns(db, later(24 * 20))).toBe(0);
  expect(clearIdleRuns(db, later(24 * 40))).toBe(1);
  expect(count('import_runs')).toBe(2);
});
