import pino from 'pino';
import { expect, test } from 'vitest';
import { writeAccess } from '#front/access-log.ts';

const TOKEN = 'Aq3_-ZxYtq0lM4n5o6p7q8r9s0t1u2v3w4x5y6z7A8B';

function logged(path: string): string {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(line) });
  writeAccess(logger, { method: 'GET', path, status: 200, source: 'alone', started: 0, requestId: 'r', fields: {} });
  return (JSON.parse(lines.join('')) as { path: string }).path;
}

test.each([
  [`/check/${TOKEN}`, '/check/…'],
  [`/pack/${TOKEN}`, '/pack/…'],
  [`/pack/keep/${TOKEN}`, '/pack/keep/…'],
  [`/pack/${TOKEN}/record`, '/pack/…/record'],
  [`/pack/${TOKEN}/pack.pdf`, '/pack/…/pack.pdf'],
  [`/${'a'.repeat(180)}/${TOKEN}`, `/${'a'.repeat(180)}/…`],
])('a token in %s is not written', (path, written) => {
  expect(logged(path)).toBe(written);
});

test('an address of a listing is written as it is, however long', () => {
  const path = '/listings/a-slug-of-forty-three-letters-in-lower-case1';
  expect(logged(path)).toBe(path);
});
