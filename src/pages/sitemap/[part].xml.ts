import type { APIRoute } from 'astro';
import { NotFound } from '#domain/errors.ts';
import { sitemapParts, urlSetXml } from '#web/sitemap.ts';
import { SITEMAP_HEADERS, SITEMAP_KEEPING, sitePages } from './_site-pages.ts';

/** One part of a sitemap that is too big for one file. */
export const GET: APIRoute = async ({ params: { part }, locals: { app, site }, cache }) => {
  const found = sitemapParts(await sitePages(app))?.find(({ name }) => name === part);
  if (found === undefined) throw new NotFound(`The sitemap has no part “${part}”`);
  cache.set(SITEMAP_KEEPING);
  return new Response(urlSetXml(site, found.pages), { headers: SITEMAP_HEADERS });
};
