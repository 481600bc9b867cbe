import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readKeeping, readLooks } from '#front/keeping-rules.ts';

describe('the looks of a request', () => {
  test.each([
    ['no cookie', undefined, ''],
    ['an empty header', '', ''],
    ['looks alone', 'looks=easy.dark', 'looks=easy.dark'],
    ['looks with spaces around', ' looks=easy ; ', 'looks=easy'],
  ])('%s may meet kept pages', (_name, cookie, looks) => {
    expect(readLooks(cookie, ['looks'])).toBe(looks);
  });

  test.each([
    ['a session', 'sid=abc'],
    ['a session beside looks', 'looks=easy; __Host-sid=abc'],
    ['looks twice', 'looks=easy; looks=dark'],
    ['looks that are not plain', 'looks=<script>'],
    ['very long looks', `looks=${'a'.repeat(65)}`],
    ['a cookie without a name', 'abc'],
  ])('%s goes past them', (_name, cookie) => {
    expect(readLooks(cookie, ['looks'])).toBeNull();
  });

  test('the order of cookies makes no difference', () => {
    expect(readLooks('b=2; a=1', ['a', 'b'])).toBe(readLooks('a=1; b=2', ['a', 'b']));
  });
});

describe('what may be kept', () => {
  const asked = { 'cdn-cache-control': 'max-age=60, stale-while-revalidate=600', 'cache-tag': 'listing:1, listings' };
  const answer = (headers: Record<string, string>, status = 200) => ({
    status,
    headers: new Map(Object.entries(headers)),
    body: Buffer.from('x'),
  });

  test('a page that asks for it, with its tags and times', () => {
    expect(readKeeping(answer(asked))).toEqual({ tags: ['listing:1', 'listings'], freshMs: 60_000, staleMs: 600_000 });
  });

  test.each([
    ['a page that does not ask', answer({})],
    ['one that says zero seconds', answer({ 'cdn-cache-control': 'max-age=0' })],
    ['one that sets a cookie', answer({ ...asked, 'set-cookie': 'a=1' })],
    ['one that must not be stored', answer({ ...asked, 'cache-control': 'no-store' })],
    ['one that is private', answer({ ...asked, 'cache-control': 'private' })],
    ['one that varies by anything', answer({ ...asked, vary: '*' })],
    ['a redirect', answer(asked, 302)],
    ['a page not found', answer(asked, 404)],
    ['a stream', { ...answer(asked), body: new PassThrough() }],
  ])('never %s', (_name, given) => {
    expect(readKeeping(given)).toBeNull();
  });
});
