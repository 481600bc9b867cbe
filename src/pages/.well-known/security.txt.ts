import type { APIRoute } from 'astro';
import { FIRST_LANGUAGE } from '#domain/words/languages.ts';
import { securityTxt } from '#web/security-txt.ts';

/** Whom to tell of a hole in this site. */
export const GET: APIRoute = ({ locals: { app, site } }) =>
  new Response(securityTxt(site, app.theme.contact, [FIRST_LANGUAGE], app.now()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
