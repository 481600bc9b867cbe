import type { APIRoute } from 'astro';
import { findChoices } from '#features/finding/find-choices.ts';
import { searchJson } from '#web/search-json.ts';

export const GET: APIRoute = async ({ locals, url }) => {
  const found = await findChoices(locals.app.finding, url.searchParams);
  locals.engine = found.engine;
  return Response.json(searchJson(found), {
    headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' },
  });
};
