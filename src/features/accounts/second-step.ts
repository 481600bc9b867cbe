import { and, count, eq, isNotNull } from 'drizzle-orm';
import { codeApps, passkeys } from '#db/schema/account.ts';
import { readsPersonalData } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict } from '#domain/errors.ts';
import type { AccountsContext } from './accounts-context.ts';

/** Ways to show who one is besides a code from an e-mail. */
export interface SecondSteps {
  readonly codeApp: boolean;
  readonly passkeys: number;
}

/** What an account has set up. An app counts once a code of it was right. */
export function secondStepsOf({ db }: AccountsContext, account: string): SecondSteps {
  const app = db.orm
    .select({ id: codeApps.accountId })
    .from(codeApps)
    .where(and(eq(codeApps.accountId, account), isNotNull(codeApps.confirmedAt)))
    .get();
  const keys = db.orm.select({ count: count() }).from(passkeys).where(eq(passkeys.accountId, account)).get();
  return { codeApp: app !== undefined, passkeys: keys?.count ?? 0 };
}

/** Whether this is the only second step of somebody who must have one. */
export function isLastNeeded(context: AccountsContext, person: Person): boolean {
  const { codeApp, passkeys: keys } = secondStepsOf(context, person.id);
  return readsPersonalData(person) && keys + (codeApp ? 1 : 0) < 2;
}

/** Throws `Conflict` where taking one away would leave somebody without a second step who must have one. */
export function needOneLeft(context: AccountsContext, person: Person): void {
  if (isLastNeeded(context, person)) throw new Conflict('Add another way to show who you are first');
}
