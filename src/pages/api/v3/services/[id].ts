import type { APIRoute } from 'astro';
import { readParameters } from '#features/sharing/read-parameters.ts';
import { shareService } from '#features/sharing/share.ts';
import { openAnswer, recordAnswer } from '#web/api-v3.ts';

export const GET: APIRoute = (context) =>
  openAnswer(async () => {
    const { app, site } = context.locals;
    readParameters('/services/{id}', context.url.searchParams);
    return recordAnswer(context, await shareService(app.sharing, site, context.params.id ?? ''));
  });
