import type { AstroGlobal } from 'astro';
import { normaliseEmail } from '#domain/account/email.ts';
import { type FormErrors, valueIn } from '#domain/form/values.ts';
import { askForCode } from '#features/accounts/ask-for-code.ts';
import { isSent, readForm, seeOther } from '#web/form.ts';
import { SIGN_IN_PATH } from '#web/paths.ts';
import { withNext } from '#web/signed-in.ts';
import { accountsOf, rememberAsked, sayWait, visitorOf } from './_accounts.ts';

export interface AskedByForm {
  readonly email: string;
  readonly errors: FormErrors;
}

/** Reads the form with an e-mail address, and leads on to where the code is typed: in the same way whether anybody has that address. */
export async function askByForm(
  astro: AstroGlobal,
  purpose: 'sign-in' | 'join',
  next: string | null,
): Promise<Response | AskedByForm> {
  if (!isSent(astro)) return { email: '', errors: {} };
  const form = await readForm(astro);
  if (form instanceof Response) return form;
  const email = valueIn(form, 'email');
  const address = normaliseEmail(email);
  const { screen } = astro.locals;
  if (address === null) return { email, errors: { email: screen.signIn.emailWrong } };
  const asked = await askForCode(accountsOf(astro), { purpose, email: address, visitor: visitorOf(astro) });
  if ('waitMs' in asked) return { email, errors: { '': sayWait(astro, asked.waitMs) } };
  rememberAsked(astro, asked.browser);
  return seeOther(withNext(`${SIGN_IN_PATH}/code`, next));
}
