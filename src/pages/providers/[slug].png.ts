import type { APIRoute } from 'astro';
import { providerBySlug } from '#db/published.ts';
import { NotFound } from '#domain/errors.ts';
import { cardAnswer, cardOfProvider } from '../_cards.ts';

/** The picture of a provider for where a link to it is shown. The same for everybody until it or its listings changes. */
export const GET: APIRoute = (context) => {
  const { app } = context.locals;
  const { slug = '' } = context.params;
  const provider = providerBySlug(app.db, slug);
  if (provider === undefined) throw new NotFound(`No provider is published as “${slug}”`);
  return cardAnswer(context, cardOfProvider(app, provider), { maxAge: 86_400, tags: [`provider:${provider.id}`] });
};
