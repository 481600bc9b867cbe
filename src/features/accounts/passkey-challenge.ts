import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { countDeed } from '#db/recent-deeds.ts';
import { passkeyChallenges } from '#db/schema/account.ts';
import { SIGN_IN_LIMITS } from '#domain/account/limits.ts';
import type { AccountsContext } from './accounts-context.ts';
import { newToken, tokenHash } from './token.ts';

const LIVES_MS = 5 * 60_000;

/** Something for a passkey to sign, and what this browser is known by meanwhile. */
export interface Challenge {
  readonly challenge: string;
  readonly browser: string;
}

/** Makes a challenge for this browser: for one account, or for whoever's passkey it will be. Or the milliseconds to wait. */
export function makeChallenge(
  { db, now }: AccountsContext,
  { account, visitor }: { readonly account: string | null; readonly visitor: string | null },
): Challenge | { readonly waitMs: number } {
  const deed = 'ask for a passkey: one visitor';
  const limits = visitor === null ? [] : [{ deed, key: visitor, ...SIGN_IN_LIMITS[deed] }];
  const waitMs = countDeed(db, limits, now());
  if (waitMs > 0) return { waitMs };
  const [challenge, browser, at] = [newToken(), newToken(), now().getTime()];
  inTransaction(db, () => {
    db.orm.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, at)).run();
    const row = { challenge, browserHash: tokenHash(browser), accountId: account, expiresAt: at + LIVES_MS };
    db.orm.insert(passkeyChallenges).values(row).run();
  });
  return { challenge, browser };
}

/** Takes away the challenge of this browser, so that it counts once; undefined when there is none, or it was for another account. */
export function takeChallenge(
  { db, now }: AccountsContext,
  { account, browser }: { readonly account: string | null; readonly browser: string | undefined },
): string | undefined {
  if (browser === undefined || browser === '') return undefined;
  return db.orm
    .delete(passkeyChallenges)
    .where(
      and(
        eq(passkeyChallenges.browserHash, tokenHash(browser)),
        account === null ? isNull(passkeyChallenges.accountId) : eq(passkeyChallenges.accountId, account),
        gt(passkeyChallenges.expiresAt, now().getTime()),
      ),
    )
    .returning({ challenge: passkeyChallenges.challenge })
    .get()?.challenge;
}
