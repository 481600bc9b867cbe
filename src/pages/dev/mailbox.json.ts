import type { APIRoute } from 'astro';
import { mailboxHere } from '#web/mailbox-here.ts';

export const GET: APIRoute = (context) =>
  Response.json(mailboxHere(context).mails(), { headers: { 'Cache-Control': 'no-store' } });
