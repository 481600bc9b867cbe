import { brotliCompressSync, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { runDueFeeds, runFeed } from '#features/importing/feeds/run-feed.ts';
import { storedFeed } from '#features/importing/feeds/stored-feed.ts';
import { type Answer, aFeedServer, feedsOf, inFull, sendJson, subscribed } from '../../../support/a-feed.ts';
import { aDirectory, aFile, bodiesOf, deedsOf, imported } from '../../../support/an-import.ts';

const names = (db: Parameters<typeof bodiesOf>[0]) => bodiesOf(db, 'listing').map(({ name }) => name);

/** A service with parts inside parts: few bytes, and more than any stack. */
const bottomless = (part: string): string =>
  JSON.stringify(inFull('deep', { x: 'HERE' })).replace('"HERE"', '['.repeat(100_000) + part + ']'.repeat(100_000));

/** Reads what answers as a feed of one answer, and as one with pages; gives both directories. */
async function readBoth(answer: Answer, asking: Parameters<typeof feedsOf>[2] = {}) {
  const { address } = await aFeedServer(answer);
  const [whole, paged] = [aDirectory(), aDirectory()];
  subscribed(whole, `${address}/all.json`);
  subscribed(paged, `${address}/services`);
  return [
    { db: whole, ran: await runFeed(feedsOf(whole, undefined, asking), 'Salford') },
    { db: paged, ran: await runFeed(feedsOf(paged, undefined, asking), 'Salford') },
  ] as const;
}

const page = (contents: string) => `{"total_pages": 1, "page_number": 1, "contents": [${contents}]}`;
const isPage = (url: URL) => url.pathname === '/services';

test('a service with no bottom is refused, and the others of its list are taken', async () => {
  const list = `${JSON.stringify(inFull('a'))},${bottomless('')},${JSON.stringify(inFull('b'))}`;
  const [whole] = await readBoth((_request, response, url) => response.end(isPage(url) ? page(list) : `[${list}]`));
  expect(whole.ran).toMatchObject({ outcome: 'done', counts: { created: 2, refused: 1 }, gone: null });
  expect(names(whole.db)).toEqual(['Day centre a', 'Day centre b']);
});

test('a page and a document with no bottom cannot be read, and harm no other feed', async () => {
  const { address } = await aFeedServer((_request, response, url) =>
    url.pathname === '/well.json' ? sendJson(response, [inFull('a')]) : response.end(page(bottomless('{}'))),
  );
  const db = aDirectory();
  subscribed(db, `${address}/services`, { name: 'Deep' });
  subscribed(db, `${address}/well.json`, { name: 'Well' });
  const ran = await runDueFeeds(feedsOf(db));
  expect(ran.map(({ feed, outcome }) => `${feed} ${outcome}`).sort()).toEqual(['Deep failed', 'Well done']);
  expect(storedFeed(db, 'Deep').says).toContain('inside each other');
  expect(names(db)).toEqual(['Day centre a']);
});

test.each([
  ['one document', bottomless('')],
  ['one document with pages in pages', `${'{"contents":['.repeat(5000)}${']}'.repeat(5000)}`],
])('a file that is %s with no bottom is not read', async (_, text) => {
  const read = imported(aDirectory(), aFile('deep.json', text));
  await read.then(
    (outcomes) => expect(new Set(deedsOf(outcomes))).toEqual(new Set(['refused'])),
    (error: unknown) => expect(error).toMatchObject({ name: 'UnreadableInput' }),
  );
});

test('a line with no bottom is refused, and the next is read', async () => {
  const lines = [JSON.stringify(inFull('a')), bottomless('1'), JSON.stringify(inFull('b'))].join('\n');
  expect(deedsOf(await imported(aDirectory(), aFile('deep.jsonl', lines)))).toEqual(['created', 'refused', 'created']);
});

test('a feed that never answers is left after its wait', async () => {
  const asking = { ...feedsOf(aDirectory()).asking, timeoutMs: 150, tries: 1 };
  for (const { db, ran } of await readBoth(() => undefined, { asking })) {
    expect(ran).toMatchObject({ outcome: 'failed', says: expect.stringContaining('did not answer in 150 ms') });
    expect(names(db)).toEqual([]);
  }
});

test.each([
  ['brotli', 'br', brotliCompressSync],
  ['deflate', 'deflate', deflateSync],
])('an answer in %s, which nobody asked for, is no feed, and none of it is taken', async (_, encoding, pack) => {
  const list = JSON.stringify(inFull('a'));
  for (const { db, ran } of await readBoth((_request, response, url) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(pack(isPage(url) ? page(list) : `[${list}]`)),
  )) {
    expect(ran).toMatchObject({ outcome: 'failed' });
    expect(names(db)).toEqual([]);
  }
});

test.each([
  ['UTF-16 with the big end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF-16 with the small end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
  ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
])('a feed in %s is read, in one answer and by pages', async (_, written) => {
  const list = JSON.stringify(inFull('a', { name: 'Café für alle' }));
  for (const { db } of await readBoth((_request, response, url) =>
    response.end(written(isPage(url) ? page(list) : `[${list}]`)),
  ))
    expect(names(db)).toEqual(['Café für alle']);
});

test('letters that are half there are no reason to lose the rest', async () => {
  const [before = '', after = ''] = JSON.stringify(inFull('a', { name: 'Café|für alle' })).split('|');
  const half = Buffer.concat([Buffer.from(`[${before}`), Buffer.from([0xe2, 0x82]), Buffer.from(`${after}]`)]);
  const [{ db, ran }] = await readBoth((_request, response) => response.end(half));
  expect(ran).toMatchObject({ outcome: 'done', counts: { created: 1 } });
  expect(names(db)).toHaveLength(1);
});

test('a feed that says one thing and sends another is taken by what it sends', async () => {
  const lies = {
    'content-type': 'text/html; charset=utf-16',
    'content-language': 'xx',
    'last-modified': 'never',
    etag: 'x',
  };
  const list = JSON.stringify(inFull('a'));
  for (const { db, ran } of await readBoth((_request, response, url) =>
    response.writeHead(200, lies).end(isPage(url) ? page(list) : `[${list}]`),
  )) {
    expect(ran).toMatchObject({ outcome: 'done', counts: { created: 1 } });
    expect(names(db)).toEqual(['Day centre a']);
  }
});

test.each([-1, 0, 1e9, 'many', null])(
  'a feed that says it has %j pages is read as far as there are any',
  async (pages) => {
    const { address, asked } = await aFeedServer((_request, response, url) => {
      const number = Number(url.searchParams.get('page') ?? 1);
      const contents = number <= 2 ? [inFull(`${number}`)] : [];
      sendJson(response, { total_pages: pages, page_number: number, contents });
    });
    const db = aDirectory();
    subscribed(db, `${address}/services`);
    expect(await runFeed(feedsOf(db), 'Salford')).toMatchObject({ outcome: 'done' });
    expect(names(db)[0]).toBe('Day centre 1');
    expect(asked.length).toBeLessThan(8);
  },
);
