import { and, count, eq, isNull, ne } from 'drizzle-orm';
import { addAudit } from '#db/audit.ts';
import { type Db, inTransaction } from '#db/client.ts';
import { personById } from '#db/people.ts';
import { accounts, signIns } from '#db/schema/account.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, NotFound } from '#domain/errors.ts';
import type { PeopleContext } from './people-context.ts';

/** Whether there is another lead than this account: without one nobody could ever be let into the team again. */
function hasOtherLead({ orm }: Db, id: string): boolean {
  const others = and(eq(accounts.teamRole, 'lead'), eq(accounts.state, 'active'), ne(accounts.id, id));
  return (orm.select({ count: count() }).from(accounts).where(others).get()?.count ?? 0) > 0;
}

/** The person as they are at this moment, in the transaction: two leads who end each other at once must leave one. */
function stillAllowed(db: Db, person: Person): void {
  const now = personById(db, person.id);
  if (now === undefined) throw new NotFound('Nothing is here for this person');
  needForDirectory(now, 'people: change');
}

/**
 * A lead ends an account: nobody can sign in with it, and every browser that is signed in with it is out at once. What it has done stays.
 * Throws `NotFound`; `Conflict` for one's own, for the last lead, and for one that was ended before.
 */
export function endAccount({ db, now }: PeopleContext, person: Person, id: string): void {
  needForDirectory(person, 'people: change');
  inTransaction(db, () => {
    stillAllowed(db, person);
    const account = db.orm.select().from(accounts).where(eq(accounts.id, id)).get();
    if (account === undefined) throw new NotFound(`There is no account ${id}`);
    if (id === person.id || !hasOtherLead(db, id)) throw new Conflict('Another lead has to do this');
    if (account.state === 'ended') throw new Conflict('This account was ended before');
    const at = now().getTime();
    db.orm.update(accounts).set({ state: 'ended', updatedAt: at }).where(eq(accounts.id, id)).run();
    db.orm
      .update(signIns)
      .set({ endedAt: at })
      .where(and(eq(signIns.accountId, id), isNull(signIns.endedAt)))
      .run();
    addAudit(db, { at, actor: person.id, deed: 'ended an account', subject: 'account', subjectId: id });
  });
}

/** A lead opens an account again, with what it had; a team role has to be given anew. Throws `NotFound`, `Conflict`. */
export function openAccountAgain({ db, now }: PeopleContext, person: Person, id: string): void {
  needForDirectory(person, 'people: change');
  inTransaction(db, () => {
    stillAllowed(db, person);
    const account = db.orm.select().from(accounts).where(eq(accounts.id, id)).get();
    if (account === undefined) throw new NotFound(`There is no account ${id}`);
    if (account.state === 'active') throw new Conflict('This account is open');
    const at = now().getTime();
    db.orm.update(accounts).set({ state: 'active', teamRole: null, updatedAt: at }).where(eq(accounts.id, id)).run();
    addAudit(db, { at, actor: person.id, deed: 'opened an account again', subject: 'account', subjectId: id });
  });
}
