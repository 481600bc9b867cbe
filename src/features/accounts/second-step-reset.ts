import { eq, lte } from 'drizzle-orm';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { personById } from '#db/people.ts';
import { codeApps, passkeys, secondStepResets } from '#db/schema/account.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { RESET_WAIT_MS } from '#domain/account/sign-in-rules.ts';
import type { Actor } from '#domain/actor.ts';
import { Conflict, NotAllowed, NotFound } from '#domain/errors.ts';
import type { AccountsContext, WritingContext } from './accounts-context.ts';
import { endSignIns } from './sign-in.ts';
import { tell } from './tell.ts';

/** When a second step is to go, in milliseconds since 1970. */
export interface Reset {
  readonly account: string;
  readonly dueAt: number;
}

/** The reset that waits for an account; null when none does. */
export function resetOf({ db }: AccountsContext, account: string): Reset | null {
  const row = db.orm.select().from(secondStepResets).where(eq(secondStepResets.accountId, account)).get();
  return row === undefined ? null : { account, dueAt: row.dueAt };
}

/**
 * A lead takes away the second step of somebody who has lost it. It goes after a day, in which that person is told by mail and can say no.
 * Throws `NotFound` for no such account, `NotAllowed` for one's own or for another role, `Conflict` when it is under way already.
 */
export function resetSecondStep(
  context: WritingContext,
  person: Person,
  { account }: { readonly account: string },
): Reset {
  needForDirectory(person, 'people: change');
  if (account === person.id) throw new NotAllowed('Another lead has to do this for you');
  const { db, now } = context;
  return inTransaction(db, () => {
    const theirs = personById(db, account);
    if (theirs === undefined) throw new NotFound(`There is no account ${account}`);
    if (resetOf(context, account) !== null) throw new Conflict('This is under way already');
    const at = now();
    const dueAt = at.getTime() + RESET_WAIT_MS;
    const row = { accountId: account, askedBy: person.id, askedAt: at.getTime(), dueAt };
    db.orm.insert(secondStepResets).values(row).run();
    addAudit(db, { at, actor: person.id, deed: 'asked to reset second step', subject: 'account', subjectId: account });
    tell(context, theirs.email, 'resetAsked', context.site);
    return { account, dueAt };
  });
}

function stop({ db, now }: AccountsContext, actor: Actor, account: string): void {
  const gone = db.orm.delete(secondStepResets).where(eq(secondStepResets.accountId, account)).returning().get();
  if (gone !== undefined)
    addAudit(db, { at: now(), actor, deed: 'stopped reset of second step', subject: 'account', subjectId: account });
}

/** The person themselves, or a lead, says no to a reset. Does nothing when none waits. */
export function stopSecondStepReset(context: AccountsContext, person: Person, account: string): void {
  if (account !== person.id) needForDirectory(person, 'people: change');
  inTransaction(context.db, () => stop(context, person.id, account));
}

/** Somebody has just used their second step, so they have not lost it. Within the transaction of that. */
export const keepSecondStep = (context: AccountsContext, account: string): void => stop(context, account, account);

/** Takes an account's second step away when the wait is over: passkeys and code app go, and every sign-in ends. */
export function doDueReset(context: WritingContext, account: string): void {
  const { db, now } = context;
  const at = now();
  const reset = db.orm.select().from(secondStepResets).where(eq(secondStepResets.accountId, account)).get();
  const person = personById(db, account);
  if (reset === undefined || reset.dueAt > at.getTime() || person === undefined) return;
  inTransaction(db, () => {
    db.orm.delete(passkeys).where(eq(passkeys.accountId, account)).run();
    db.orm.delete(codeApps).where(eq(codeApps.accountId, account)).run();
    db.orm.delete(secondStepResets).where(eq(secondStepResets.accountId, account)).run();
    endSignIns(context, account, 'all');
    addAudit(db, { at, actor: reset.askedBy, deed: 'reset second step', subject: 'account', subjectId: account });
    tell(context, person.email, 'resetDone', context.site);
  });
}

/** Does every reset whose wait is over, for a timer. Gives how many. */
export function doDueResets(context: WritingContext): number {
  const { db, now } = context;
  const due = db.orm.select().from(secondStepResets).where(lte(secondStepResets.dueAt, now().getTime())).all();
  for (const { accountId } of due) doDueReset(context, accountId);
  return due.length;
}
