import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type RunningFront, runFront, sendRaw } from '../support/running-front.ts';

let front: RunningFront;
let publicFront: RunningFront;
const seen: string[] = [];
const handler = (
  req: { url?: string | undefined; headers: { host?: string | undefined } },
  res: { end: (text: string) => unknown },
) => {
  seen.push(`${req.headers.host} ${req.url}`);
  res.end('a page');
};

beforeAll(async () => {
  front = await runFront(handler);
  publicFront = await runFront(handler, { publicUrl: 'https://dayways.example.org' });
});
afterAll(async () => {
  await front.close();
  await publicFront.close();
});

const statusOf = (reply: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1]);

describe('hosts', () => {
  test.each(['localhost', 'localhost:1', '127.0.0.1', '[::1]:4321', 'dayways.localhost'])(
    '%s is served on this machine',
    async (host) => {
      expect((await ask(front.port, '/', { headers: { host } })).status).toBe(200);
    },
  );

  test.each(['evil.example', 'localhost.evil.example', '10.0.0.1'])('%s is answered 421', async (host) => {
    expect((await ask(front.port, '/', { headers: { host } })).status).toBe(421);
  });

  test.each([
    ['none', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['two', 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['garbage', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
    ['an empty one', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'],
    ['none on HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n'],
  ])('%s is answered 400', async (_name, request) => {
    expect(statusOf(await sendRaw(front.port, request))).toBe(400);
  });

  test.each([
    ['our own host', 'http://localhost:9/find', 'localhost', 200],
    ['a foreign host', 'http://evil.example/find', 'localhost', 421],
    ['a foreign Host header', 'http://localhost/find', 'evil.example', 421],
    ['a name and password', 'http://me@localhost/find', 'localhost', 400],
  ])('a whole address with %s is judged by that host', async (_name, target, host, status) => {
    expect(
      statusOf(await sendRaw(front.port, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)),
    ).toBe(status);
  });

  test('with a public address only that host is served, and probes also by a loopback name', async () => {
    const status = async (path: string, host: string) =>
      (await ask(publicFront.port, path, { headers: { host } })).status;
    expect(await status('/', 'dayways.example.org')).toBe(200);
    expect(await status('/', 'localhost')).toBe(421);
    expect(await status('/healthz', 'localhost:4321')).toBe(200);
    expect(await status('/healthz', 'evil.example')).toBe(421);
  });

  test('pages see the one address the front has read', async () => {
    seen.length = 0;
    await ask(front.port, '/%66ind?b=2&utm_source=x&a=1', { headers: { host: 'LOCALHOST' } });
    expect(seen).toEqual(['localhost /find?a=1&b=2']);
  });
});

describe('methods', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is answered 405 and says what is allowed',
    async (method) => {
      const reply = await ask(front.port, '/find', { method, headers: { host: 'localhost' } });
      expect(reply.status).toBe(405);
      expect(reply.headers.allow).toBe('GET, HEAD, POST');
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])(
    '%s below /api is answered 405 in JSON that any page may read, whoever asks',
    async (method) => {
      for (const origin of ['http://localhost', 'https://other.example']) {
        const reply = await ask(front.port, '/api/search', { method, headers: { host: 'localhost', origin } });
        expect(reply.status).toBe(405);
        expect(reply.headers).toMatchObject({ allow: 'GET, HEAD', 'access-control-allow-origin': '*' });
        expect(JSON.parse(reply.text)).toMatchObject({
          error: { status: 405, detail: expect.stringContaining('GET') },
        });
      }
    },
  );

  test('a browser that asks first whether a page of another site may read below /api is told that it may', async () => {
    const asking = { origin: 'https://other.example', 'access-control-request-method': 'GET' };
    const preflight = (path: string, host = 'localhost') =>
      ask(front.port, path, {
        method: 'OPTIONS',
        headers: { host, ...asking, 'access-control-request-headers': 'if-none-match' },
      });
    const reply = await preflight('/api/v3/services?page=2');
    expect(reply.status).toBe(204);
    expect(reply.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': '*',
      'x-content-type-options': 'nosniff',
    });
    expect((await preflight('/find')).status).toBe(405);
    expect((await preflight('/api/search', 'evil.example')).status).toBe(421);
    expect((await preflight('/api/%zz')).status).toBe(400);
  });

  test('CONNECT is answered 405', async () => {
    expect(statusOf(await sendRaw(front.port, 'CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n'))).toBe(
      405,
    );
  });

  test('a GET with a body is refused', async () => {
    const request = 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc';
    expect(statusOf(await sendRaw(front.port, request))).toBe(400);
  });
});

describe('sizes', () => {
  test.each([8200, 12_000, 20_000])('an address of %i characters is too long', async (length) => {
    expect(
      statusOf(
        await sendRaw(
          front.port,
          `GET /${'a'.repeat(length)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
        ),
      ),
    ).toBe(414);
  });

  test('headers over 16 kB are answered 431', async () => {
    const request = `GET / HTTP/1.1\r\nHost: localhost\r\nCookie: a=${'a'.repeat(20_000)}\r\n\r\n`;
    expect(statusOf(await sendRaw(front.port, request))).toBe(431);
  });
});

test.each(['/_server-islands/Card', '/_image?href=http://127.0.0.1', '/_actions/save', '/_image', '/%5fimage'])(
  '%s is closed',
  async (path) => {
    expect((await ask(front.port, path)).status).toBe(404);
  },
);

test.each(['/%zz', '/a%00', '/\\admin', '//evil.example', '/static/%2e%2e/x', '/%2561dmin', '/find?q=%00'])(
  '%s is answered 400',
  async (path) => {
    const request = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
    expect(statusOf(await sendRaw(front.port, request))).toBe(400);
  },
);
