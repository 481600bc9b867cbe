import type { Db } from '#db/client.ts';
import { countDeed, isUsedUp, lastDeed } from '#db/recent-deeds.ts';
import { SIGN_IN_LIMITS } from '#domain/account/limits.ts';
import type { WritingContext } from './accounts-context.ts';

const EVERYBODY = 'ask for a code: everybody';
const NOTED = 'noted: codes for everybody are used up';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Tells those who run the site, once an hour, that so many codes were asked for that nobody else gets one: somebody floods the site, or many
 * people sign in at once.
 */
export function noteUsedUp({ db, now, alert }: Pick<WritingContext, 'db' | 'now' | 'alert'>): void {
  const limit = SIGN_IN_LIMITS[EVERYBODY];
  if (!isUsedUp(db, { deed: EVERYBODY, key: '', ...limit }, now())) return;
  const isFirst = countDeed(db, [{ deed: NOTED, key: '', most: 1, perMs: HOUR_MS }], now()) === 0;
  if (isFirst) alert?.(`${limit.most} codes to sign in were asked for within an hour, so nobody else gets one now`);
}

/** When codes for everybody were last used up; null when that was not within a day. */
export function codesUsedUp(db: Db, now: Date): Date | null {
  const last = lastDeed(db, { deed: NOTED, key: '' });
  return last === null || now.getTime() - last.getTime() > DAY_MS ? null : last;
}
