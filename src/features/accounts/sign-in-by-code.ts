import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { addAudit } from '#db/audit.ts';
import { personByEmail, personById } from '#db/people.ts';
import { accounts } from '#db/schema/account.ts';
import type { Person } from '#domain/account/person.ts';
import type { AccountsContext, WritingContext } from './accounts-context.ts';
import { doDueReset } from './second-step-reset.ts';
import { endToken, startSignIn } from './sign-in.ts';
import { type Attempt, type CodeOutcome, spendCode } from './spend-code.ts';

/** A browser that is signed in now. */
export interface SignedIn {
  readonly person: Person;
  /** For the cookie. */
  readonly token: string;
}

/** Makes an account without any right, for an address that was proved just now. */
function makeAccount({ db, now }: AccountsContext, email: string): Person | undefined {
  if (db.orm.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).get()) return undefined;
  const id = uuidv7();
  const at = now().getTime();
  db.orm.insert(accounts).values({ id, email, state: 'active', createdAt: at, updatedAt: at }).run();
  addAudit(db, { at: now(), actor: id, deed: 'joined', subject: 'account', subjectId: id });
  return personById(db, id);
}

function whoseCode(context: AccountsContext, { purpose, accountId, email }: Attempt): Person | undefined {
  if (purpose === 'join' && email !== null) return personByEmail(context.db, email) ?? makeAccount(context, email);
  const person = accountId === null ? undefined : personById(context.db, accountId);
  // A code shows who reads the mail of an address: it opens nothing for whoever has another one by now.
  return person?.email === email ? person : undefined;
}

interface Tried {
  readonly browser: string | undefined;
  readonly code: string;
  readonly device: string;
  /** The token the browser had before, which ends: nobody can have laid it there to know it (ASVS 5.0 7.2.4). */
  readonly before: string | undefined;
}

/** Signs in with a code from an e-mail; whoever joins gets an account with it. */
export const signInByCode = (
  context: WritingContext,
  { browser, code, device, before }: Tried,
): Promise<CodeOutcome<SignedIn>> =>
  spendCode(context, { browser, code, purposes: ['sign-in', 'join'] }, (attempt) => {
    const person = whoseCode(context, attempt);
    if (person === undefined) return null;
    doDueReset(context, person.id);
    endToken(context, before);
    return { person, token: startSignIn(context, { account: person.id, proof: 'code', device }) };
  });
