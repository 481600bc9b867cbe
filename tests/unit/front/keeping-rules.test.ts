import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readKeeping, readLooks } from '#front/keeping-rules.ts';

describe('the looks of a request', () => {
  const KNOWN: readonly string[] = ['easy', 'dark'];
  const looks = { name: 'looks', canonical: (value: string) => (KNOWN.includes(value) ? value : '') };

  test.each([
    ['no cookie', undefined, ''],
    ['an empty header', '', ''],
    ['looks alone', 'looks=easy', 'looks=easy'],
    ['looks with spaces around', ' looks=easy ; ', 'looks=easy'],
    ['looks twice, of which the first counts', 'looks=easy; looks=dark', 'looks=easy'],
    ['looks that mean nothing', 'looks=<script>', ''],
    ['looks without a value', 'looks', ''],
    ['very long looks', `looks=${'a'.repeat(5000)}`, ''],
  ])('%s may meet kept pages', (_name, cookie, asked) => {
    expect(readLooks(cookie, looks)).toBe(asked);
  });

  test.each([
    ['a session', 'sid=abc'],
    ['a session beside looks', 'looks=easy; __Host-sid=abc'],
    ['looks in other letters', 'LOOKS=easy'],
    ['a cookie without a name', 'abc'],
    ['a value without a name', '=easy'],
  ])('%s goes past them', (_name, cookie) => {
    expect(readLooks(cookie, looks)).toBeNull();
  });

  test('of a site without such a cookie are none', () => {
    expect(readLooks(undefined, null)).toBe('');
    expect(readLooks('looks=easy', null)).toBeNull();
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
