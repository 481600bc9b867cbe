import type { LookupAddress } from 'node:dns';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { runFeed } from '#features/importing/feeds/run-feed.ts';
import {
  anyAddress,
  lookupBy,
  PUBLIC_PORTS,
  publicAddress,
  type Resolve,
  refusalOf,
} from '#features/importing/fetching/address-policy.ts';
import { type Asking, getBytes } from '#features/importing/fetching/get.ts';
import { aFeedServer, feedsOf, inFull, sendJson, subscribed } from '../../../support/a-feed.ts';
import { aDirectory, bodiesOf } from '../../../support/an-import.ts';

const PUBLIC = { policy: publicAddress, ports: PUBLIC_PORTS };

/** ASVS 5.0 1.3.6: where a feed may not lead. None of them is connected to. */
const REFUSED = [
  ...['http://127.0.0.1/', 'http://127.1/', 'http://127.0.1/', 'http://0x7f000001/', 'http://0x7f.1/'],
  ...['http://2130706433/', 'http://017700000001/', 'http://0177.0.0.1/', 'http://127.255.255.254/', 'http://0/'],
  ...['http://0.0.0.0/', 'http://10.0.0.1/', 'http://172.16.0.1/', 'http://172.31.255.255/', 'http://192.168.0.1/'],
  ...['http://169.254.169.254/latest/meta-data/', 'http://100.64.0.1/', 'http://192.0.0.1/', 'http://192.0.2.1/'],
  ...['http://198.18.0.1/', 'http://198.51.100.1/', 'http://203.0.113.1/', 'http://224.0.0.1/', 'http://240.0.0.1/'],
  ...['http://255.255.255.255/', 'http://[::1]/', 'http://[::]/', 'http://[0:0:0:0:0:0:0:1]/', 'http://[fd00::1]/'],
  ...[
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://[2002:7f00:1::]/',
  ],
  ...[
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://[::127.0.0.1]/',
  ],
  ...['http://[64:ff9b::7f00:1]/', 'http://[2001::1]/', 'http://①②⑦.⓪.⓪.①/'],
  ...[
    'https://name:word@example.org/',
    'https://example.org@127.0.0.1/',
    'http://example.org:22/',
    'http://example.org:6379/',
  ],
  ...[
    'https://localhost/x.json',
    'https://localhost./',
    'https://LOCALHOST/',
    'https://feed.localhost/',
    'https://intranet/',
  ],
  ...['https://feeds.local/', 'https://metadata.google.internal/', 'https://router.home.arpa./', 'https://nas.lan/'],
  ...['https://127.0.0.1/', 'https://[::1]/', 'https://10.0.0.1/'],
  ...['https://example.org:8443/', 'http://93.184.216.34:7700/', 'ftp://example.org/', 'file:///etc/passwd', 'data:,x'],
];

describe('an address that a feed may not have', () => {
  test.each(REFUSED)('%s', (address) => {
    expect(refusalOf(new URL(address), PUBLIC)).not.toBeNull();
  });
  test.each([
    'https://example.org/',
    'http://example.org/feed',
    'https://local.example.org./',
    'https://internal.council.gov.uk/',
    'https://93.184.216.34/',
    'http://[2606:2800:21f::1]/',
  ])('%s may be read', (address) => {
    expect(refusalOf(new URL(address), PUBLIC)).toBeNull();
  });
  test.each(['localhost', 'localhost.'])('%s is not connected to, whatever ports are allowed', async (name) => {
    const asking: Asking = { policy: publicAddress, timeoutMs: 60_000, tries: 1, pauseMs: 1 };
    await expect(getBytes(new URL(`http://${name}/`), 100, asking)).rejects.toThrow(
      /not allowed|no address|ENOTFOUND|EAI_AGAIN/u,
    );
  });
});

describe('a name', () => {
  const answers = (...turns: LookupAddress[][]): Resolve => {
    let turn = 0;
    return (_name, done) => {
      const found = turns[Math.min(turn, turns.length - 1)] ?? [];
      turn += 1;
      done(null, found);
    };
  };
  const good = { address: '93.184.216.34', family: 4 };
  const bad = { address: '127.0.0.1', family: 4 };
  const looked = (resolve: Resolve) =>
    new Promise<unknown>((done) =>
      lookupBy(publicAddress, resolve)('feed.example', { all: true }, (error, found) => done(error?.name ?? found)),
    );

  test('is looked up once for each connection, and that answer is what is connected to', async () => {
    const turning = answers([good], [bad]);
    expect(await looked(turning)).toEqual([good]);
    expect(await looked(turning)).toBe('AddressRefused');
  });
  test.each([
    ['with one bad address among good ones', [good, bad]],
    ['with an address written into a longer one', [{ address: '::ffff:10.0.0.1', family: 6 }]],
    ['with none', []],
  ])('%s is refused', async (_, found) => {
    expect(await looked(answers(found))).toBe('AddressRefused');
  });
});

test('a redirect is checked like an address that somebody named', async () => {
  const { address, asked } = await aFeedServer((_request, response, url) =>
    response
      .writeHead(302, { location: url.pathname === '/port' ? 'http://127.0.0.1:22/' : 'file:///etc/passwd' })
      .end(),
  );
  const port = Number(new URL(address).port);
  const asking: Asking = { policy: anyAddress, ports: [port], timeoutMs: 60_000, tries: 1, pauseMs: 1 };
  await expect(getBytes(new URL(`${address}/port`), 100, asking)).rejects.toThrow('port that may not be read');
  await expect(getBytes(new URL(`${address}/file`), 100, asking)).rejects.toThrow('not a web address');
  expect(asked).toEqual(['/port', '/file']);
});

describe('a feed that', () => {
  const listings = (db: Parameters<typeof bodiesOf>[0]) => bodiesOf(db, 'listing').map(({ name }) => name);

  test('answers byte by byte is left', async () => {
    const { address } = await aFeedServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    const db = aDirectory();
    subscribed(db, address);
    const asking: Asking = { policy: anyAddress, timeoutMs: 60_000, tries: 1, pauseMs: 1 };
    const ran = await runFeed(feedsOf(db, undefined, { asking, mostMs: 400 }), 'Salford');
    expect(ran).toMatchObject({ outcome: 'failed', says: expect.stringContaining('longer than a run may take') });
    expect(listings(db)).toEqual([]);
  });

  test('drips one page is left there, and the next is asked for', async () => {
    const { address } = await aFeedServer((_request, response, url) => {
      const page = Number(url.searchParams.get('page') ?? 1);
      if (page === 2) {
        response.writeHead(200);
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      } else sendJson(response, { total_pages: 3, page_number: page, contents: [inFull(`${page}`)] });
    });
    const db = aDirectory();
    subscribed(db, `${address}/services`);
    const asking: Asking = { policy: anyAddress, timeoutMs: 60_000, tries: 1, pauseMs: 1, answerMs: 3000 };
    const ran = await runFeed(feedsOf(db, undefined, { asking }), 'Salford');
    expect(ran).toMatchObject({ outcome: 'done', gone: null, counts: { created: 2, refused: 1 } });
  });

  test.each([
    ['sends more than a run may take', (text: string) => Buffer.from(text), {}],
    [
      'sends a small packet that is huge when it is unpacked',
      (text: string) => gzipSync(text),
      { 'content-encoding': 'gzip' },
    ],
  ])('%s is left, and nothing of it is taken', async (_, packed, headers) => {
    const huge = packed(`[${JSON.stringify(inFull('a'))},${' '.repeat(5_000_000)}null]`);
    const { address } = await aFeedServer((_request, response) => response.writeHead(200, headers).end(huge));
    const db = aDirectory();
    subscribed(db, `${address}/all.json`);
    const ran = await runFeed(feedsOf(db, undefined, { mostBytes: 1_000_000 }), 'Salford');
    expect(ran).toMatchObject({ outcome: 'failed', says: expect.stringContaining('too much') });
    expect(listings(db)).toEqual([]);
  });

  test('says that it has more than it gives is read, and nothing is taken for gone', async () => {
    const { address } = await aFeedServer((_request, response) =>
      sendJson(response, { total_items: 500, total_pages: 1, page_number: 1, contents: [inFull('a')] }),
    );
    const db = aDirectory();
    subscribed(db, `${address}/services`);
    expect(await runFeed(feedsOf(db), 'Salford')).toMatchObject({
      says: expect.stringContaining('500 services, and gives 1'),
      counts: { created: 1 },
      gone: null,
    });
  });

  test('goes round in a ring of pages is read once round', async () => {
    const { address, asked } = await aFeedServer((_request, response, url) => {
      const page = Number(url.searchParams.get('page') ?? 1);
      const contents = [inFull(`${(page - 1) % 3}`)];
      sendJson(response, { total_pages: 100_000, page_number: page, contents });
    });
    const db = aDirectory();
    subscribed(db, `${address}/services`);
    expect(await runFeed(feedsOf(db), 'Salford')).toMatchObject({ counts: { created: 3 }, gone: null });
    expect(asked.length).toBeLessThan(12);
  });

  test('is half right gives its right half, and says what is wrong with the other', async () => {
    const { address } = await aFeedServer((_request, response) =>
      sendJson(response, [inFull('a'), 'words', null, { id: 7 }, [], inFull('b'), { ...inFull('c'), name: '' }]),
    );
    const db = aDirectory();
    subscribed(db, `${address}/all.json`);
    const ran = await runFeed(feedsOf(db), 'Salford');
    expect(ran).toMatchObject({ outcome: 'done', counts: { created: 2, refused: 5 }, gone: { marked: 0 } });
    expect(listings(db)).toEqual(['Day centre a', 'Day centre b']);
  });

  test('breaks off in the middle of its list is not taken at all', async () => {
    const { address } = await aFeedServer((_request, response) => {
      response.writeHead(200, { 'content-length': '1000000' });
      response.write(`[${JSON.stringify(inFull('a'))},`);
      setTimeout(() => response.destroy(), 20);
    });
    const db = aDirectory();
    subscribed(db, `${address}/all.json`);
    expect(await runFeed(feedsOf(db), 'Salford')).toMatchObject({ outcome: 'failed' });
    expect(listings(db)).toEqual([]);
  });

  const named = JSON.stringify([inFull('a', { name: 'Café für alle' })]);
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${named}`, 'utf8')],
    ['UTF-16', Buffer.from(`\ufeff${named}`, 'utf16le')],
    ['Windows-1252', Buffer.from(named, 'latin1')],
    ['a packed file', gzipSync(named)],
  ])('is written as %s is read all the same', async (_, bytes) => {
    const { address } = await aFeedServer((_request, response) => response.end(bytes));
    const db = aDirectory();
    subscribed(db, `${address}/all.json`);
    await runFeed(feedsOf(db), 'Salford');
    expect(listings(db)).toEqual(['Café für alle']);
  });

  test('has pages in Windows-1252 is read all the same', async () => {
    const page = { total_pages: 1, page_number: 1, contents: [inFull('a', { name: 'Café für alle' })] };
    const { address } = await aFeedServer((_request, response) =>
      response.end(Buffer.from(JSON.stringify(page), 'latin1')),
    );
    const db = aDirectory();
    subscribed(db, `${address}/services`);
    await runFeed(feedsOf(db), 'Salford');
    expect(listings(db)).toEqual(['Café für alle']);
  });
});
