import { and, eq } from 'drizzle-orm';
import { queueMail } from '#db/mails.ts';
import { accounts } from '#db/schema/account.ts';
import type { Actor } from '#domain/actor.ts';
import type { Decision, ModeratingContext } from './moderating-context.ts';

/** Queues a mail to the author of what was decided on. To be called in the transaction of the decision. What no person wrote tells nobody. */
export function tellAuthor({ db, now, decisionMail }: ModeratingContext, author: Actor, decision: Decision): void {
  const account = db.orm
    .select({ email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.id, author), eq(accounts.state, 'active')))
    .get();
  if (account === undefined) return;
  queueMail(db, { to: account.email, kind: decision.kind, ...decisionMail(decision), at: now() });
}
