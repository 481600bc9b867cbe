import { createHash } from 'node:crypto';
import { and, asc, desc, eq, gt, lte } from 'drizzle-orm';
import { type Db, inTransaction } from './client.ts';
import { recentDeeds } from './schema/account.ts';

/** A deed that may be done only so often by (or to) whoever the key names. */
export interface LimitedBy {
  readonly deed: string;
  /** An address, an account, a visitor. Kept as a hash, for as long as it counts. */
  readonly key: string;
  readonly most: number;
  readonly perMs: number;
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

function waitFor(db: Db, { deed, key, most, perMs }: LimitedBy, at: number): number {
  const counted = db.orm
    .select({ at: recentDeeds.at })
    .from(recentDeeds)
    .where(and(eq(recentDeeds.deed, deed), eq(recentDeeds.keyHash, hashOf(key)), gt(recentDeeds.at, at - perMs)))
    .orderBy(asc(recentDeeds.at))
    .all();
  const frees = counted[counted.length - most];
  return frees === undefined ? 0 : frees.at + perMs - at;
}

/**
 * Counts a deed against all of its limits, if none of them is used up. Gives 0 when it may be done, else the milliseconds to wait; then
 * nothing is counted. The counts outlive the process.
 */
export function countDeed(db: Db, limits: readonly LimitedBy[], now: Date): number {
  const at = now.getTime();
  return inTransaction(db, () => {
    const wait = Math.max(0, ...limits.map((limit) => waitFor(db, limit, at)));
    if (wait > 0) return wait;
    for (const { deed, key } of limits)
      db.orm
        .insert(recentDeeds)
        .values({ deed, keyHash: hashOf(key), at })
        .run();
    return 0;
  });
}

/** Whether a limit is used up now. Nothing is counted. */
export const isUsedUp = (db: Db, limit: LimitedBy, now: Date): boolean => waitFor(db, limit, now.getTime()) > 0;

/** When a deed was last counted; null when it was not, or long ago. */
export function lastDeed({ orm }: Db, { deed, key }: Pick<LimitedBy, 'deed' | 'key'>): Date | null {
  const of = and(eq(recentDeeds.deed, deed), eq(recentDeeds.keyHash, hashOf(key)));
  const last = orm.select({ at: recentDeeds.at }).from(recentDeeds).where(of).orderBy(desc(recentDeeds.at)).get();
  return last === undefined ? null : new Date(last.at);
}

/** Takes away counts from before then. */
export function forgetDeeds(db: Db, before: Date): void {
  db.orm.delete(recentDeeds).where(lte(recentDeeds.at, before.getTime())).run();
}
