import type { APIRoute } from 'astro';
import { openApiDocument } from '#features/sharing/open-api.ts';
import { openAnswer, recordAnswer } from '#web/api-v3.ts';

export const GET: APIRoute = (context) =>
  openAnswer(() => {
    const { app, site } = context.locals;
    const record = openApiDocument(site, { name: app.theme.name, licence: app.env.OPEN_DATA_LICENCE });
    return recordAnswer(context, { record, changedAt: app.sharing.startedAt });
  });
