import { pageLinks } from '#content/page-links.ts';
import { hiddenAddresses } from '#features/freshness/hidden-addresses.ts';
import { publicPages } from '#features/reading/public-pages.ts';
import type { App } from '#src/app-shape.ts';
import { STANDING_PAGES } from '#web/paths.ts';
import type { SitePage } from '#web/sitemap.ts';

const undated = (path: string): SitePage => ({ path, changed: null });

/** Every page that is the same for everybody and may be found, by what it is of. */
export async function sitePages(app: App): Promise<Record<string, readonly SitePage[]>> {
  const reading = [...(await pageLinks('pathways')), ...(await pageLinks('guides'))];
  return {
    pages: [...STANDING_PAGES, ...reading.map(({ href }) => href)].map(undated),
    ...publicPages(app.db, hiddenAddresses(app)),
  };
}

/** How long a sitemap is kept (seconds), and when it is made anew before that. */
export const SITEMAP_KEEPING = { maxAge: 300, tags: ['results'] };
export const SITEMAP_HEADERS = { 'Content-Type': 'application/xml; charset=utf-8' };
