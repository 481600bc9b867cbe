/** Pages that are always there, for the sitemap and for the checks that visit every page. */
export const STANDING_PAGES = [
  '/',
  '/find',
  '/guides',
  '/words',
  '/help',
  '/about',
  '/accessibility',
  '/privacy',
  '/pictures',
] as const;

export const listingPath = (slug: string): string => `/listings/${slug}`;
export const providerPath = (slug: string): string => `/providers/${slug}`;
export const venuePath = (slug: string): string => `/venues/${slug}`;
