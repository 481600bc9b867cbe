import { expect, test } from 'vitest';
import { chooseEncoding, isCompressible } from '#front/encoding.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['deflate', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['BR', 'br'],
  ['gzip;q=nonsense', 'identity'],
])('a visitor who accepts "%s" gets %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});

test.each([
  ['text/html; charset=utf-8', true],
  ['application/json', true],
  ['application/ld+json', true],
  ['application/manifest+json', true],
  ['image/svg+xml', true],
  ['application/x-ndjson', true],
  ['image/webp', false],
  ['font/woff2', false],
  ['text/event-stream', false],
  ['', false],
])('%s is worth compressing: %s', (contentType, worth) => {
  expect(isCompressible(contentType)).toBe(worth);
});
