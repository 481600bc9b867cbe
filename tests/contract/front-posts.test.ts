import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type RunningFront, runFront, sendRaw } from '../support/running-front.ts';

const OWN = 'http://localhost:4321';
const FORM = 'application/x-www-form-urlencoded';
let front: RunningFront;
let received = 0;

beforeAll(async () => {
  front = await runFront((req: IncomingMessage & { body?: Buffer }, res) => {
    received = req.body?.length ?? -1;
    res.writeHead(303, { location: '/done', 'set-cookie': ['a=1', 'b=2'] });
    res.end();
  });
});
afterAll(() => front.close());

const post = (headers: Record<string, string>, body = 'a=1') =>
  ask(front.port, '/enquiries', { method: 'POST', headers: { host: 'localhost:4321', ...headers }, body });

describe('where a POST comes from', () => {
  const types = [FORM, 'multipart/form-data; boundary=x', 'text/plain', 'application/json', undefined];
  const origins: [origin: string | undefined, site: string | undefined, status: number][] = [
    [OWN, undefined, 303],
    [OWN, 'same-origin', 303],
    [OWN, 'none', 303],
    [OWN, 'cross-site', 403],
    [OWN, 'same-site', 403],
    ['https://evil.example', undefined, 403],
    ['https://evil.example', 'same-origin', 403],
    ['http://localhost:4322', undefined, 403],
    ['https://localhost:4321', undefined, 403],
    ['http://127.0.0.1:4321', undefined, 403],
    ['null', undefined, 403],
    [undefined, undefined, 403],
    [undefined, 'same-origin', 403],
  ];
  const cells = types.flatMap((type) => origins.map(([origin, site, status]) => ({ type, origin, site, status })));

  test.each(cells)('$type from $origin ($site) is answered $status', async ({ type, origin, site, status }) => {
    const headers = { 'content-type': type, origin, 'sec-fetch-site': site };
    const given = Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    expect((await post(given)).status).toBe(status);
  });

  test('with a public address its origin counts, not that of the connection', async () => {
    const open = await runFront((_req, res) => res.end(), { publicUrl: 'https://dayways.example.org' });
    const from = async (origin: string) =>
      (await ask(open.port, '/', { method: 'POST', headers: { host: 'dayways.example.org', origin }, body: 'a=1' }))
        .status;
    expect(await from('https://dayways.example.org')).toBe(200);
    expect(await from('http://dayways.example.org')).toBe(403);
    await open.close();
  });
});

describe('what a POST carries', () => {
  test('a body arrives whole, up to 256 kB', async () => {
    expect((await post({ origin: OWN, 'content-type': FORM }, 'a'.repeat(256 * 1024))).status).toBe(303);
    expect(received).toBe(256 * 1024);
  });

  test('one byte more is answered 413 in plain words, whether announced or sent in pieces', async () => {
    const body = 'a'.repeat(256 * 1024 + 1);
    const announced = await post({ origin: OWN }, body);
    expect([announced.status, announced.text]).toEqual([413, expect.stringContaining('too big')]);
    expect((await post({ origin: OWN, 'transfer-encoding': 'chunked' }, body)).status).toBe(413);
  });

  test('a client that sends all of a refused body before it listens still hears why', async () => {
    const body = 'a'.repeat(900_000);
    const head = `POST / HTTP/1.1\r\nHost: localhost:4321\r\nOrigin: ${OWN}\r\nContent-Length: ${body.length}\r\n\r\n`;
    const heard = await new Promise<string>((resolve) => {
      const socket = connect(front.port, '127.0.0.1').pause();
      socket.on('error', (error) => resolve(error.message));
      socket.write(head + body, () => socket.once('data', (chunk) => resolve(chunk.toString())).resume());
    });
    expect(heard).toMatch(/^HTTP\/1\.1 413/);
  });

  test('a body announced as huge is refused before it is sent', async () => {
    const head = `POST / HTTP/1.1\r\nHost: localhost:4321\r\nOrigin: ${OWN}\r\nContent-Length: 99999999999\r\n\r\n`;
    const reply = await sendRaw(front.port, head);
    expect(reply).toMatch(/^HTTP\/1\.1 413/);
    expect(reply.toLowerCase()).toContain('connection: close');
  });

  test('who asks first whether to send is told to go on, or refused', async () => {
    const head = (length: number) =>
      `POST / HTTP/1.1\r\nHost: localhost:4321\r\nOrigin: ${OWN}\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`;
    expect(await sendRaw(front.port, `${head(3)}abc`)).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 303/);
    expect(await sendRaw(front.port, head(999_999))).toMatch(/^HTTP\/1\.1 413/);
    expect(await sendRaw(front.port, 'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: more\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 417/,
    );
  });

  test('both cookies of an answer arrive, and it is never stored', async () => {
    const reply = await post({ origin: OWN });
    expect(reply.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.headers.location).toBe('/done');
  });
});

describe('where something large is sent', () => {
  const large = {
    isAt: (path: string) => path === '/photos',
    maySend: ({ cookie }: IncomingHttpHeaders) => cookie === 'sid=a',
  };
  const limits = {
    bodyBytes: 100,
    largeBodyBytes: 1000,
    largeBodiesAtOnce: 2,
    requestMs: 30_000,
    largeRequestMs: 60_000,
  };
  const origin = 'http://localhost:4321';
  const headers = { host: 'localhost:4321', origin, cookie: 'sid=a' };
  const posting = (port: number, path: string, bytes: number, more: Record<string, string> = {}) =>
    ask(port, path, { method: 'POST', headers: { ...headers, ...more }, body: Buffer.alloc(bytes) });

  test('more is taken there, of those who may, and nowhere else', async () => {
    const open = await runFront((_req, res) => res.end('taken'), { largeBodies: large, limits });
    const status = async (...asked: Parameters<typeof posting>) => (await posting(...asked)).status;
    expect(await status(open.port, '/photos', 1000)).toBe(200);
    expect(await status(open.port, '/photos', 1001)).toBe(413);
    expect(await status(open.port, '/other', 101)).toBe(413);
    expect(await status(open.port, '/photos', 101, { cookie: 'sid=b' })).toBe(413);
    expect(await status(open.port, '/photos', 100, { cookie: 'sid=b' })).toBe(200);
    await open.close();
  });

  test('so many are held at once, and the next is told to wait', async () => {
    const begun: (() => void)[] = [];
    const open = await runFront((_req, res) => void begun.push(() => res.end('taken')), { largeBodies: large, limits });
    const first = [posting(open.port, '/photos', 500), posting(open.port, '/photos', 500)];
    await expect.poll(() => begun.length).toBe(2);
    const third = await posting(open.port, '/photos', 500);
    expect([third.status, third.headers['retry-after']]).toEqual([503, '10']);
    for (const end of begun) end();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
    const again = posting(open.port, '/photos', 500);
    await expect.poll(() => begun.length).toBe(3);
    begun[2]?.();
    expect((await again).status).toBe(200);
    await open.close();
  });
});
