import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { countDeed } from '#db/recent-deeds.ts';
import { signInAttempts } from '#db/schema/account.ts';
import { MAIL_CODE } from '#domain/account/code.ts';
import { SIGN_IN_LIMITS } from '#domain/account/limits.ts';
import type { AccountsContext } from './accounts-context.ts';
import type { CodePurpose } from './ask-for-code.ts';
import { isCode } from './secret-code.ts';
import { tokenHash } from './token.ts';

export type Attempt = typeof signInAttempts.$inferSelect;

/** What came of a code: `wrong` with how many tries are left, `ended` (used, too old, tried too often), or `none` asked for by this browser. */
export type CodeOutcome<Result> =
  | { readonly state: 'right'; readonly result: Result }
  | { readonly state: 'wrong'; readonly left: number }
  | { readonly state: 'ended' }
  | { readonly state: 'none' }
  | { readonly state: 'wait'; readonly waitMs: number };

/** What this browser has asked for last; undefined when it has asked for nothing of the kind. */
export function attemptOf(
  { db }: AccountsContext,
  browser: string | undefined,
  purposes: readonly CodePurpose[],
): Attempt | undefined {
  if (browser === undefined || browser === '') return undefined;
  return db.orm
    .select()
    .from(signInAttempts)
    .where(and(eq(signInAttempts.browserHash, tokenHash(browser)), inArray(signInAttempts.purpose, purposes)))
    .get();
}

/** Counts one try; undefined when there is none left, or the code has ended. */
const countTry = ({ db, now }: AccountsContext, id: string): { readonly tries: number } | undefined =>
  db.orm
    .update(signInAttempts)
    .set({ tries: sql`${signInAttempts.tries} + 1` })
    .where(
      and(
        eq(signInAttempts.id, id),
        isNull(signInAttempts.usedAt),
        lt(signInAttempts.tries, MAIL_CODE.tries),
        gt(signInAttempts.expiresAt, now().getTime()),
      ),
    )
    .returning({ tries: signInAttempts.tries })
    .get();

/**
 * Tries a code that this browser has asked for. When it is the right one, it is used up and `then` is done in the same transaction; of
 * several at once, one wins. `then` gives null when the code opens nothing: nobody can tell that from a wrong one.
 */
export async function spendCode<Result>(
  context: AccountsContext,
  { browser, code, purposes }: { browser: string | undefined; code: string; purposes: readonly CodePurpose[] },
  then: (attempt: Attempt) => Result | null,
): Promise<CodeOutcome<Result>> {
  const { db, now } = context;
  const attempt = attemptOf(context, browser, purposes);
  if (attempt === undefined) return { state: 'none' };
  const limit = { deed: 'try a code: one account', key: attempt.emailHash } as const;
  const waitMs = countDeed(db, [{ ...limit, ...SIGN_IN_LIMITS[limit.deed] }], now());
  if (waitMs > 0) return { state: 'wait', waitMs };
  // Counted before it is looked at: guesses that are sent at once count each.
  const counted = countTry(context, attempt.id);
  if (counted === undefined) return { state: 'ended' };
  const wrong = { state: 'wrong', left: MAIL_CODE.tries - counted.tries } as const;
  if (!(await isCode(code, { salt: attempt.salt, hash: attempt.codeHash }))) return wrong;
  return inTransaction(db, () => {
    const used = db.orm
      .update(signInAttempts)
      .set({ usedAt: now().getTime() })
      .where(and(eq(signInAttempts.id, attempt.id), isNull(signInAttempts.usedAt)))
      .returning({ id: signInAttempts.id })
      .get();
    if (used === undefined) return { state: 'ended' };
    const result = then(attempt);
    return result === null ? wrong : { state: 'right', result };
  });
}
