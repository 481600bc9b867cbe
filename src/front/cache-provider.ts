import type { CacheProvider } from 'astro';

/**
 * Astro's half of the page cache: Astro writes what a page depends on into the `Cache-Tag` and `CDN-Cache-Control` headers,
 * the front reads them, keeps the page and takes the headers off. Invalidation happens in the front, by tag.
 */
export default function cacheProvider(): CacheProvider {
  return { name: 'front', invalidate: async () => {} };
}
