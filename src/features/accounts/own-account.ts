import { and, desc, eq, isNull } from 'drizzle-orm';
import { accounts, signIns } from '#db/schema/account.ts';
import type { Person } from '#domain/account/person.ts';
import { hasRunOut } from '#domain/account/sign-in-rules.ts';
import { Invalid } from '#domain/errors.ts';
import type { AccountsContext } from './accounts-context.ts';

/** A browser where somebody is signed in, as they are shown it. Times are milliseconds since 1970. */
export interface OpenSignIn {
  readonly id: string;
  /** `Chrome on Android`. */
  readonly device: string;
  readonly createdAt: number;
  readonly seenAt: number;
}

/** Where somebody is signed in now, the last used first. */
export function openSignInsOf({ db, now }: AccountsContext, person: Person): OpenSignIn[] {
  const at = now().getTime();
  return db.orm
    .select()
    .from(signIns)
    .where(and(eq(signIns.accountId, person.id), isNull(signIns.endedAt)))
    .orderBy(desc(signIns.seenAt))
    .all()
    .filter((row) => !hasRunOut(person, row, at))
    .map(({ id, device, createdAt, seenAt }) => ({ id, device, createdAt, seenAt }));
}

export const LONGEST_NAME = 100;

/** Says what somebody is called, on one line; '' takes the name away. Throws `Invalid`. */
export function setOwnName({ db, now }: AccountsContext, person: Person, name: string): void {
  const written = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  if (written.length > LONGEST_NAME) throw new Invalid('The name is too long', { name: ['too long'] });
  db.orm
    .update(accounts)
    .set({ name: written === '' ? null : written, updatedAt: now().getTime() })
    .where(eq(accounts.id, person.id))
    .run();
}
