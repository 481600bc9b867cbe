import { expect, test } from 'vitest';
import { makePage } from '#front/page.ts';
import { createPageCache } from '#front/page-cache.ts';

const page = (text: string) =>
  makePage({ status: 200, head: [], contentType: 'text/html', body: Buffer.from(text), tagged: true, quality: 5 });
const kept = (text: string, tags: string[] = [], freshMs = 1000, staleMs = 1000) => ({
  page: page(text),
  tags,
  freshMs,
  staleMs,
});

function cacheOf(maxBytes = 1e6, now = () => 0) {
  let changes: readonly string[] | 'all' = [];
  const cache = createPageCache(maxBytes, now, () => {
    const since = changes;
    changes = [];
    return since;
  });
  return {
    ...cache,
    changed: (tags: readonly string[] | 'all') => {
      changes = tags;
    },
  };
}

test('a kept page is fresh, then stale, then gone', () => {
  let now = 0;
  const cache = cacheOf(1e6, () => now);
  cache.finish(cache.begin('a'), kept('a'));
  const found = cache.find('a');
  if (found === undefined) throw new Error('The page was not kept');
  expect(cache.isFresh(found)).toBe(true);
  now = 1500;
  expect(cache.isFresh(found)).toBe(false);
  expect(cache.age(found)).toBe(1);
  expect(cache.find('a')).toBe(found);
  now = 2000;
  expect(cache.find('a')).toBeUndefined();
});

test('invalidating a tag forgets the pages that carry it and no others', () => {
  const cache = cacheOf();
  cache.finish(cache.begin('a'), kept('a', ['listing:1', 'listings']));
  cache.finish(cache.begin('b'), kept('b', ['listing:2', 'listings']));
  cache.changed(['listing:1']);
  expect(cache.find('a')).toBeUndefined();
  expect(cache.find('b')).toBeDefined();
  cache.changed('all');
  expect(cache.find('b')).toBeUndefined();
});

test('a page made anew is found under its new tags only', () => {
  const cache = cacheOf();
  cache.finish(cache.begin('a'), kept('one', ['old']));
  cache.finish(cache.begin('a'), kept('two', ['new']));
  cache.changed(['old']);
  expect(cache.find('a')).toBeDefined();
  cache.changed(['new']);
  expect(cache.find('a')).toBeUndefined();
});

test('a page under way when what it shows is invalidated is not kept, and nobody new waits for it', () => {
  const cache = cacheOf();
  const making = cache.begin('a');
  expect(cache.making('a')).toBe(making);
  cache.changed(['listing:1']);
  expect(cache.making('a')).toBeNull();
  cache.finish(making, kept('old', ['listing:1']));
  expect(cache.find('a')).toBeUndefined();
});

test('a page under way that shows other things is kept', () => {
  const cache = cacheOf();
  const making = cache.begin('a');
  cache.changed(['listing:2']);
  cache.finish(making, kept('new', ['listing:1']));
  expect(cache.find('a')).toBeDefined();
});

test('a page under way when everything is invalidated is not kept, tags or not', () => {
  const cache = cacheOf();
  const making = cache.begin('a');
  cache.changed('all');
  cache.finish(making, kept('old'));
  expect(cache.find('a')).toBeUndefined();
});

test('the cache stays within its bytes, and the page used longest ago goes first', () => {
  const cache = cacheOf(40_000);
  for (const key of ['a', 'b', 'c']) cache.finish(cache.begin(key), kept(key.repeat(8000)));
  expect(cache.find('a')).toBeUndefined();
  expect(cache.find('b')).toBeDefined();
  expect(cache.find('c')).toBeDefined();
  cache.finish(cache.begin('huge'), kept('x'.repeat(50_000)));
  expect(cache.find('huge')).toBeUndefined();
});
