import type { APIRoute } from 'astro';
import { apiDetails } from '#features/sharing/api-details.ts';
import { readParameters } from '#features/sharing/read-parameters.ts';
import { openAnswer, recordAnswer } from '#web/api-v3.ts';

export const GET: APIRoute = (context) =>
  openAnswer(() => {
    const { app, site } = context.locals;
    readParameters('/', context.url.searchParams);
    return recordAnswer(context, { record: apiDetails(site), changedAt: app.sharing.startedAt });
  });
