import type { APIRoute } from 'astro';
import { shareOrganization } from '#features/sharing/share.ts';
import { openAnswer, recordAnswer } from '#web/api-v3.ts';

export const GET: APIRoute = (context) =>
  openAnswer(async () => {
    const { app, site } = context.locals;
    const { id = '' } = context.params;
    return recordAnswer(context, await shareOrganization(app.sharing, site, id, context.url.searchParams));
  });
