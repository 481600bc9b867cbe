import type { APIRoute } from 'astro';
import { findChoices } from '#features/finding/find-choices.ts';
import { SEARCH_HEADERS, searchJson } from '#web/search-json.ts';

/** Asked of the front it is answered straight (`src/straight-answers.ts`); the development server has none. */
export const GET: APIRoute = async ({ locals, url }) => {
  const found = await findChoices(locals.app.finding, url.searchParams);
  locals.engine = found.engine;
  return Response.json(searchJson(found), { headers: SEARCH_HEADERS });
};
