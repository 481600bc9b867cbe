import type { APIRoute } from 'astro';
import { askToMakePasskey } from '#features/accounts/passkeys.ts';
import { accountsOf, rememberAsked, settingUp, visitorOf } from '../sign-in/_accounts.ts';

/** What a device needs to make a passkey, for a script. */
export const POST: APIRoute = async (context) => {
  const person = settingUp(context);
  if (person instanceof Response) return person;
  const { theme } = context.locals.app;
  const asked = await askToMakePasskey(accountsOf(context), person, {
    visitor: visitorOf(context),
    siteName: theme.name,
  });
  if ('waitMs' in asked) return Response.json({ error: 'too many' }, { status: 429 });
  rememberAsked(context, asked.browser);
  return Response.json(asked.options);
};
