import type { APIRoute } from 'astro';
import { slugsOfList } from '#features/choosing/change-list.ts';
import { noForms } from '#web/form.ts';
import { inCookie } from './_my-list.ts';

/** What is on the list of this browser, by address and in order. */
export const GET: APIRoute = (context) =>
  Response.json({ slugs: slugsOfList(context.locals.app.db, inCookie(context).saved) });

export const POST: APIRoute = (context) => noForms(context) ?? GET(context);
