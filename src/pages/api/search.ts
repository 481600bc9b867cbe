import type { APIRoute } from 'astro';
import { findChoices } from '#features/finding/find-choices.ts';
import { searchJson } from '#web/search-json.ts';

export const GET: APIRoute = async ({ locals, url }) =>
  Response.json(searchJson(await findChoices(locals.app.finding, url.searchParams)), {
    headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' },
  });
