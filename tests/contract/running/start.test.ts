import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { listingBySlug } from '#db/published.ts';
import { NO_MEILISEARCH } from '../../support/meilisearch.ts';
import { ask } from '../../support/running-front.ts';
import {
  dataFolder,
  meilisearchOf,
  meilisearchPid,
  processesOf,
  runStart,
  search,
  startSite,
  until,
} from '../../support/running-site.ts';

// Each test starts the whole site, some of them twice.
let dataDir: string;
let remove: () => void;
beforeEach(() => {
  ({ dataDir, remove } = dataFolder());
});
afterEach(async () => {
  for (const pid of processesOf(dataDir)) process.kill(pid, 'SIGKILL');
  await until('nothing runs on the data folder', () => processesOf(dataDir).length === 0);
  remove();
});

const ALONE = { SEARCH: 'fts5' };
const isGone = () => processesOf(dataDir).length === 0;

/** Publishes a listing of the example directory under another name, as another process does. */
function rename(slug: string, name: string): void {
  const db = openDatabase(`${dataDir}/dayways.sqlite`);
  const listing = listingBySlug(db, slug);
  if (listing === undefined) throw new Error(`No listing ${slug}`);
  publishAll(db, [{ subject: 'listing', id: listing.id, body: { ...listing.body, name } }], 'a-test', new Date());
  db.close();
}

test('a first start fills the directory and says where it is; Ctrl-C ends it; a second start keeps what was changed', async () => {
  const first = await startSite(dataDir, ALONE);
  expect(first.output()).toContain(`Dayways is ready at http://localhost:${first.port}\n`);
  expect(first.output()).toContain(dataDir);
  const { total, choices } = await search(first.port, '');
  expect(total).toBeGreaterThanOrEqual(120);
  const slug = choices[0]?.listing.slug ?? '';
  rename(slug, 'Renamed between two starts');
  expect(await first.end('SIGINT')).toEqual({ code: 0, signal: null });

  const second = await startSite(dataDir, ALONE);
  expect((await ask(second.port, `/listings/${slug}`)).text).toContain('<h1>Renamed between two starts</h1>');
  expect((await search(second.port, '')).total).toBe(total);
  expect((await search(second.port, '?q=renamed+between+two+starts')).choices[0]?.listing.slug).toBe(slug);
  expect(await second.end('SIGTERM')).toEqual({ code: 0, signal: null });
});

test('with SEED=none the directory is empty, and every page still says something kind', async () => {
  const site = await startSite(dataDir, { ...ALONE, SEED: 'none' });
  const sitemap = await ask(site.port, '/sitemap.xml');
  const addresses = [...sitemap.text.matchAll(/<loc>([^<]+)<\/loc>/gu)].map((found) => new URL(found[1] ?? ''));
  expect(addresses.length).toBeGreaterThan(8);
  for (const { pathname } of addresses) {
    const page = await ask(site.port, pathname);
    expect([pathname, page.status]).toEqual([pathname, 200]);
    expect(page.text, pathname).not.toContain('These are examples');
  }
  for (const query of [
    '',
    '?q=garden',
    '?near=M5',
    '?near=Nowhere',
    '?access=hoist&when=tue',
    '?sort=nearest&page=3',
  ]) {
    const page = await ask(site.port, `/find${query}`);
    expect([query, page.status]).toEqual([query, 200]);
    expect(page.text, query).toContain('No choices found');
    const found = await search(site.port, query);
    expect(found).toMatchObject({ total: 0, choices: [] });
    expect(found.facets.flatMap(({ values }) => values).filter(({ count }) => count > 0)).toEqual([]);
  }
  await site.end('SIGINT');
});

describe('what cannot work is said with what to do', () => {
  test('variables that cannot be used, all at once', async () => {
    const variables = { PORT: '-1', SEED: 'yes', PUBLIC_URL: 'dayways', MAP_TILES_URL: 'tiles' };
    const command = runStart({ DATA_DIR: dataDir, ...variables });
    expect(await command.ended).toEqual({ code: 1, signal: null });
    for (const line of [
      'PORT is “-1”: it ',
      'SEED is “yes”: it must be example or none',
      'PUBLIC_URL is “dayways”: it must be a web address such as https://',
      'MAP_TILES_URL is “tiles”: it must be an address with {z}, {x} and {y} in it',
    ])
      expect(command.output()).toContain(line);
    expect(command.output()).not.toMatch(/\n\s+at /u);
  });

  test('a search engine that does not answer, where it must be used', async () => {
    const command = runStart({ DATA_DIR: dataDir, SEARCH: 'meilisearch', MEILISEARCH_URL: 'http://127.0.0.1:9' });
    expect(await command.ended).toEqual({ code: 1, signal: null });
    expect(command.output()).toContain('http://127.0.0.1:9');
    expect(command.output()).toMatch(/SEARCH=|MEILISEARCH_URL/u);
    expect(command.output()).not.toMatch(/\n\s+at /u);
  });

  test('where a search engine may be done without, one that is away keeps nobody waiting', async () => {
    const site = await startSite(dataDir, {
      SEARCH: 'auto',
      MEILISEARCH_URL: 'http://127.0.0.1:9',
      MEILISEARCH_KEY: 'some-key',
    });
    try {
      const { status, text } = await ask(site.port, '/api/search?q=garden');
      expect(status).toBe(200);
      expect(JSON.parse(text)).toMatchObject({ engine: 'fts5' });
    } finally {
      await site.end('SIGINT');
    }
  });

  test('a port that is taken, and nothing is left behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await until('the other listens', () => other.listening);
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const command = runStart({ DATA_DIR: dataDir, PORT: port });
    expect(await command.ended).toEqual({ code: 1, signal: null });
    expect(command.output()).toContain(`Port ${port} of 127.0.0.1 is in use`);
    expect(command.output()).toContain('PORT');
    expect(isGone()).toBe(true);
    other.close();
  });
});

test('with PUBLIC_URL only that host is ours, and every address we give out begins with it', async () => {
  const site = await startSite(dataDir, { ...ALONE, PUBLIC_URL: 'https://dayways.example' });
  const at = (host: string, path: string) => ask(site.port, path, { headers: { host } });
  const home = await at('dayways.example', '/');
  expect(home.status).toBe(200);
  expect(home.text).toContain('<link rel="canonical" href="https://dayways.example/">');
  expect(home.headers['strict-transport-security']).toContain('max-age=31536000');
  const sitemap = await at('dayways.example', '/sitemap.xml');
  for (const [, address] of sitemap.text.matchAll(/<loc>([^<]+)<\/loc>/gu))
    expect(address).toMatch(/^https:\/\/dayways\.example\//u);
  expect((await at('dayways.example', '/robots.txt')).text).toContain('Sitemap: https://dayways.example/sitemap.xml');
  for (const host of ['localhost', `127.0.0.1:${site.port}`, 'evil.example', 'dayways.example:8443'])
    expect([host, (await at(host, '/')).status]).toEqual([host, 421]);
  expect((await at(`127.0.0.1:${site.port}`, '/healthz')).status).toBe(200);
  await site.end('SIGINT');
});

describe.skipIf(NO_MEILISEARCH !== null)('the search engine that comes with it', () => {
  test('it ends with the site, however that is told to stop, and no other site may use its data folder', async () => {
    const site = await startSite(dataDir);
    expect(processesOf(dataDir)).toEqual([meilisearchPid(dataDir)]);
    const second = runStart({ DATA_DIR: dataDir });
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.output()).toContain('set another DATA_DIR');
    expect(second.output()).not.toMatch(/\n\s+at /u);
    expect((await search(site.port, '')).total).toBeGreaterThan(0);
    expect(await site.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(processesOf(dataDir)).toEqual([]);
  });

  test('a start that is stopped on its way leaves nothing behind', async () => {
    const command = runStart({ DATA_DIR: dataDir });
    await until('the search engine is on its way', () => !isGone(), { everyMs: 1 });
    expect((await command.end('SIGINT')).code).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  });

  test('after everything was killed a new start ends what was left, and serves', async () => {
    const killed = await startSite(dataDir);
    const left = meilisearchPid(dataDir);
    await killed.end('SIGKILL');
    expect(processesOf(dataDir)).toEqual([left]);

    const site = await startSite(dataDir);
    const own = meilisearchPid(dataDir);
    expect(own).not.toBe(left);
    expect(processesOf(dataDir)).toEqual([own]);
    await until('it answers searches', async () => (await search(site.port, '')).engine === 'meilisearch');
    expect((await site.end('SIGINT')).code).toBe(0);
    expect(isGone()).toBe(true);
  });

  test('one that runs elsewhere is used by its address and key, and is left running', async () => {
    const first = await startSite(dataDir);
    const { address, masterKey } = meilisearchOf(dataDir);
    const beside = dataFolder();
    const variables = { SEARCH: 'meilisearch', MEILISEARCH_URL: address };
    const site = await startSite(beside.dataDir, { ...variables, MEILISEARCH_KEY: masterKey });
    await until('it answers searches', async () => (await search(site.port, '')).engine === 'meilisearch');
    expect(processesOf(beside.dataDir)).toEqual([]);
    await site.end('SIGINT');

    const refused = runStart({ DATA_DIR: beside.dataDir, ...variables, MEILISEARCH_KEY: 'not-the-key-at-all' });
    expect(await refused.ended).toEqual({ code: 1, signal: null });
    expect(refused.output()).toContain('MEILISEARCH_KEY');
    expect(refused.output()).not.toContain('not-the-key-at-all');
    expect(refused.output()).not.toMatch(/\n\s+at /u);
    beside.remove();
    expect(isGone()).toBe(false);
    await first.end('SIGINT');
  });
});
