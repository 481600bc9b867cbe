import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { publicAddresses } from '#db/published.ts';
import { hiddenAddresses } from '#features/freshness/hidden-addresses.ts';
import { publishGenerated } from '#features/generating/publish-generated.ts';
import { publicPages } from '#features/reading/public-pages.ts';
import { type SitePage, sitemapIndexXml, sitemapParts, urlSetXml } from '#web/sitemap.ts';

const AT = new Date('2026-03-02T09:00:00Z');
const SITE = 'https://dayways.example';
const DAY = 86_400_000;

const locsIn = (xml: string): string[] => {
  new SaxesParser().write(xml).close();
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, loc = '']) => loc);
};
const some = (count: number, from = 0): SitePage[] =>
  Array.from({ length: count }, (_, at) => ({ path: `/listings/a-${from + at}`, changed: AT.getTime() - at * DAY }));

describe('a sitemap', () => {
  test('is one file for as long as everything fits in it', () => {
    expect(sitemapParts({ pages: some(2), listings: some(3) }, 5)).toBeNull();
    expect(sitemapParts({ pages: some(2), listings: some(4) }, 5)).not.toBeNull();
  });

  test('of a big directory is in parts, none too big, with every page once and its date', () => {
    const db = openDatabase(':memory:');
    publishGenerated(db, { listings: 60, seed: 3, at: AT });
    const groups = {
      pages: [{ path: '/', changed: null }],
      ...publicPages(db, hiddenAddresses({ db, now: () => AT })),
    };
    const parts = sitemapParts(groups, 25) ?? [];
    expect(parts.length).toBeGreaterThan(4);
    const all = parts.flatMap(({ pages }) => {
      expect(pages.length).toBeLessThanOrEqual(25);
      return locsIn(urlSetXml(SITE, pages));
    });
    expect(new Set(all).size).toBe(all.length);
    for (const table of ['listings', 'venues', 'providers'] as const)
      for (const { slug, updatedAt } of publicAddresses(db, table)) {
        expect(all).toContain(`${SITE}/${table}/${slug}`);
        const xml = parts.map(({ pages }) => urlSetXml(SITE, pages)).find((one) => one.includes(`/${table}/${slug}<`));
        expect(xml).toContain(`/${table}/${slug}</loc><lastmod>${new Date(updatedAt).toISOString()}</lastmod>`);
      }
  });

  test('in parts names each by its address, as new as the newest page in it, and undated where no page has a date', () => {
    const parts = sitemapParts({ pages: [{ path: '/', changed: null }], listings: some(3) }, 2) ?? [];
    const xml = sitemapIndexXml(SITE, parts);
    expect(locsIn(xml)).toEqual(['pages-1', 'listings-1', 'listings-2'].map((name) => `${SITE}/sitemap/${name}.xml`));
    expect(xml).toContain('listings-1.xml</loc><lastmod>2026-03-02T09:00:00.000Z</lastmod>');
    expect(xml).toContain('listings-2.xml</loc><lastmod>2026-02-28T09:00:00.000Z</lastmod>');
    expect(xml).toContain('pages-1.xml</loc></sitemap>');
  });
});
