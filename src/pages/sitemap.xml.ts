import type { APIRoute } from 'astro';
import { pageLinks } from '#content/page-links.ts';
import { publicAddresses } from '#db/published.ts';
import { hiddenAddresses } from '#features/freshness/hidden-addresses.ts';
import { STANDING_PAGES } from '#web/paths.ts';

const entry = (address: string, changed?: number) =>
  `<url><loc>${address}</loc>${changed === undefined ? '' : `<lastmod>${new Date(changed).toISOString()}</lastmod>`}</url>`;

/** Every address that is the same for everybody and may be found, the changed ones dated. Slugs need no escaping: they are letters, digits and hyphens. */
export const GET: APIRoute = async ({ locals: { app, site }, cache }) => {
  const hidden = hiddenAddresses(app);
  const records = (['listings', 'venues', 'providers'] as const).flatMap((table) =>
    publicAddresses(app.db, table)
      .filter(({ slug }) => table !== 'listings' || !hidden.has(slug))
      .map(({ slug, updatedAt }) => entry(`${site}/${table}/${slug}`, updatedAt)),
  );
  const guides = [...(await pageLinks('pathways')), ...(await pageLinks('guides'))].map(({ href }) =>
    entry(`${site}${href}`),
  );
  const standing = STANDING_PAGES.map((path) => entry(`${site}${path}`));
  cache.set({ maxAge: 300, tags: ['results'] });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${[...standing, ...guides, ...records].join('')}</urlset>`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  );
};
