import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { canonicalLooksCookie, LOOKS_COOKIE } from '#domain/looks/looks.ts';
import type { FrontOptions } from '#front/front.ts';
import type { Handler } from '#front/rendering.ts';
import { ask, type RunningFront, runFront } from '../support/running-front.ts';

const BODY = `<!doctype html>${'<p>Gardening on Tuesdays, music on Wednesdays.</p>'.repeat(100)}`;
let front: RunningFront | null = null;
let rendered = 0;

afterEach(async () => {
  await front?.close();
  front = null;
  rendered = 0;
});

async function keeping(
  given: { headers?: Record<string, string>; handler?: Handler; options?: Partial<FrontOptions> } = {},
) {
  const page: Handler = (_req, res) => {
    rendered += 1;
    res.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cdn-cache-control': 'max-age=60, stale-while-revalidate=60',
      'cache-tag': 'listing:1, listings',
      ...given.headers,
    });
    res.end(`${BODY}<!-- ${rendered} -->`);
  };
  front = await runFront(given.handler ?? page, given.options);
  return front;
}

test('a page that asks to be kept is rendered once, until what it shows is invalidated', async () => {
  const { port, changed } = await keeping();
  const states = async () => (await ask(port, '/listings/garden')).headers['x-cache'];
  expect([await states(), await states(), await states(), rendered]).toEqual(['MISS', 'HIT', 'HIT', 1]);
  changed(['listing:2']);
  expect(await states()).toBe('HIT');
  changed(['listing:1']);
  expect([await states(), await states(), rendered]).toEqual(['MISS', 'HIT', 2]);
});

test('what a visitor gets says to ask again each time, how old it is, and nothing of tags', async () => {
  let now = 0;
  const { port } = await keeping({ options: { now: () => now } });
  await ask(port, '/a');
  now = 7000;
  const { headers } = await ask(port, '/a');
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    age: '7',
    'x-cache': 'HIT',
    vary: 'Accept-Encoding, Cookie',
  });
  expect(headers).not.toHaveProperty('cache-tag');
  expect(headers).not.toHaveProperty('cdn-cache-control');
});

test('brotli, gzip and plain are the same bytes, each with a tag of its own', async () => {
  const { port } = await keeping();
  const plain = await ask(port, '/a');
  const br = await ask(port, '/a', { headers: { 'accept-encoding': 'gzip, br' } });
  const gzip = await ask(port, '/a', { headers: { 'accept-encoding': 'gzip' } });
  expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
  expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
  expect([plain, br, gzip].map((reply) => reply.headers['content-encoding'])).toEqual([undefined, 'br', 'gzip']);
  expect(new Set([plain, br, gzip].map((reply) => reply.headers.etag)).size).toBe(3);
  for (const reply of [plain, br, gzip]) expect(reply.headers['content-length']).toBe(String(reply.body.length));
  expect(rendered).toBe(1);
});

test.each(['br', 'gzip', 'identity'])(
  'a visitor who has the page already (%s) is told so in a few bytes',
  async (encoding) => {
    const { port } = await keeping();
    const headers = { 'accept-encoding': encoding };
    const etag = String((await ask(port, '/a', { headers })).headers.etag);
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask(port, '/a', { headers: { ...headers, 'if-none-match': known } });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
      expect(again.headers['content-security-policy']).toBeDefined();
    }
    expect((await ask(port, '/a', { headers: { ...headers, 'if-none-match': '"other"' } })).status).toBe(200);
  },
);

test('HEAD has the headers of GET and no body, kept or not', async () => {
  const { port } = await keeping();
  const first = await ask(port, '/a', { method: 'HEAD' });
  const page = await ask(port, '/a');
  const again = await ask(port, '/a', { method: 'HEAD' });
  for (const head of [first, again]) {
    expect([head.status, head.body.length, head.headers['content-length'], head.headers.etag]).toEqual([
      ...[200, 0, String(page.body.length), page.headers.etag],
    ]);
  }
});

test('the order of parameters and the tracks of other sites make no new page', async () => {
  const { port } = await keeping();
  await ask(port, '/find?day=mon&q=art');
  for (const same of ['/find?q=art&day=mon', '/find?day=mon&utm_source=mail&q=art', '/find?fbclid=1&day=mon&q=%61rt']) {
    expect((await ask(port, same)).headers['x-cache']).toBe('HIT');
  }
  expect((await ask(port, '/find?day=tue&q=art')).headers['x-cache']).toBe('MISS');
});

test('a visitor with a session neither gets a kept page nor leaves one behind', async () => {
  const told: (string | undefined)[] = [];
  const { port } = await keeping({
    handler: (req, res) => {
      told.push(req.headers.cookie);
      res.writeHead(200, { 'content-type': 'text/html', 'cdn-cache-control': 'max-age=60' });
      res.end(`for ${req.headers.cookie ?? 'anybody'}`);
    },
  });
  const mine = await ask(port, '/a', { headers: { cookie: 'sid=secret' } });
  expect([mine.text, mine.headers['x-cache'], mine.headers['cache-control']]).toEqual([
    'for sid=secret',
    undefined,
    'no-store',
  ]);
  expect((await ask(port, '/a')).text).toBe('for anybody');
  expect((await ask(port, '/a', { headers: { cookie: 'sid=other' } })).text).toBe('for sid=other');
  expect((await ask(port, '/a', { headers: { authorization: 'Basic x' } })).headers['x-cache']).toBeUndefined();
  expect((await ask(port, '/a')).headers['x-cache']).toBe('HIT');
});

describe('looks', () => {
  const LOOKS = { name: LOOKS_COOKIE, canonical: canonicalLooksCookie };
  const looked = () =>
    keeping({
      options: { looks: LOOKS },
      handler: (req, res) => {
        rendered += 1;
        res.writeHead(200, { 'content-type': 'text/html', 'cdn-cache-control': 'max-age=60' });
        res.end(`for ${req.headers.cookie ?? 'anybody'}`);
      },
    });
  const as = (port: number, cookie?: string) => ask(port, '/a', cookie === undefined ? {} : { headers: { cookie } });

  test('of one person are never shown to another', async () => {
    const { port } = await looked();
    const cookies = ['looks=wb', 'looks=cc', 'looks=wb.cc', 'looks=lcy'];
    expect((await as(port)).text).toBe('for anybody');
    for (const round of ['MISS', 'HIT'])
      for (const cookie of cookies) {
        const { text, headers } = await as(port, cookie);
        expect([text, headers['x-cache'], headers.vary]).toEqual([`for ${cookie}`, round, 'Accept-Encoding, Cookie']);
      }
    expect((await as(port)).text).toBe('for anybody');
    expect(rendered).toBe(cookies.length + 1);
  });

  test('asked for by many at once are each made once', async () => {
    const { port } = await looked();
    const cookies = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 'looks=cc' : 'looks=cb'));
    const texts = await Promise.all(cookies.map(async (cookie) => (await as(port, cookie)).text));
    expect(texts).toEqual(cookies.map((cookie) => `for ${cookie}`));
    expect(rendered).toBe(2);
  });

  test('that mean nothing share the page of those who chose none, however many there are', async () => {
    const { port } = await looked();
    await as(port);
    for (let made = 0; made < 300; made += 1) {
      const { text, headers } = await as(port, `looks=junk${made}.${'x'.repeat(made)}`);
      expect([text, headers['x-cache']]).toEqual(['for anybody', 'HIT']);
    }
    expect(rendered).toBe(1);
  });

  test('written in any order, with anything beside them, are one page', async () => {
    const { port } = await looked();
    for (const value of ['wb.cc', 'cc.wb', 'cc.zz.wb', 'wb.cc.wh.cw'])
      expect((await as(port, `looks=${value}`)).text).toBe('for looks=wb.cc');
    expect(rendered).toBe(1);
  });
});

test('nothing a visitor says gets into a page that others will see', async () => {
  const { port } = await keeping({
    handler: (req, res) => {
      res.writeHead(200, { 'content-type': 'text/html', 'cdn-cache-control': 'max-age=60' });
      res.end(JSON.stringify([req.headers, req.url]));
    },
  });
  const headers = {
    host: 'localhost',
    'x-forwarded-host': 'evil.example',
    'user-agent': '<script>',
    'accept-language': 'xx',
    'x-anything': 'y',
  };
  const { text } = await ask(port, '/find?utm_source=evil', { headers });
  expect(JSON.parse(text)).toEqual([{ host: 'localhost' }, '/find']);
});

test.each([
  ['sets a cookie', { 'set-cookie': 'a=1' }],
  ['says no-store', { 'cache-control': 'no-store' }],
  ['does not ask for it', { 'cdn-cache-control': '' }],
])('a page that %s is rendered for each visitor', async (_name, headers) => {
  const { port } = await keeping({ headers });
  await ask(port, '/a');
  expect((await ask(port, '/a')).headers['x-cache']).toBeUndefined();
  expect(rendered).toBe(2);
});

test('a hundred visitors who ask at once for a page nobody has made get one rendering', async () => {
  const gate = Promise.withResolvers<void>();
  const { port } = await keeping({
    handler: async (_req, res) => {
      rendered += 1;
      await gate.promise;
      res.writeHead(200, { 'content-type': 'text/html', 'cdn-cache-control': 'max-age=60' });
      res.end(BODY);
    },
  });
  const waiting = Array.from({ length: 100 }, () => ask(port, '/a'));
  setTimeout(gate.resolve, 100);
  const replies = await Promise.all(waiting);
  expect(new Set(replies.map((reply) => reply.text))).toEqual(new Set([BODY]));
  expect(rendered).toBe(1);
});

test('visitors who wait for a page that turns out to be personal each get their own', async () => {
  const { port } = await keeping({
    handler: async (_req, res) => {
      rendered += 1;
      const mine = rendered;
      await new Promise((resolve) => setTimeout(resolve, 50));
      res.writeHead(200, { 'content-type': 'text/html', 'set-cookie': `n=${mine}` });
      res.end(String(mine));
    },
  });
  const replies = await Promise.all(Array.from({ length: 10 }, () => ask(port, '/a')));
  expect(new Set(replies.map((reply) => reply.text)).size).toBe(10);
});

test('a page being made while what it shows changes is never kept, and who asks after the change gets the new one', async () => {
  const begun = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  let words = 'old';
  const { port, changed } = await keeping({
    handler: async (_req, res) => {
      const read = words;
      if (read === 'old') {
        begun.resolve();
        await gate.promise;
      }
      res.writeHead(200, { 'content-type': 'text/html', 'cdn-cache-control': 'max-age=60', 'cache-tag': 'listing:1' });
      res.end(read);
    },
  });
  const before = ask(port, '/a');
  await begun.promise;
  words = 'new';
  changed(['listing:1']);
  expect((await ask(port, '/a')).text).toBe('new');
  gate.resolve();
  expect((await before).text).toBe('old');
  const after = await ask(port, '/a');
  expect([after.text, after.headers['x-cache']]).toEqual(['new', 'HIT']);
});

test('a page past its time is shown once more while a new one is made; past both it is made first', async () => {
  let now = 0;
  const { port } = await keeping({ options: { now: () => now } });
  await ask(port, '/a');
  now = 61_000;
  const stale = await ask(port, '/a');
  expect([stale.headers['x-cache'], stale.text.includes('<!-- 1 -->')]).toEqual(['STALE', true]);
  const fresh = await ask(port, '/a');
  expect([fresh.headers['x-cache'], fresh.text.includes('<!-- 2 -->')]).toEqual(['HIT', true]);
  now = 300_000;
  expect((await ask(port, '/a')).headers['x-cache']).toBe('MISS');
});

test('a stale page stays while its address fails, and goes when the page says it may not be kept', async () => {
  let now = 0;
  let mood: 'well' | 'failing' | 'gone' = 'well';
  const { port } = await keeping({
    options: { now: () => now },
    handler: (_req, res) => {
      if (mood === 'failing') throw new Error('the database is away');
      if (mood === 'gone') res.writeHead(404, { 'content-type': 'text/html' });
      else
        res.writeHead(200, {
          'content-type': 'text/html',
          'cdn-cache-control': 'max-age=60, stale-while-revalidate=600',
        });
      res.end(mood);
    },
  });
  await ask(port, '/a');
  now = 61_000;
  mood = 'failing';
  for (let visit = 0; visit < 3; visit += 1) expect((await ask(port, '/a')).text).toBe('well');
  mood = 'gone';
  await ask(port, '/a');
  expect((await ask(port, '/a')).status).toBe(404);
});

test('one visitor who leaves does not take the page from the others', async () => {
  const gate = Promise.withResolvers<void>();
  const { port, origin } = await keeping({
    handler: async (_req, res) => {
      rendered += 1;
      await gate.promise;
      res.writeHead(200, { 'content-type': 'text/html', 'cdn-cache-control': 'max-age=60' });
      res.end(BODY);
    },
  });
  const leaving = new AbortController();
  const left = fetch(`${origin}/a`, { headers: { host: 'localhost' }, signal: leaving.signal }).catch(
    (error: Error) => error.name,
  );
  await expect.poll(() => rendered).toBe(1);
  const staying = ask(port, '/a');
  leaving.abort();
  expect(await left).toBe('AbortError');
  gate.resolve();
  expect((await staying).text).toBe(BODY);
  expect(rendered).toBe(1);
});
