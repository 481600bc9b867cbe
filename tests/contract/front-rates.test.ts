import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { OutError } from '#domain/open-referral/out/contract/page.ts';
import { ask, type Reply, type RunningFront, runFront } from '../support/running-front.ts';

let front: RunningFront | null = null;
afterEach(async () => {
  await front?.close();
  front = null;
});

const handler = (_req: IncomingMessage, res: ServerResponse): void => {
  res.writeHead(200, { 'content-type': 'application/json' }).end('{}');
};
/** A second takes as long as it does: what was used up is given again after the test has gone. */
const PACE = { perSecond: 0.01, burst: 5, paths: ['/api/v3', '/api/v3/'] };

test('who asks the open data too often is told when to come again, in the shape of all its errors, and others are answered', async () => {
  front = await runFront(handler, { rateLimit: [PACE], trustedProxies: ['127.0.0.1'] });
  const { port } = front;
  const get = (path: string, visitor: string): Promise<Reply> =>
    ask(port, path, { headers: { 'x-forwarded-for': visitor } });
  const replies = await Promise.all(
    Array.from({ length: 30 }, (_, page) => get(`/api/v3/services?page=${page + 1}`, '203.0.113.5')),
  );
  const refused = replies.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(10);
  expect(replies.length - refused.length).toBeGreaterThan(0);
  for (const { headers, text } of refused) {
    expect(OutError.parse(JSON.parse(text)).error).toMatchObject({ status: 429, title: 'Please wait a moment' });
    expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect([headers['content-type'], headers['cache-control']]).toEqual([
      'application/json; charset=utf-8',
      'no-store',
    ]);
    // A page of another site must be able to read why, and when to come again.
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toContain('Retry-After');
  }
  expect((await get('/api/v3/services', '203.0.113.6')).status).toBe(200);
  expect((await get('/listings/choir', '203.0.113.5')).status).toBe(200);
});
