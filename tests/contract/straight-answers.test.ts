import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '#src/app.ts';
import { readEnv } from '#src/env.ts';
import { GET } from '#src/pages/api/search.ts';
import { straightAnswers } from '#src/straight-answers.ts';
import { ask, type RunningFront, runFront } from '../support/running-front.ts';
import { dataFolder } from '../support/running-site.ts';

const AT = new Date();
const folder = dataFolder();
let app: App;
let front: RunningFront | null = null;

beforeAll(async () => {
  const env = readEnv({ DATA_DIR: folder.dataDir, SEARCH: 'fts5', LOG_LEVEL: 'silent' });
  app = await createApp({ env, log: pino({ level: 'silent' }), meilisearch: null, now: () => AT });
});
afterEach(async () => {
  await front?.close();
  front = null;
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

/** A front with our answers, before a handler that has an answer to everything. */
async function straightFront(answers: App = app) {
  front = await runFront((_req, res) => res.writeHead(200, { 'content-type': 'text/plain' }).end('by the handler'), {
    straight: straightAnswers(answers),
    logFields: (locals) => ('engine' in locals ? { engine: String(locals.engine) } : {}),
  });
  return front;
}

describe('an answer made past the page renderer', () => {
  test.each(['', 'q=gardning&near=Salford', 'when=tue&access=hoist', 'near=Nowhere&kind=nothing', 'page=99'])(
    'says what the endpoint of the pages says: %s',
    async (params) => {
      const url = new URL(`http://localhost/api/search?${params}`);
      const endpoint = (await GET({ locals: { app }, url } as Parameters<typeof GET>[0])) as Response;
      const reply = await ask((await straightFront()).port, `/api/search?${params}`);
      expect(JSON.parse(reply.text)).toEqual(await endpoint.json());
      for (const [name, value] of endpoint.headers) expect([name, reply.headers[name]]).toEqual([name, value]);
    },
  );

  test('has every header of ours, is compressed, and leaves the engine in the log', async () => {
    const { port, logged } = await straightFront();
    const reply = await ask(port, '/api/search/', { headers: { 'accept-encoding': 'br' } });
    expect(reply.headers).toMatchObject({
      'content-encoding': 'br',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(logged.join('')).toContain('"engine":"fts5"');
    expect((await ask(port, '/api/search', { method: 'HEAD' })).text).toBe('');
  });

  test('says in JSON that search is not working, and keeps a fault to itself', async () => {
    const failing = (name: string): App => ({
      ...app,
      finding: {
        ...app.finding,
        search: () => Promise.reject(Object.assign(new Error('a secret'), { name })),
      },
    });
    const away = await ask((await straightFront(failing('SearchUnavailable'))).port, '/api/search');
    expect([away.status, JSON.parse(away.text).error.title]).toEqual([503, 'Search is not working now']);
    await front?.close();
    const fault = await ask((await straightFront(failing('TypeError'))).port, '/api/search');
    expect(fault.status).toBe(500);
    expect(fault.text).not.toContain('secret');
  });

  test('is for that address and for reading alone', async () => {
    const { port, origin } = await straightFront();
    expect((await ask(port, '/api/searching')).text).toBe('by the handler');
    expect((await ask(port, '/api/search', { method: 'POST', headers: { origin } })).status).toBe(405);
  });
});
