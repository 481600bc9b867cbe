import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStaticFiles } from '#front/static-files.ts';
import { ask, pageHandler, type RunningFront, runFront, sendRaw } from '../support/running-front.ts';

const outer = mkdtempSync(join(tmpdir(), 'dayways-files-'));
const folder = join(outer, 'client');
const STYLE = 'p{margin:0}'.repeat(500);
let front: RunningFront;

beforeAll(async () => {
  for (const inner of ['_astro', '.git', '.well-known', 'pictures'])
    mkdirSync(join(folder, inner), { recursive: true });
  const files: Record<string, string> = {
    '../secret.txt': 'outside',
    '_astro/page.abc123.css': STYLE,
    '.env': 'KEY=1',
    '.git/config': '[core]',
    '.well-known/security.txt': 'Contact: us',
    'robots.txt': 'User-agent: *',
    'pictures/a cup & saucer.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(400)}</svg>`,
    'pictures/photo.webp': 'x'.repeat(5000),
    'plain.html': '<!doctype html><p>plain',
    'unknown.xyz': 'bytes',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  symlinkSync(join(outer, 'secret.txt'), join(folder, 'link.txt'));
  front = await runFront(pageHandler('from the handler'), { clientDir: folder });
});
afterAll(async () => {
  await front.close();
  rmSync(outer, { recursive: true });
});

test('a hashed file may be stored for a year, others for an hour', async () => {
  expect((await ask(front.port, '/_astro/page.abc123.css')).headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/css; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  expect((await ask(front.port, '/robots.txt')).headers['cache-control']).toBe('public, max-age=3600');
});

test('brotli, gzip and plain are the same bytes; pictures that are compressed already are sent as they are', async () => {
  const accepting = (encoding: string, path = '/_astro/page.abc123.css') =>
    ask(front.port, path, { headers: { 'accept-encoding': encoding } });
  expect((await accepting('identity')).text).toBe(STYLE);
  expect(brotliDecompressSync((await accepting('br, gzip')).body).toString()).toBe(STYLE);
  expect(gunzipSync((await accepting('gzip')).body).toString()).toBe(STYLE);
  expect((await accepting('br', '/pictures/photo.webp')).headers['content-encoding']).toBeUndefined();
});

test('HEAD and a repeated GET send no bytes', async () => {
  const got = await ask(front.port, '/robots.txt');
  const head = await ask(front.port, '/robots.txt', { method: 'HEAD' });
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(got.body.length)]);
  const again = await ask(front.port, '/robots.txt', { headers: { 'if-none-match': String(got.headers.etag) } });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test.each([
  ['/pictures/a%20cup%20%26%20saucer.svg', 'image/svg+xml'],
  ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
  ['/plain', 'text/html; charset=utf-8'],
  ['/unknown.xyz', 'application/octet-stream'],
  ['/robots.txt?v=1', 'text/plain; charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  const reply = await ask(front.port, path);
  expect([reply.status, reply.headers['content-type'], reply.text === 'from the handler']).toEqual([200, type, false]);
});

test.each(['/.env', '/.git/config', '/link.txt', '/_astro', '/_astro/', '/pictures', '/robots.txt/', '/ROBOTS.TXT'])(
  '%s is no file of ours',
  async (path) => {
    expect((await ask(front.port, path)).text).toBe('from the handler');
  },
);

test.each([
  '/../secret.txt',
  '/_astro/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/%2e%2e%2fsecret.txt',
])('%s does not leave the folder', async (path) => {
  const reply = await sendRaw(front.port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect(reply).toMatch(/^HTTP\/1\.1 400/);
  expect(reply).not.toContain('outside');
});

test('a file too large to hold is named when the site starts', () => {
  const large = mkdtempSync(join(tmpdir(), 'dayways-large-'));
  writeFileSync(join(large, 'film.mp4'), Buffer.alloc(8 * 1024 * 1024 + 1));
  expect(() => readStaticFiles(large, false)).toThrow('film.mp4');
  rmSync(large, { recursive: true });
});
