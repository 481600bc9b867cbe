import { eq } from 'drizzle-orm';
import { addAudit } from '#db/audit.ts';
import { accounts } from '#db/schema/account.ts';
import { normaliseEmail } from '#domain/account/email.ts';
import type { Person } from '#domain/account/person.ts';
import type { WritingContext } from './accounts-context.ts';
import { askForCode } from './ask-for-code.ts';
import { endSignIns, type SignIn } from './sign-in.ts';
import { type CodeOutcome, spendCode } from './spend-code.ts';
import { tell } from './tell.ts';

/** Sends a code to the address that somebody wants to sign in with from now on. Null for what is no address, or the one they have. */
export async function askToChangeEmail(
  context: WritingContext,
  person: Person,
  { email, visitor }: { readonly email: string; readonly visitor: string | null },
) {
  const wanted = normaliseEmail(email);
  if (wanted === null || wanted === person.email) return null;
  return askForCode(context, { purpose: 'new-email', email: wanted, visitor, account: person.id });
}

interface Typed {
  readonly browser: string | undefined;
  readonly code: string;
  readonly signIn: SignIn;
}

/** Changes the address with the code that came to the new one. The old one is told, and every other browser has to sign in again. */
export const changeEmail = (
  context: WritingContext,
  person: Person,
  { browser, code, signIn }: Typed,
): Promise<CodeOutcome<string>> =>
  spendCode(context, { browser, code, purposes: ['new-email'] }, ({ accountId, email }) => {
    const { db, now } = context;
    if (accountId !== person.id || email === null) return null;
    if (db.orm.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).get()) return null;
    const at = now();
    db.orm.update(accounts).set({ email, updatedAt: at.getTime() }).where(eq(accounts.id, person.id)).run();
    endSignIns(context, person.id, { except: signIn.id });
    addAudit(db, { at, actor: person.id, deed: 'changed email', subject: 'account', subjectId: person.id });
    tell(context, person.email, 'addressChanged', context.site);
    return email;
  });
