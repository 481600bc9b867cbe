import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '#db/client.ts';
import { personByEmail, personById } from '#db/people.ts';
import { countDeed } from '#db/recent-deeds.ts';
import { accounts, signInAttempts } from '#db/schema/account.ts';
import { inHalves, MAIL_CODE } from '#domain/account/code.ts';
import { SIGN_IN_LIMITS } from '#domain/account/limits.ts';
import type { WritingContext } from './accounts-context.ts';
import { noteUsedUp } from './codes-used-up.ts';
import { codeHash, newCode, newSalt } from './secret-code.ts';
import { tell } from './tell.ts';
import { newToken, tokenHash } from './token.ts';

export type CodePurpose = (typeof signInAttempts.$inferSelect)['purpose'];

interface Asking {
  readonly purpose: CodePurpose;
  /** As `normaliseEmail` writes it. */
  readonly email: string;
  /** Whom the limit of one visitor is kept for; null on a site for one machine alone, where all visitors are one. */
  readonly visitor: string | null;
  /** Whose address it is to be, or who shows anew who they are. */
  readonly account?: string;
}

const limited = (deed: keyof typeof SIGN_IN_LIMITS, key: string) => ({ deed, key, ...SIGN_IN_LIMITS[deed] });

/** Queues the mail with the code, for whoever may have one; of a new address, what its owner needs to know otherwise. */
function sendCode(context: WritingContext, { purpose, email }: Asking, code: string): void {
  const isKnown = context.db.orm.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).get();
  const canSignIn = personByEmail(context.db, email) !== undefined;
  const shown = inHalves(code);
  if (purpose === 'new-email') {
    if (isKnown) tell(context, email, 'addressTaken', context.site);
    else tell(context, email, 'newAddressCode', shown);
  } else if (canSignIn || (purpose === 'join' && !isKnown)) tell(context, email, 'code', shown);
}

/**
 * Makes a code that this browser alone can use, and mails it to those who may have one. The same is written, and as much time taken, for
 * addresses that are known and for others. Gives what the browser is known by, for its cookie; or the milliseconds to wait.
 */
export async function askForCode(
  context: WritingContext,
  asking: Asking,
): Promise<{ readonly browser: string } | { readonly waitMs: number }> {
  const { db, now } = context;
  const { purpose, email, visitor, account } = asking;
  const waitMs = countDeed(
    db,
    [
      limited('ask for a code: one address', email),
      ...(visitor === null
        ? []
        : [limited('ask for a code: one visitor', visitor), limited('ask for a code: everybody', '')]),
    ],
    now(),
  );
  if (waitMs > 0) {
    if (visitor !== null) noteUsedUp(context);
    return { waitMs };
  }
  const [browser, code, salt] = [newToken(), newCode(), newSalt()];
  const hash = await codeHash(code, salt);
  const at = now().getTime();
  inTransaction(db, () => {
    const owner = account === undefined ? personByEmail(db, email) : personById(db, account);
    db.orm
      .insert(signInAttempts)
      .values({
        id: uuidv7(),
        browserHash: tokenHash(browser),
        purpose,
        accountId: owner?.id ?? null,
        email,
        emailHash: createHash('sha256').update(email).digest('base64url'),
        codeHash: hash,
        salt,
        tries: 0,
        createdAt: at,
        expiresAt: at + MAIL_CODE.livesMs,
      })
      .run();
    sendCode(context, asking, code);
  });
  return { browser };
}
