import type { APIRoute } from 'astro';
import { venueBySlug } from '#db/published.ts';
import { NotFound } from '#domain/errors.ts';
import { cardAnswer, cardOfVenue } from '../_cards.ts';

/** The picture of a venue for where a link to it is shown. The same for everybody until it or what is on there changes. */
export const GET: APIRoute = (context) => {
  const { app } = context.locals;
  const { slug = '' } = context.params;
  const venue = venueBySlug(app.db, slug);
  if (venue === undefined) throw new NotFound(`No venue is published as “${slug}”`);
  return cardAnswer(context, cardOfVenue(app, venue), { maxAge: 86_400, tags: [`venue:${venue.id}`] });
};
