import type { APIRoute } from 'astro';
import { screenTextCalled } from '#content/screen-text/called.ts';
import { NotFound } from '#domain/errors.ts';
import { FIRST_LANGUAGE } from '#domain/words/languages.ts';
import { cardOf } from '#features/printing/cards/card-of.ts';
import { aroundListing, publicListing } from '#features/reading/related.ts';
import { drawnAnswer } from '#web/drawn-answer.ts';

/** The picture of a listing for where a link to it is shown. The same for everybody until the listing or a venue changes. */
export const GET: APIRoute = async ({ params: { slug = '' }, locals: { app }, cache }) => {
  const listing = publicListing(app.db, slug);
  if (listing === undefined) throw new NotFound(`No listing is published as “${slug}”`);
  const { provider, venues } = aroundListing(app.db, listing);
  const { views, find, print } = screenTextCalled(app.theme.name, FIRST_LANGUAGE);
  const { when, where } = views.feedParts;
  const card = cardOf({
    ...{ listing, venues },
    siteName: app.theme.name,
    colours: app.theme.palettes.light,
    words: { when, where, example: views.feedExample, otherLetters: print.otherLetters, reach: find.reach },
  });
  const answer = await drawnAnswer(app.cards.draw(card), print.busy, { 'Content-Type': 'image/png' });
  if (answer.ok)
    cache.set({
      maxAge: 86_400,
      tags: [`listing:${listing.id}`, `provider:${provider.id}`, ...venues.map(({ id }) => `venue:${id}`)],
    });
  return answer;
};
