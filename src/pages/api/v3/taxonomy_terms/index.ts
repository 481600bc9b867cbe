import type { APIRoute } from 'astro';
import { shareList } from '#features/sharing/share.ts';
import { listAnswer, openAnswer } from '#web/api-v3.ts';

export const GET: APIRoute = (context) =>
  openAnswer(async () => {
    const { app, site } = context.locals;
    return listAnswer(context, await shareList(app.sharing, site, '/taxonomy_terms', context.url.searchParams));
  });
