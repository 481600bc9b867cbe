import { expect, test } from 'vitest';
import { createRateLimit, defaultRateLimit } from '#front/rate-limit.ts';

const limit = { perSecond: 10, burst: 30, paths: ['/find'] };

async function passed(
  wait: (path: string, address: string) => Promise<number>,
  count: number,
  path: string,
  address: string,
) {
  const waits = await Promise.all(Array.from({ length: count }, () => wait(path, address)));
  return waits.filter((seconds) => seconds === 0).length;
}

test('a burst of thirty searches passes and the next is asked to wait', async () => {
  const wait = createRateLimit(limit);
  expect(await passed(wait, 30, '/find', '203.0.113.5')).toBe(30);
  expect(await wait('/find', '203.0.113.5')).toBeGreaterThanOrEqual(1);
});

test('one visitor never uses up what belongs to another, nor other pages', async () => {
  const wait = createRateLimit(limit);
  await passed(wait, 40, '/find', '203.0.113.5');
  expect(await wait('/find', '203.0.113.6')).toBe(0);
  expect(await wait('/about', '203.0.113.5')).toBe(0);
});

test('addresses of one IPv6 household share what they may ask', async () => {
  const wait = createRateLimit(limit);
  await passed(wait, 30, '/find', '2001:db8:1:2::1');
  expect(await wait('/find', '2001:db8:1:2::ffff')).toBeGreaterThan(0);
});

test('the limit can be off', async () => {
  expect(await passed(createRateLimit('off'), 500, '/find', '203.0.113.5')).toBe(500);
});

test('pages that search for what fits them are searches, their index is not', async () => {
  const wait = createRateLimit(defaultRateLimit);
  await passed(wait, 15, '/pathways/feeling-better', '203.0.113.5');
  await passed(wait, 15, '/find/questions/where', '203.0.113.5');
  expect(await wait('/guides/carers', '203.0.113.5')).toBeGreaterThan(0);
  expect(await wait('/guides', '203.0.113.5')).toBe(0);
});
