import type { APIRoute } from 'astro';
import { openApiDocument } from '#features/sharing/open-api.ts';
import { openAnswer, recordAnswer } from '#web/api-v3.ts';

export const GET: APIRoute = (context) =>
  openAnswer(() => {
    const { app, site } = context.locals;
    return recordAnswer(context, { record: openApiDocument(site, app.theme.name), changedAt: app.sharing.startedAt });
  });
