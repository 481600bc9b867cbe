/** A page that may be found: its path, and when what it shows last changed (milliseconds since 1970 UTC; null when nobody knows). */
export interface SitePage {
  readonly path: string;
  readonly changed: number | null;
}

/** A part of a sitemap, by the name in its address. */
export interface SitemapPart {
  readonly name: string;
  readonly pages: readonly SitePage[];
}

/** So many addresses are in one file: a fifth of what sitemaps.org allows, so that one is made and read quickly. */
export const MOST_IN_A_SITEMAP = 10_000;

const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const dated = (changed: number | null): string =>
  changed === null ? '' : `<lastmod>${new Date(changed).toISOString()}</lastmod>`;
const document = (root: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${SCHEMA}">${entries.join('')}</${root}>`;

/** The path of a part, from the name of it. */
export const sitemapPartPath = (name: string): string => `/sitemap/${name}.xml`;

/**
 * The parts of a sitemap, each of one group and of `most` pages at the most; null while all of it fits in one file. A part is named after its
 * group, with its number.
 */
export function sitemapParts(
  groups: Readonly<Record<string, readonly SitePage[]>>,
  most = MOST_IN_A_SITEMAP,
): SitemapPart[] | null {
  const all = Object.values(groups).reduce((sum, pages) => sum + pages.length, 0);
  if (all <= most) return null;
  return Object.entries(groups).flatMap(([group, pages]) =>
    Array.from({ length: Math.ceil(pages.length / most) }, (_, at) => ({
      name: `${group}-${at + 1}`,
      pages: pages.slice(at * most, (at + 1) * most),
    })),
  );
}

/** Pages as one file (sitemaps.org). `site` is as `https://dayways.example`; paths are of letters, digits and hyphens, and need no escaping. */
export const urlSetXml = (site: string, pages: readonly SitePage[]): string =>
  document(
    'urlset',
    pages.map(({ path, changed }) => `<url><loc>${site}${path}</loc>${dated(changed)}</url>`),
  );

/** The parts by their addresses, each as new as the newest page in it. */
export const sitemapIndexXml = (site: string, parts: readonly SitemapPart[]): string =>
  document(
    'sitemapindex',
    parts.map(({ name, pages }) => {
      const newest = pages.reduce<number | null>(
        (at, { changed }) => (changed === null || (at ?? 0) > changed ? at : changed),
        null,
      );
      return `<sitemap><loc>${site}${sitemapPartPath(name)}</loc>${dated(newest)}</sitemap>`;
    }),
  );
