import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Reply, sendRaw } from '../../support/running-front.ts';
import { dataFolder, type RunningSite, startSite } from '../../support/running-site.ts';

let site: RunningSite;
let folder: ReturnType<typeof dataFolder>;
let asset = '';
let listing = '';

beforeAll(async () => {
  folder = dataFolder();
  site = await startSite(folder.dataDir, { SEARCH: 'fts5' });
  asset = /href="(\/_astro\/[^"]+\.css)"/u.exec((await ask(site.port, '/')).text)?.[1] ?? '';
  const sitemap = await ask(site.port, '/sitemap.xml');
  listing = /<loc>[^<]*(\/listings\/[^<]+)<\/loc>/u.exec(sitemap.text)?.[1] ?? '';
});
afterAll(async () => {
  await site.end('SIGTERM');
  folder.remove();
});

const REQUIRED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': expect.stringContaining('geolocation=(self)'),
  'cache-control': expect.any(String),
};

/** The directives of a policy by name. */
const directivesOf = (policy: string) =>
  Object.fromEntries(
    policy.split(';').map((one) => [one.trim().split(' ')[0], one.trim().split(' ').slice(1).join(' ')]),
  );

type Kind = readonly [name: string, status: number, path: () => string, options?: Parameters<typeof ask>[2]];

const tooBig = 'a'.repeat(300_000);
const ownForm = () => ({ origin: site.origin, host: `localhost:${site.port}` });
const KINDS: readonly Kind[] = [
  ['the home page', 200, () => '/'],
  ['results', 200, () => '/find?q=garden'],
  ['a listing', 200, () => listing],
  ['a listing, all the facts', 200, () => `${listing}?view=all`],
  ['JSON', 200, () => '/api/search?q=garden'],
  ['the sitemap', 200, () => '/sitemap.xml'],
  ['a feed', 200, () => '/feed.xml?q=garden'],
  ['what is on', 200, () => '/find?view=days'],
  ['a map', 200, () => '/find?view=map'],
  ['robots', 200, () => '/robots.txt'],
  ['a file', 200, () => '/favicon.svg'],
  ['a hashed file', 200, () => asset],
  ['/healthz', 200, () => '/healthz'],
  ['/readyz', 200, () => '/readyz'],
  ['an address with a slash too many', 308, () => '/find/'],
  ['a page that is not there', 404, () => '/nothing-here'],
  ['a listing that is not there', 404, () => '/listings/nothing-here'],
  ['JSON that is not there', 404, () => '/api/nothing-here'],
  ['a hashed file that is not there', 404, () => '/_astro/nothing.css'],
  ['another method', 405, () => '/', { method: 'PUT' }],
  ['another method for JSON', 405, () => '/api/search', { method: 'DELETE' }],
  [
    'a form from elsewhere',
    403,
    () => '/find',
    { method: 'POST', headers: { origin: 'https://evil.example' }, body: 'a=b' },
  ],
  ['another host', 421, () => '/', { headers: { host: 'evil.example' } }],
  ['another host for JSON', 421, () => '/api/search', { headers: { host: 'evil.example' } }],
  ['an address that cannot be read', 400, () => '/%zz'],
  ['JSON at an address that cannot be read', 400, () => '/api/%zz'],
  ['an address that is too long', 414, () => `/find?q=${'a'.repeat(9000)}`],
  ['JSON at an address that is too long', 414, () => `/api/search?q=${'a'.repeat(9000)}`],
];

describe('every kind of answer of the real site carries the security headers', () => {
  const check = (reply: Reply, api: boolean) => {
    expect(reply.headers).toMatchObject(REQUIRED);
    expect(reply.headers['cross-origin-resource-policy']).toBe(api ? 'cross-origin' : 'same-origin');
    const policy = directivesOf(String(reply.headers['content-security-policy']));
    expect(policy).toMatchObject({ 'base-uri': "'none'", 'frame-ancestors': "'none'" });
    expect(["'self'", "'none'"]).toContain(policy['default-src']);
    for (const [name, sources] of Object.entries(policy))
      expect(`${name} ${sources}`).not.toMatch(/unsafe|\*|https?:/u);
    for (const name of ['server', 'x-powered-by', 'cache-tag', 'cdn-cache-control', 'set-cookie'])
      expect(reply.headers).not.toHaveProperty(name);
  };

  for (const [name, status, path, options] of KINDS)
    test(`${name} (${status})`, async () => {
      const reply = await ask(site.port, path(), options);
      expect(reply.status).toBe(status);
      check(reply, path().startsWith('/api/'));
      if (path().startsWith('/api/') && status >= 400)
        expect(JSON.parse(reply.text)).toEqual({
          error: { status, title: expect.stringMatching(/\S/u), detail: expect.stringMatching(/\S/u) },
        });
      if (status >= 400) {
        expect(reply.headers['cache-control']).toMatch(/no-store|no-cache/u);
        expect(reply.text).not.toMatch(/node_modules|\.ts:\d|at \w+ \(/u);
      }
    });

  test.each([
    ['/find', 413],
    ['/api/search', 405],
  ])('%s with a form that is too big (%i)', async (path, status) => {
    const reply = await ask(site.port, path, { method: 'POST', headers: ownForm(), body: tooBig });
    expect(reply.status).toBe(status);
    check(reply, path.startsWith('/api/'));
  });

  test('what you have already (304)', async () => {
    for (const path of ['/', listing, asset, '/favicon.svg', '/sitemap.xml']) {
      const first = await ask(site.port, path);
      const etag = String(first.headers.etag);
      expect([path, etag]).toEqual([path, expect.stringMatching(/^"[\w-]+"$/u)]);
      const again = await ask(site.port, path, { headers: { 'if-none-match': etag } });
      expect([path, again.status, again.body.length]).toEqual([path, 304, 0]);
      expect(again.headers.etag).toBe(etag);
      check(again, false);
      const other = await ask(site.port, path, { headers: { 'if-none-match': '"another"' } });
      expect([path, other.status]).toEqual([path, 200]);
    }
  });

  test('what is not a request at all (400)', async () => {
    const reply = await sendRaw(site.port, 'good morning\r\n\r\n');
    expect(reply).toMatch(/^HTTP\/1\.1 400 /u);
    for (const name of [...Object.keys(REQUIRED), 'content-security-policy'])
      expect(reply.toLowerCase()).toContain(`\r\n${name}: `);
  });
});

test.each([
  ['localhost', 200],
  ['localhost:80', 200],
  ['127.0.0.1', 200],
  ['127.9.9.9:1234', 200],
  ['[::1]:4321', 200],
  ['dayways.localhost', 200],
  ['LOCALHOST', 200],
  ['evil.example', 421],
  ['localhost.evil.example', 421],
  ['10.0.0.1', 421],
  ['0x7f.1', 421],
  ['localhost@evil.example', 400],
  ['', 400],
] as const)('the host “%s” is answered %i, and no address on the page is built from it', async (host, status) => {
  const reply = await sendRaw(site.port, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  expect(Number(reply.split(' ')[1])).toBe(status);
  expect(reply).not.toContain('evil.example');
});

test('a proxy that nobody named is not believed', async () => {
  const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' };
  for (const path of ['/', listing, '/sitemap.xml', '/robots.txt'])
    expect((await ask(site.port, path, { headers })).text).not.toContain('evil.example');
});

test('files with a hash in their name are kept for ever, pages are asked for again', async () => {
  expect((await ask(site.port, asset)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', listing, '/find'])
    expect((await ask(site.port, path)).headers['cache-control']).toContain('must-revalidate');
  expect((await ask(site.port, '/api/search')).headers['cache-control']).toBe('no-store');
});

test('answers are sent in the encoding that the visitor takes, and say the same in each', async () => {
  for (const path of ['/', listing, '/find?q=garden', '/api/search', asset, '/sitemap.xml']) {
    const at = (encoding: string) => ask(site.port, path, { headers: { 'accept-encoding': encoding } });
    const plain = await at('identity');
    const [brotli, gzip] = [await at('gzip, br'), await at('gzip')];
    expect([path, brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual([path, 'br', 'gzip']);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(String(plain.headers.vary)).toContain('Accept-Encoding');
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 2);
  }
});

test('HEAD says what GET says, without the body', async () => {
  for (const path of [
    '/',
    listing,
    '/find?q=garden',
    '/api/search',
    asset,
    '/sitemap.xml',
    '/healthz',
    '/nothing-here',
  ]) {
    const [got, head] = [await ask(site.port, path), await ask(site.port, path, { method: 'HEAD' })];
    expect([path, head.status, head.body.length]).toEqual([path, got.status, 0]);
    const same = ({ headers }: Reply) => ['content-type', 'content-length', 'etag'].map((name) => headers[name]);
    expect([path, ...same(head)]).toEqual([path, ...same(got)]);
  }
});

test('a page asked for twice is made once, and one asked for with a cookie is nobody else’s', async () => {
  const path = `${listing}?view=all`;
  await ask(site.port, path);
  expect((await ask(site.port, path)).headers['x-cache']).toBe('HIT');
  expect((await ask(site.port, path, { headers: { cookie: 'looks=cb' } })).headers['x-cache']).toBe('MISS');
  expect((await ask(site.port, path, { headers: { cookie: 'looks=nonsense' } })).headers['x-cache']).toBe('HIT');
  const own = await ask(site.port, path, { headers: { cookie: 'sid=1' } });
  expect(own.headers['x-cache']).toBeUndefined();
  expect(own.headers['cache-control']).toBe('no-store');
});
