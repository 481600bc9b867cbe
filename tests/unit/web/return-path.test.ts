import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnPath } from '#web/return-path.ts';

test.each([
  ['/find?q=art&near=M5', '/find?q=art&near=M5'],
  ['/listings/a-b?view=all', '/listings/a-b?view=all'],
  ['/', '/'],
  ['/find#part', '/find'],
  ['/a/../find', '/find'],
])('%s leads back to %s', (given, path) => {
  expect(returnPath(given)).toBe(path);
});

test.each([
  'https://other.example/',
  '//other.example',
  '/\\other.example',
  '/\t/other.example',
  '/.//other.example',
  '/a/..//other.example',
  '/%2e//other.example',
  'javascript:alert(1)',
  'find',
  '',
  `/${'a'.repeat(2001)}`,
])('%s leads nowhere', (given) => {
  expect(returnPath(given)).toBeNull();
});

test('no text leads to another site', () => {
  const parts = fc.array(
    fc.constantFrom('/', '\\', '.', '..', '%2f', '\t', '\n', '@', ':', 'other.example', 'a', '?', '#'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        parts.map((some) => `/${some.join('')}`),
        fc.string(),
        fc.webUrl(),
      ),
      (given) => {
        const path = returnPath(given);
        if (path === null) return;
        expect(path).toMatch(/^\/(?![/\\])/u);
        expect(new URL(path, 'https://here.example/looks').origin).toBe('https://here.example');
      },
    ),
    { numRuns: 400 },
  );
});
