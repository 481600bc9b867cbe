import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type RunningFront, runFront, sendRaw } from '../support/running-front.ts';

const folder = mkdtempSync(join(tmpdir(), 'dayways-front-'));
mkdirSync(join(folder, '_astro'));
writeFileSync(join(folder, '_astro/page.abc123.css'), 'body{color:teal}');
writeFileSync(join(folder, 'robots.txt'), 'User-agent: *');
const HOST = { host: 'dayways.example.org' };
let front: RunningFront;

beforeAll(async () => {
  front = await runFront(
    (req, res, next) => {
      const path = req.url?.split('?')[0];
      if (path === '/missing' || path === '/api/missing' || path === '/404') return next();
      if (path === '/throws' || path === '/api/throws') throw new Error('a secret of the house');
      if (path === '/rejects') return Promise.reject(new Error('a secret of the house'));
      if (path === '/empty-500') return res.writeHead(500).end();
      if (path === '/kept') res.setHeader('cdn-cache-control', 'max-age=60');
      if (path === '/own-policy') res.setHeader('content-security-policy', "script-src 'self' 'sha256-abc'");
      res.setHeader('content-type', path?.startsWith('/api/') ? 'application/json' : 'text/html; charset=utf-8');
      res.setHeader('cache-tag', 'listing:1');
      res.setHeader('x-powered-by', 'somebody');
      return res.end('{"a":1}');
    },
    { publicUrl: 'https://dayways.example.org', clientDir: folder, limits: { renderMs: 500 } },
  );
});
afterAll(async () => {
  await front.close();
  rmSync(folder, { recursive: true });
});

const REQUIRED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': expect.stringContaining('geolocation=(self)'),
  'strict-transport-security': expect.stringContaining('max-age=31536000'),
  'content-security-policy': expect.stringMatching(/default-src.*frame-ancestors 'none'/),
  'cache-control': expect.any(String),
};

describe('every answer carries the security headers', () => {
  test.each([
    ['a page', '/page', 200],
    ['a page for the cache', '/kept', 200],
    ['the same page from the cache', '/kept', 200],
    ['a page with a policy of its own', '/own-policy', 200],
    ['JSON', '/api/search', 200],
    ['a hashed file', '/_astro/page.abc123.css', 200],
    ['a public file', '/robots.txt', 200],
    ['a page not found', '/missing', 404],
    ['JSON not found', '/api/missing', 404],
    ['a page that throws', '/throws', 500],
    ['a page that rejects', '/rejects', 500],
    ['a page that says only 500', '/empty-500', 500],
    ['JSON that throws', '/api/throws', 500],
    ['a probe', '/healthz', 200],
    ['a long address', `/${'a'.repeat(9000)}`, 414],
    ['a bad address', '/%zz', 400],
  ])('%s', async (_name, path, status) => {
    const reply = await ask(front.port, path, { headers: HOST });
    expect(reply.status).toBe(status);
    expect(reply.headers).toMatchObject(REQUIRED);
    expect(reply.headers['cross-origin-resource-policy']).toBe(
      path.startsWith('/api/') ? 'cross-origin' : 'same-origin',
    );
    for (const name of ['cache-tag', 'cdn-cache-control', 'x-powered-by', 'server'])
      expect(reply.headers).not.toHaveProperty(name);
  });

  test.each([
    ['another host', 421, 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'],
    ['another method', 405, 'PUT / HTTP/1.1\r\nHost: dayways.example.org\r\nConnection: close\r\n\r\n'],
    ['CONNECT', 405, 'CONNECT a:1 HTTP/1.1\r\nHost: dayways.example.org\r\n\r\n'],
    [
      'a foreign form',
      403,
      'POST / HTTP/1.1\r\nHost: dayways.example.org\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
    ],
    ['what is no HTTP', 400, 'hello\r\n\r\n'],
    [
      'two lengths',
      400,
      'POST / HTTP/1.1\r\nHost: dayways.example.org\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na',
    ],
    [
      'length and chunks',
      400,
      'POST / HTTP/1.1\r\nHost: dayways.example.org\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['headers too long', 431, `GET / HTTP/1.1\r\nHost: dayways.example.org\r\nA: ${'a'.repeat(17_000)}\r\n\r\n`],
  ])('%s', async (_name, status, request) => {
    const reply = await sendRaw(front.port, request);
    expect(reply).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    for (const name of Object.keys(REQUIRED)) expect(reply.toLowerCase()).toContain(`\r\n${name}: `);
  });
});

describe('errors', () => {
  test('are said in plain words with a way on, and never with what went wrong inside', async () => {
    const reply = await ask(front.port, '/throws', { headers: HOST });
    expect(reply.text).toContain('<h1>This page did not work</h1>');
    expect(reply.text).toContain('<a href="/">Go to the home page</a>');
    expect(reply.text).not.toContain('secret');
    const number = /say this number: ([\w-]+)/.exec(reply.text)?.[1] ?? 'none';
    expect(front.logged.some((line) => line.includes(number) && line.includes('a secret of the house'))).toBe(true);
  });

  test('are JSON of one shape for programs', async () => {
    const reply = await ask(front.port, '/api/missing', { headers: HOST });
    expect(JSON.parse(reply.text)).toEqual({
      error: { status: 404, title: expect.any(String), detail: expect.any(String) },
    });
  });

  test('a page that never answers becomes an error, not a wait', async () => {
    const silent = await runFront(() => undefined, { limits: { renderMs: 50 } });
    expect((await ask(silent.port, '/')).status).toBe(500);
    await silent.close();
  });
});

test("the site's own 404 page is shown where it has one, with its status", async () => {
  const site = await runFront((req, res, next) => {
    if (req.url !== '/404') return next();
    return res.writeHead(200, { 'content-type': 'text/html' }).end('our own words');
  });
  const reply = await ask(site.port, '/nowhere?a=1');
  expect([reply.status, reply.text]).toEqual([404, 'our own words']);
  await site.close();
});

test('an address with a slash too many leads to the one without, where there is no page', async () => {
  const site = await runFront((req, res, next) => (req.url === '/own/' ? res.end('a page') : next()));
  const reply = await ask(site.port, '/find/?b=2&a=1');
  expect([reply.status, reply.headers.location]).toEqual([308, '/find?a=1&b=2']);
  expect((await ask(site.port, '/own/')).status).toBe(200);
  expect((await ask(site.port, '/')).status).toBe(404);
  await site.close();
});

test('a page says that it is UTF-8 even where its maker does not', async () => {
  const site = await runFront((_req, res) => res.writeHead(200, { 'content-type': 'text/html' }).end('café'));
  expect((await ask(site.port, '/')).headers['content-type']).toBe('text/html; charset=utf-8');
  await site.close();
});
