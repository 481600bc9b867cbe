import { and, count, eq, isNull } from 'drizzle-orm';
import { addAudit } from '#db/audit.ts';
import { codeApps, passkeys, signIns } from '#db/schema/account.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import { type AccountSeen, readAccount } from './people.ts';
import type { PeopleContext } from './people-context.ts';

/** One account, with how it signs in. */
export interface AccountAtHand extends AccountSeen {
  readonly signedIn: number;
  readonly passkeys: number;
  readonly hasCodeApp: boolean;
}

/** One account. That it was looked at is written down. Throws `NotFound`. */
export function onePerson(context: PeopleContext, person: Person, id: string): AccountAtHand {
  needForDirectory(person, 'people: see');
  const account = readAccount(context, id);
  if (account === undefined) throw new NotFound(`There is no account ${id}`);
  const { db, now } = context;
  const counted = (row: { readonly count: number } | undefined): number => row?.count ?? 0;
  const open = and(eq(signIns.accountId, id), isNull(signIns.endedAt));
  addAudit(db, { at: now(), actor: person.id, deed: 'looked at', subject: 'account', subjectId: id });
  return {
    ...account,
    signedIn: counted(db.orm.select({ count: count() }).from(signIns).where(open).get()),
    passkeys: counted(db.orm.select({ count: count() }).from(passkeys).where(eq(passkeys.accountId, id)).get()),
    hasCodeApp: (db.orm.select().from(codeApps).where(eq(codeApps.accountId, id)).get()?.confirmedAt ?? null) !== null,
  };
}
