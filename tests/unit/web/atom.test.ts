import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AtomFeed, atomXml } from '#web/atom.ts';
import { readFeed } from '../../support/read-feed.ts';

const AT = Date.UTC(2026, 2, 2, 9);
const feedWith = (words: string): AtomFeed => ({
  id: 'urn:uuid:2bf5ecff-29e3-5361-bedc-65d467272e9a',
  title: words,
  subtitle: words,
  href: 'https://dayways.example/find?q=a&when=tue',
  self: `https://dayways.example/feed.xml?q=${encodeURIComponent(words.toWellFormed())}`,
  updated: AT,
  language: 'en-GB',
  rights: words,
  author: words,
  icon: 'https://dayways.example/favicon.svg',
  entries: [
    {
      id: 'urn:uuid:0a44ea3f-b0f5-59fb-9f5a-eb0440bca0a4',
      title: words,
      href: 'https://dayways.example/listings/a',
      published: AT,
      updated: AT,
      author: { name: words, href: 'https://dayways.example/providers/a' },
      summary: words,
      rights: words,
    },
  ],
});
/** What XML can hold of some words. Its readers give every line end as one (XML 1.0, 2.11). */
const held = (words: string) =>
  words.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replaceAll(/\r\n?/gu, '\n');

test.each([
  '<script>alert(1)</script>',
  'Arts & crafts',
  ']]>',
  '"\'><entry>',
  '&lt;b&gt; & &#0; &x;',
  '<!-- no --> <?no?> <![CDATA[no]]>',
  'Bell \u0007, NUL \u0000, \u001b[31m, half \ud83c, \ufffe\uffff',
  'Canu a phaentio 🎨 ﷽ \u202eltr',
])('%j is words in a feed, and nothing else', (words) => {
  const { title, entries } = readFeed(atomXml(feedWith(words)));
  expect(title).toBe(held(words));
  expect(entries).toHaveLength(1);
  expect([entries[0]?.title, entries[0]?.author, entries[0]?.summary]).toEqual([held(words), held(words), held(words)]);
});

test('a feed is well formed whatever words are in it, and its reader reads them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
      expect(readFeed(atomXml(feedWith(words))).entries[0]?.title).toBe(held(words));
    }),
    { numRuns: 150, seed: 3 },
  );
});

test('the reader of these tests is strict', () => {
  const xml = atomXml(feedWith('Choir'));
  expect(() => readFeed(xml.replace('</title>', ''))).toThrow();
  expect(() => readFeed(xml.replace('Choir', 'A & B'))).toThrow();
  expect(() => readFeed(xml.replaceAll(/<updated>[^<]*<\/updated>/gu, ''))).toThrow('updated');
});
