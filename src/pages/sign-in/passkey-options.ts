import type { APIRoute } from 'astro';
import { askForPasskey } from '#features/accounts/sign-in-by-passkey.ts';
import { accountsOf, rememberAsked, visitorOf } from './_accounts.ts';

/** What a passkey has to sign, for a script: whichever passkey this browser has, or one of those of whoever is signed in. */
export const POST: APIRoute = async (context) => {
  const { person } = context.locals;
  const asked = await askForPasskey(accountsOf(context), { person, visitor: visitorOf(context) });
  if ('waitMs' in asked) return Response.json({ error: 'too many' }, { status: 429 });
  rememberAsked(context, asked.browser);
  return Response.json(asked.options);
};
