import type { APIRoute } from 'astro';
import { listingBySlug } from '#db/published.ts';
import { NotFound } from '#domain/errors.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { SHEET_SIZES } from '#features/printing/sheet.ts';
import { sheetOf } from '#features/printing/sheet-of.ts';
import { aroundListing } from '#features/reading/related.ts';
import { listingPath } from '#web/paths.ts';

/** The browser's own viewer is an object in a page made for it. */
const POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
const BUSY_SECONDS = 20;

/** The easy read of a listing as a sheet to print, `?print=large` for big letters. The same until the listing, its provider or a venue changes. */
export const GET: APIRoute = async ({ params: { slug = '' }, url, locals, cache }) => {
  const { app, site, screen, language } = locals;
  const listing = listingBySlug(app.db, slug);
  if (listing === undefined) throw new NotFound(`No listing is published as “${slug}”`);
  const { provider, venues } = aroundListing(app.db, listing);
  const size = SHEET_SIZES.find((one) => one === url.searchParams.get('print')) ?? 'usual';
  const credits = [...app.ownPictures.all().values()].flatMap(({ credit }) => credit ?? []);
  const sheet = sheetOf({
    ...{ listing, provider, venues, language, size },
    now: wallMoment(app.now()),
    address: `${site}${listingPath(listing.slug)}`,
    words: screen,
    credits: [...new Set(credits)],
  });
  const bytes = await app.printer.print(sheet).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PrinterBusy') return null;
    throw error;
  });
  if (bytes === null)
    return new Response(screen.print.busy, {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(BUSY_SECONDS) },
    });
  cache.set({
    maxAge: 600,
    tags: [`listing:${listing.id}`, `provider:${provider.id}`, ...venues.map(({ id }) => `venue:${id}`)],
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${listing.slug}-${size === 'large' ? 'easy-read-big-letters' : 'easy-read'}.pdf"`,
      'Content-Language': language,
      'Content-Security-Policy': POLICY,
      'X-Robots-Tag': 'noindex',
    },
  });
};
