import type { APIRoute } from 'astro';
import { sitemapIndexXml, sitemapParts, urlSetXml } from '#web/sitemap.ts';
import { SITEMAP_HEADERS, SITEMAP_KEEPING, sitePages } from './sitemap/_site-pages.ts';

/** Every page that may be found, or, of a big directory, where the parts of that are. */
export const GET: APIRoute = async ({ locals: { app, site }, cache }) => {
  const pages = await sitePages(app);
  const parts = sitemapParts(pages);
  cache.set(SITEMAP_KEEPING);
  const xml = parts === null ? urlSetXml(site, Object.values(pages).flat()) : sitemapIndexXml(site, parts);
  return new Response(xml, { headers: SITEMAP_HEADERS });
};
