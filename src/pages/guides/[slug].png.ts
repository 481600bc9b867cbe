import { getEntry } from 'astro:content';
import type { APIRoute } from 'astro';
import { NotFound } from '#domain/errors.ts';
import { cardAnswer, cardOfReading } from '../_cards.ts';

/** The picture of a guide for where a link to it is shown. */
export const GET: APIRoute = async (context) => {
  const { slug = '' } = context.params;
  const page = await getEntry('guides', slug);
  if (page === undefined) throw new NotFound(`There is no guide “${slug}”`);
  return cardAnswer(context, cardOfReading(context.locals.app, page.data), { maxAge: 86_400, tags: ['pages'] });
};
