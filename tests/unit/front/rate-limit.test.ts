import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OPEN_DATA_PACE } from '#features/sharing/pace.ts';
import { createRateLimit, defaultRateLimits } from '#front/rate-limit.ts';

const limit = { perSecond: 10, burst: 30, paths: ['/find'] };

// Time stands still unless a test moves it on.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

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
  const wait = createRateLimit(defaultRateLimits);
  await passed(wait, 15, '/pathways/feeling-better', '203.0.113.5');
  await passed(wait, 15, '/find/questions/where', '203.0.113.5');
  expect(await wait('/guides/carers', '203.0.113.5')).toBeGreaterThan(0);
  expect(await wait('/guides', '203.0.113.5')).toBe(0);
});

test('what one limit counts is not counted by another, and a path of none is free', async () => {
  const wait = createRateLimit(defaultRateLimits);
  expect(await passed(wait, 30, '/find.csv', '203.0.113.5')).toBe(5);
  expect(await passed(wait, 30, '/find', '203.0.113.5')).toBe(30);
  expect(await passed(wait, 500, '/listings/choir', '203.0.113.5')).toBe(500);
});

const OPEN_DATA = { ...OPEN_DATA_PACE, paths: ['/api/v3', '/api/v3/'] };

test('who asks the open data for much side by side is asked to wait, at every address of it', async () => {
  const wait = createRateLimit(OPEN_DATA);
  expect(await passed(wait, OPEN_DATA_PACE.burst, '/api/v3/services', '203.0.113.5')).toBe(OPEN_DATA_PACE.burst);
  for (const path of ['/api/v3', '/api/v3/services', '/api/v3/taxonomy_terms/some-id'])
    expect([path, await wait(path, '203.0.113.5')]).toEqual([path, expect.any(Number)]);
  expect(await wait('/api/v3/services', '203.0.113.5')).toBeGreaterThanOrEqual(1);
});

test('who reads the whole directory page by page, or service by service, is never asked to wait', async () => {
  const wait = createRateLimit(OPEN_DATA);
  // A page takes 25 ms at the least, there and back: 20,000 services in pages of 50, and then each by its own address.
  for (let asked = 0; asked < 400 + 20_000; asked += 1) {
    expect([asked, await wait('/api/v3/services', '203.0.113.5')]).toEqual([asked, 0]);
    vi.advanceTimersByTime(25);
  }
});

test('who was asked to wait and does may go on', async () => {
  const wait = createRateLimit(OPEN_DATA);
  await passed(wait, 300, '/api/v3/services', '203.0.113.5');
  const seconds = await wait('/api/v3/services', '203.0.113.5');
  expect(seconds).toBeGreaterThanOrEqual(1);
  vi.advanceTimersByTime(seconds * 1000);
  expect(await wait('/api/v3/services', '203.0.113.5')).toBe(0);
});
