import type { ServerResponse } from 'node:http';
import { get } from 'node:http';
import { createBrotliDecompress, createGunzip, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { ask, type RunningFront, runFront } from '../support/running-front.ts';

let front: RunningFront | null = null;
afterEach(async () => {
  await front?.close();
  front = null;
});

test('a page that is not kept is still compressed, tagged, and 304 when the visitor has it', async () => {
  const html = '<p>Not told us</p>'.repeat(200);
  front = await runFront((_req, res) => res.writeHead(200, { 'content-type': 'text/html' }).end(html));
  const headers = { 'accept-encoding': 'gzip' };
  const reply = await ask(front.port, '/a', { headers });
  expect(gunzipSync(reply.body).toString()).toBe(html);
  expect(reply.headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'Accept-Encoding, Cookie' });
  const again = await ask(front.port, '/a', { headers: { ...headers, 'if-none-match': String(reply.headers.etag) } });
  expect(again.status).toBe(304);
});

test('a page that says no-store keeps its word and gets no tag', async () => {
  front = await runFront((_req, res) =>
    res.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' }).end('mine'),
  );
  const { headers } = await ask(front.port, '/a');
  expect([headers['cache-control'], headers.etag]).toEqual(['no-store', undefined]);
});

test('an answer longer than is held is streamed, whole and in order', async () => {
  const line = 'a line of a long export\n';
  front = await runFront((_req, res) => {
    res.writeHead(200, { 'content-type': 'text/csv' });
    for (let count = 0; count < 100_000; count += 1) res.write(line);
    res.end();
  });
  const reply = await ask(front.port, '/export');
  expect(reply.text).toBe(line.repeat(100_000));
  expect(reply.headers['transfer-encoding']).toBe('chunked');
  expect(reply.headers['content-security-policy']).toBeDefined();
  expect((await ask(front.port, '/export', { method: 'HEAD' })).status).toBe(200);
});

test.each([
  ['identity', null],
  ['gzip', createGunzip],
  ['br', createBrotliDecompress],
] as const)('lines that are sent as they come arrive as they come (%s)', async (encoding, decompress) => {
  let writer: ServerResponse | undefined;
  front = await runFront((_req, res) => {
    writer = res;
    res.writeHead(200, { 'content-type': 'application/x-ndjson' });
    res.write('{"line":1}\n');
  });
  const lines: string[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    get(
      { host: '127.0.0.1', port: front?.port, path: '/feed', headers: { 'accept-encoding': encoding }, agent: false },
      (res) => {
        const plain = decompress === null ? res : res.pipe(decompress());
        plain.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
        plain.on('end', resolve);
      },
    ).on('error', reject);
  });
  await expect.poll(() => lines.join('')).toBe('{"line":1}\n');
  writer?.write('{"line":2}\n');
  await expect.poll(() => lines.join('')).toBe('{"line":1}\n{"line":2}\n');
  writer?.end();
  await ended;
});

test('an answer that breaks off in the middle is cut, never ended as if whole', async () => {
  front = await runFront((_req, res) => {
    res.writeHead(200, { 'content-type': 'application/x-ndjson' });
    res.write('{"line":1}\n');
    setTimeout(() => res.destroy(new Error('the database went away')), 20);
  });
  await expect(ask(front.port, '/feed')).rejects.toThrow();
  expect((await ask(front.port, '/healthz')).status).toBe(200);
});

test('a visitor who leaves in the middle of a long answer stops its making', async () => {
  let stopped = false;
  front = await runFront((_req, res) => {
    res.writeHead(200, { 'content-type': 'application/x-ndjson' });
    res.write('{"line":1}\n');
    res.once('close', () => {
      stopped = true;
    });
  });
  const asked = get({ host: '127.0.0.1', port: front.port, path: '/feed', agent: false }, (res) => {
    res.once('data', () => asked.destroy());
    res.on('error', () => asked.destroy());
  });
  await expect.poll(() => stopped).toBe(true);
});

test('pages are told the address a trusted proxy saw, and nothing a visitor claims', async () => {
  const told: unknown[] = [];
  front = await runFront(
    (req, res, _next, locals) => {
      told.push([Object.keys(req.headers).sort(), req.socket.remoteAddress, locals]);
      res.end();
    },
    { trustedProxies: ['127.0.0.1'] },
  );
  const claims = {
    host: 'localhost:4321',
    cookie: 'sid=1',
    'accept-language': 'en',
    'x-forwarded-for': '9.9.9.9, 203.0.113.5',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'for=9.9.9.9',
    'x-real-ip': '9.9.9.9',
    'x-original-url': '/admin',
    'x-http-method-override': 'DELETE',
    'x-astro-path': '/admin',
  };
  await ask(front.port, '/a', { headers: claims });
  const locals = {
    clientAddress: '203.0.113.5',
    origin: 'http://localhost:4321',
    requestId: expect.any(String),
    room: expect.any(Function),
  };
  expect(told).toEqual([[['accept-language', 'cookie', 'host'], '203.0.113.5', locals]]);
});

test('searches made anew are limited for each visitor, with a page that says to wait; kept pages never are', async () => {
  front = await runFront(
    (req, res) => {
      const kept = req.url === '/find?q=kept' ? { 'cdn-cache-control': 'max-age=60' } : {};
      res.writeHead(200, { 'content-type': 'text/html', ...kept }).end('found');
    },
    { rateLimit: { perSecond: 0.01, burst: 5, paths: ['/find', '/api/search'] }, trustedProxies: ['127.0.0.1'] },
  );
  const { port } = front;
  const search = (path: string, visitor: string) => ask(port, path, { headers: { 'x-forwarded-for': visitor } });
  await search('/find?q=kept', '203.0.113.9');
  const replies = await Promise.all(
    Array.from({ length: 30 }, (_, index) => search(`/find?q=${index}`, '203.0.113.5')),
  );
  const refused = replies.filter((reply) => reply.status === 429);
  expect(refused.length).toBeGreaterThan(10);
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expect(refused[0]?.text).toContain('Please wait a moment');
  expect((await search('/find?q=kept', '203.0.113.5')).headers['x-cache']).toBe('HIT');
  expect((await search('/find?q=1', '203.0.113.6')).status).toBe(200);
  expect((await search('/about', '203.0.113.5')).status).toBe(200);
});

test('the log says what was asked for and how it went, and nothing about who asked for what', async () => {
  front = await runFront((_req, res) => res.writeHead(200, { 'content-type': 'text/html' }).end('found'), {
    logFields: () => ({ engine: 'fts5' }),
  });
  await ask(front.port, '/find?q=hidden-illness', {
    headers: {
      host: 'localhost',
      cookie: 'sid=token',
      'user-agent': 'agent-of-somebody',
      referer: 'http://from.example/',
    },
  });
  await ask(front.port, '/healthz');
  await expect.poll(() => front?.logged.length).toBe(2);
  const [line = ''] = front.logged;
  expect(JSON.parse(line)).toMatchObject({
    method: 'GET',
    path: '/find',
    status: 200,
    engine: 'fts5',
    source: 'alone',
  });
  expect(JSON.parse(line)).toMatchObject({ ms: expect.any(Number), requestId: expect.any(String) });
  for (const personal of ['hidden-illness', 'token', 'agent-of-somebody', 'from.example', '127.0.0.1']) {
    expect(front.logged.join('')).not.toContain(personal);
  }
});
