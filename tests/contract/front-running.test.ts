import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, pageHandler, type RunningFront, runFront, sendRaw } from '../support/running-front.ts';

let front: RunningFront | null = null;
afterEach(async () => {
  await front?.close();
  front = null;
});

describe('probes', () => {
  test('/healthz says the process serves; /readyz says what it is told, and 503 when that is not well', async () => {
    let ok = true;
    front = await runFront(pageHandler(''), { ready: async () => ({ ok, outbox: 3 }) });
    const health = await ask(front.port, '/healthz');
    expect([health.status, JSON.parse(health.text), health.headers['cache-control']]).toEqual([
      200,
      { ok: true },
      'no-store',
    ]);
    const ready = await ask(front.port, '/readyz');
    expect([ready.status, JSON.parse(ready.text)]).toEqual([200, { ok: true, outbox: 3 }]);
    ok = false;
    expect((await ask(front.port, '/readyz')).status).toBe(503);
  });

  test.each([
    ['throws', () => Promise.reject(new Error('secret')), { ok: false, failed: true }],
    ['never comes', () => new Promise<never>(() => undefined), { ok: false, late: true }],
  ])('a readiness that %s is not ready', async (_name, ready, said) => {
    front = await runFront(pageHandler(''), { ready, limits: { readyMs: 50 } });
    const reply = await ask(front.port, '/readyz');
    expect([reply.status, JSON.parse(reply.text)]).toEqual([503, said]);
  });
});

describe('a stop', () => {
  test('finishes what is under way, says it is not ready, takes nothing new', async () => {
    const gate = Promise.withResolvers<void>();
    let begun = 0;
    front = await runFront(
      async (_req, res) => {
        begun += 1;
        await gate.promise;
        res.end('finished');
      },
      { limits: { stopGraceMs: 500 } },
    );
    const { port } = front;
    const underWay = ask(port, '/slow', { headers: { cookie: 'sid=1' } });
    const open = connect(port, '127.0.0.1');
    await expect.poll(() => begun).toBe(1);
    const stopped = front.close();
    const heard = new Promise<string>((resolve) => open.once('data', (chunk) => resolve(chunk.toString())));
    open.write('GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(await heard).toMatch(/^HTTP\/1\.1 503[\s\S]*Connection: close[\s\S]*"stopping":true/);
    await expect.poll(() => front?.server.listening).toBe(false);
    await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED');
    gate.resolve();
    expect((await underWay).text).toBe('finished');
    await stopped;
  });

  test('under load loses no request', async () => {
    front = await runFront(async (_req, res) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      res.writeHead(200, { 'content-type': 'text/html' }).end('whole');
    });
    const { port } = front;
    let answered = 0;
    let cut = 0;
    const visitor = async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (let open = true; open; ) {
        const { outcome, closing } = await visit(port, agent);
        if (outcome === 'answered') answered += 1;
        if (outcome === 'cut') cut += 1;
        open = outcome === 'answered' && !closing;
      }
      agent.destroy();
    };
    const visitors = Array.from({ length: 40 }, visitor);
    await expect.poll(() => answered).toBeGreaterThan(100);
    await front.close();
    await Promise.all(visitors);
    expect(cut).toBe(0);
  });

  test('cuts what does not end in time, and can be asked for twice', async () => {
    let begun = 0;
    front = await runFront(
      () => {
        begun += 1;
      },
      { limits: { stopMs: 200, stopGraceMs: 10 } },
    );
    const hanging = ask(front.port, '/never').catch((error: Error) => error.message);
    await expect.poll(() => begun).toBe(1);
    await Promise.all([front.close(), front.close()]);
    expect(await hanging).toContain('hang up');
  });
});

describe('slow and many', () => {
  test('connections that never finish their headers or body are shed, with words where they can be heard', async () => {
    front = await runFront(pageHandler('served'), { limits: { headersMs: 2000, requestMs: 3000 } });
    const { port } = front;
    const slowHeads = Array.from({ length: 200 }, () =>
      sendRaw(port, 'GET / HTTP/1.1\r\nHost: localhost\r\nA: ', { waitMs: 120_000 }),
    );
    const own = `http://localhost:${port}`;
    const slowBody = sendRaw(
      port,
      `POST / HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${own}\r\nContent-Length: 9\r\n\r\na`,
      { waitMs: 120_000 },
    );
    expect((await ask(port, '/')).text).toBe('served');
    for (const reply of await Promise.all([...slowHeads, slowBody]))
      expect(reply).toMatch(/^HTTP\/1\.1 408[\s\S]*too long/);
  });

  test('a thousand malformed requests: each is answered or closed at once, none is a mistake of ours', async () => {
    front = await runFront(pageHandler('served'));
    const { port } = front;
    const random = seeded(20_260_101);
    for (let batch = 0; batch < 20; batch += 1) {
      const requests = Array.from({ length: 50 }, () => malformed(random));
      const replies = await Promise.all(
        requests.map((request) => sendRaw(port, request, { waitMs: 120_000, andEnd: true })),
      );
      for (const [index, reply] of replies.entries()) {
        expect(reply, JSON.stringify(requests[index]?.toString('latin1'))).not.toMatch(/^HTTP\/1\.1 5|still open/);
      }
    }
    expect((await ask(port, '/')).text).toBe('served');
    expect(front.logged.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  });
});

/** One request on a kept-alive connection: answered whole, cut in the middle, or no longer taken (nothing had been sent). */
async function visit(
  port: number,
  agent: Agent,
): Promise<{ outcome: 'answered' | 'cut' | 'not taken'; closing: boolean }> {
  return new Promise((resolve) => {
    const asked = get({ host: '127.0.0.1', port, path: '/a', agent }, async (res) => {
      let text = '';
      for await (const chunk of res) text += chunk;
      resolve({ outcome: text === 'whole' ? 'answered' : 'cut', closing: res.headers.connection === 'close' });
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ outcome: error.code === 'ECONNREFUSED' ? 'not taken' : 'cut', closing: true });
    });
  });
}

function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 16_807) % 2_147_483_647;
    return state % below;
  };
}

function malformed(random: (below: number) => number): Buffer {
  const one = <T>(list: readonly T[]): T | undefined => list[random(list.length)];
  const junk = () => Buffer.from(Array.from({ length: random(40) }, () => random(256))).toString('latin1');
  const method = one(['GET', 'HEAD', 'POST', 'PUT', 'GE T', '', 'get', junk()]);
  const target = one([
    '/',
    '/find?q=%',
    `/${junk()}`,
    '*',
    'http://localhost/',
    '//',
    '/%00',
    '/..',
    junk(),
    `/${'a'.repeat(random(20_000))}`,
  ]);
  const version = one(['HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', 'HTTP/1.1 ', junk()]);
  const header = () =>
    one([
      ...[
        'Host: localhost',
        'Host: localhost',
        'Host: evil.example',
        `Host: ${junk()}`,
        'Content-Length: 5',
        'Content-Length: -1',
      ],
      ...[
        'Content-Length: 99999999999999999999',
        'Transfer-Encoding: chunked',
        'Transfer-Encoding: gzip, chunked',
        'Expect: 100-continue',
      ],
      ...[
        'Connection: close',
        'Connection: upgrade\r\nUpgrade: websocket',
        ' folded: a',
        `Cookie: ${junk()}`,
        `${junk()}: ${junk()}`,
      ],
      ...[
        'Accept-Encoding: br;q=x, *;;,',
        'If-None-Match: "',
        'X-Forwarded-For: ,,,',
        'Range: bytes=9-1',
        'Origin: http://localhost',
        junk(),
      ],
    ]);
  const headers = Array.from({ length: random(8) }, header);
  const body = one(['', junk(), '5\r\nhello\r\n0\r\n\r\n', 'FFFFFFFFFF\r\n', `${junk()}\r\n\r\n`]);
  const end = one(['\r\n', '\n', '\r\n\r\n', '']);
  return Buffer.from(
    [`${method} ${target} ${version}`, ...headers, 'Connection: close', ''].join('\r\n') + end + body,
    'latin1',
  );
}
