import slugify from '@sindresorhus/slugify';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeSlug } from '#db/publish/slug.ts';

const free = (name: string): string => freeSlug(name, '00000000-0000-4000-8000-000000000000', () => false);

test('a name of plain words has the address that the library would give it', () => {
  const word = fc.stringMatching(/^(?:[A-Za-z][a-z]{0,12}|\d{1,4})$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const name = words.join(' ');
      fc.pre(!['join', 'listings', 'venues', 'new'].includes(slugify(name)));
      expect(free(name)).toBe(slugify(name));
    }),
  );
});

test.each([
  ['Café für alle', 'cafe-fuer-alle'],
  ['Art & craft', 'art-and-craft'],
  ['IPS Team', 'ips-team'],
])('%s is at %s', (name, slug) => expect(free(name)).toBe(slug));

test('a provider called like a page of providers does not stand in its place', () => {
  expect(free('Join')).toBe('join-00000000');
  expect(free('Listings')).toBe('listings-00000000');
});
