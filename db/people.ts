import { and, eq } from 'drizzle-orm';
import type { Person } from '#domain/account/person.ts';
import type { Db } from './client.ts';
import { accounts, memberships } from './schema/account.ts';

type Account = typeof accounts.$inferSelect;

function asPerson(db: Db, { id, email, name, teamRole }: Account): Person {
  const works = db.orm.select().from(memberships).where(eq(memberships.accountId, id)).all();
  const providers = Object.fromEntries(works.map(({ providerId, role }) => [providerId, role]));
  return { id, email, name, team: teamRole, providers };
}

/** The person of an account; undefined when there is none or it was ended. */
export function personById(db: Db, id: string): Person | undefined {
  const account = db.orm
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, id), eq(accounts.state, 'active')))
    .get();
  return account && asPerson(db, account);
}

/** The person with this address, as `normaliseEmail` writes it; undefined when there is none or the account was ended. */
export function personByEmail(db: Db, email: string): Person | undefined {
  const account = db.orm
    .select()
    .from(accounts)
    .where(and(eq(accounts.email, email), eq(accounts.state, 'active')))
    .get();
  return account && asPerson(db, account);
}
