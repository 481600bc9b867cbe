import { lte } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { forgetDeeds } from '#db/recent-deeds.ts';
import { passkeyChallenges, signInAttempts, signIns } from '#db/schema/account.ts';
import { SIGN_IN_LIMITS } from '#domain/account/limits.ts';
import { STAYS } from '#domain/account/sign-in-rules.ts';
import type { AccountsContext } from './accounts-context.ts';

const DAY = 24 * 60 * 60_000;
const LONGEST_COUNT_MS = Math.max(...Object.values(SIGN_IN_LIMITS).map(({ perMs }) => perMs), DAY);
const LONGEST_STAY_MS = Math.max(...Object.values(STAYS).map(({ wholeMs }) => wholeMs));

/**
 * Takes away what is kept only for a while: codes and counts after a day, challenges that have ended, browsers that can be signed in no
 * more. For a timer. Gives how many rows of codes and browsers went.
 */
export function forgetOldSignIns({ db, now }: AccountsContext): number {
  const at = now().getTime();
  return inTransaction(db, () => {
    forgetDeeds(db, new Date(at - LONGEST_COUNT_MS));
    db.orm.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, at)).run();
    const codes = db.orm
      .delete(signInAttempts)
      .where(lte(signInAttempts.createdAt, at - DAY))
      .run();
    const browsers = db.orm
      .delete(signIns)
      .where(lte(signIns.createdAt, at - LONGEST_STAY_MS))
      .run();
    return codes.changes + browsers.changes;
  });
}
