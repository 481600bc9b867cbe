import { hash, randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '#db/client.ts';
import { checkRequests } from '#db/schema/review.ts';

const LINK_DAYS = 30;
const DAY_MS = 86_400_000;

/** How a token is kept: whoever reads the database cannot open a link with it. A token has 256 random bits, so that it needs no salt. */
export const tokenHash = (token: string): string => hash('sha256', token, 'hex');

/** When a link made at a moment ends. */
export const linkEnds = (at: Date): Date => new Date(at.getTime() + LINK_DAYS * DAY_MS);

export interface Asked {
  readonly listing: string;
  readonly account: string;
  readonly step: string;
  readonly due: string;
}

/** Writes down that somebody is asked about a listing. Gives the token of the link, or null when they were asked this before. */
export function addRequest({ orm }: Db, { listing, account, step, due }: Asked, at: Date): string | null {
  const token = randomBytes(32).toString('base64url');
  const { changes } = orm
    .insert(checkRequests)
    .values({
      id: randomUUID(),
      listingId: listing,
      accountId: account,
      step,
      due,
      tokenHash: tokenHash(token),
      createdAt: at.getTime(),
      expiresAt: linkEnds(at).getTime(),
    })
    .onConflictDoNothing({
      target: [checkRequests.listingId, checkRequests.accountId, checkRequests.step, checkRequests.due],
    })
    .run();
  return changes === 0 ? null : token;
}
