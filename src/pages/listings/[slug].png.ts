import type { APIRoute } from 'astro';
import { NotFound } from '#domain/errors.ts';
import { aroundListing, publicListing } from '#features/reading/related.ts';
import { cardAnswer, cardOfListing } from '../_cards.ts';

/** The picture of a listing for where a link to it is shown. The same for everybody until the listing or a venue changes. */
export const GET: APIRoute = (context) => {
  const { app } = context.locals;
  const { slug = '' } = context.params;
  const listing = publicListing(app.db, slug);
  if (listing === undefined) throw new NotFound(`No listing is published as “${slug}”`);
  const { provider, venues } = aroundListing(app.db, listing);
  const tags = [`listing:${listing.id}`, `provider:${provider.id}`, ...venues.map(({ id }) => `venue:${id}`)];
  return cardAnswer(context, cardOfListing(app, listing, venues), { maxAge: 86_400, tags });
};
