/** Pages that are always there, for the sitemap and for the checks that visit every page. */
export const STANDING_PAGES = [
  '/',
  '/find',
  '/pathways',
  '/guides',
  '/words',
  '/help',
  '/about',
  '/accessibility',
  '/privacy',
  '/pictures',
] as const;

/** Pages that stood at another address, and where they are now. */
export const MOVED_PAGES: Readonly<Record<string, string>> = {
  '/guides/a-way-to-a-job': '/pathways/a-way-to-a-job',
  '/guides/what-is-a-supported-internship': '/guides/supported-internships',
};

export const listingPath = (slug: string): string => `/listings/${slug}`;
export const providerPath = (slug: string): string => `/providers/${slug}`;
export const venuePath = (slug: string): string => `/venues/${slug}`;
