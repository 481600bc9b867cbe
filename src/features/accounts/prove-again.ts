import { readsPersonalData } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import type { AccountsContext, WritingContext } from './accounts-context.ts';
import { askForCode } from './ask-for-code.ts';
import { secondStepsOf } from './second-step.ts';
import { renewSignIn, type SignIn } from './sign-in.ts';
import { type CodeOutcome, spendCode } from './spend-code.ts';

/** Whether a code by e-mail is enough to show anew who somebody is: not where signing in asks for more than that. */
export const mayProveByMail = (context: AccountsContext, person: Person): boolean =>
  !readsPersonalData(person) && !secondStepsOf(context, person.id).codeApp;

/** Sends a code to somebody who is signed in, to show anew who they are. Null for who must show it in another way. */
export async function askToProveByMail(
  context: WritingContext,
  person: Person,
  { visitor }: { readonly visitor: string | null },
) {
  if (!mayProveByMail(context, person)) return null;
  return askForCode(context, { purpose: 'step-up', email: person.email, visitor, account: person.id });
}

interface Typed {
  readonly browser: string | undefined;
  readonly code: string;
  readonly signIn: SignIn;
}

/** Shows with that code who somebody is. The result is the new token of the browser. */
export const passMailCode = (
  context: AccountsContext,
  person: Person,
  { browser, code, signIn }: Typed,
): Promise<CodeOutcome<string>> =>
  spendCode(context, { browser, code, purposes: ['step-up'] }, ({ accountId }) =>
    accountId === person.id && mayProveByMail(context, person) ? renewSignIn(context, signIn.id, signIn.proof) : null,
  );
