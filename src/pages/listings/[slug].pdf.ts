import type { APIRoute } from 'astro';
import { listingBySlug } from '#db/published.ts';
import { NotFound } from '#domain/errors.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { creditsOf } from '#features/own-pictures/own-pictures.ts';
import { sizeAsked } from '#features/printing/sheet.ts';
import { sheetOf } from '#features/printing/sheet-of.ts';
import { creditsOfListing } from '#features/reading/comes-from.ts';
import { aroundListing } from '#features/reading/related.ts';
import { listingPath } from '#web/paths.ts';
import { pdfAnswer } from '#web/pdf-answer.ts';

/** The easy read of a listing as a sheet to print, `?print=large` for big letters. The same until the listing, its provider or a venue changes. */
export const GET: APIRoute = async ({ params: { slug = '' }, url, locals, cache }) => {
  const { app, site, screen, language } = locals;
  const listing = listingBySlug(app.db, slug);
  if (listing === undefined) throw new NotFound(`No listing is published as “${slug}”`);
  const { provider, venues } = aroundListing(app.db, listing);
  const size = sizeAsked(url.searchParams);
  const credits = creditsOf(app.ownPictures);
  const sheet = sheetOf({
    ...{ listing, provider, venues, language, size },
    comesFrom: creditsOfListing(app.db, listing.id),
    now: wallMoment(app.now()),
    address: `${site}${listingPath(listing.slug)}`,
    words: screen,
    credits,
  });
  const answer = await pdfAnswer(app.printer.print(sheet), {
    file: `${listing.slug}-${size === 'large' ? 'easy-read-big-letters' : 'easy-read'}`,
    language,
    busy: screen.print.busy,
  });
  if (answer.ok)
    cache.set({
      maxAge: 600,
      tags: [`listing:${listing.id}`, `provider:${provider.id}`, ...venues.map(({ id }) => `venue:${id}`)],
    });
  return answer;
};
