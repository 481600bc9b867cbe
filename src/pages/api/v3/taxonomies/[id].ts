import type { APIRoute } from 'astro';
import { readParameters } from '#features/sharing/read-parameters.ts';
import { shareTaxonomy } from '#features/sharing/share.ts';
import { openAnswer, recordAnswer } from '#web/api-v3.ts';

export const GET: APIRoute = (context) =>
  openAnswer(() => {
    const { app, site } = context.locals;
    readParameters('/taxonomies/{id}', context.url.searchParams);
    return recordAnswer(context, shareTaxonomy(app.sharing, site, context.params.id ?? ''));
  });
