import { and, count, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { addAudit } from '#db/audit.ts';
import { type Db, inTransaction } from '#db/client.ts';
import { queueMail } from '#db/mails.ts';
import { personById } from '#db/people.ts';
import { countDeed } from '#db/recent-deeds.ts';
import { accounts, memberships } from '#db/schema/account.ts';
import { normaliseEmail } from '#domain/account/email.ts';
import { needForProvider } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import type { ProviderRole } from '#domain/account/roles.ts';
import { Conflict, Invalid, NotFound } from '#domain/errors.ts';
import { nameInMail } from '#domain/words/name-in-mail.ts';
import type { ProviderPeopleContext } from './people-context.ts';
import { type PeopleThere, providerAt } from './read-people.ts';

/** As many people as a provider has; more is a mistake or worse. */
export const MOST_PEOPLE = 50;
/** Invitations a provider sends in a day: each is a mail to somebody who may not know us. */
export const MOST_INVITED_A_DAY = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

type Place = PeopleThere['provider'];

/** Does something for a person who still may, at the moment that it is done. */
function changing<Done>(
  context: ProviderPeopleContext,
  person: Person,
  slug: string,
  change: (provider: Place) => Done,
): Done {
  return inTransaction(context.db, () => {
    const now = personById(context.db, person.id);
    if (now === undefined) throw new NotFound('Nothing is here for this person');
    const provider = providerAt(context, now, slug);
    needForProvider(now, 'provider: change people', provider.id);
    return change(provider);
  });
}

const isThere = (account: string, provider: string) =>
  and(eq(memberships.accountId, account), eq(memberships.providerId, provider));

const audit = (
  { db, now }: ProviderPeopleContext,
  person: Person,
  deed: string,
  account: string,
  { id }: Place,
): void => addAudit(db, { at: now(), actor: person.id, deed, subject: 'account', subjectId: account, detail: id });

/**
 * The account of an address, made when there is none: who has it proves the address by signing in. Null for one of the team, and for one that
 * was ended.
 */
function accountOf({ db, now }: ProviderPeopleContext, email: string): string | null {
  const known = db.orm.select().from(accounts).where(eq(accounts.email, email)).get();
  if (known !== undefined && (known.state === 'ended' || known.teamRole !== null)) return null;
  if (known !== undefined) return known.id;
  const id = uuidv7();
  const at = now().getTime();
  db.orm.insert(accounts).values({ id, email, state: 'active', createdAt: at, updatedAt: at }).run();
  return id;
}

/**
 * Invites somebody to work for a provider, by e-mail. Throws `Invalid` (`email`: `no address`, `not possible`, `too many`), `Conflict` when
 * they work there already.
 */
export function invite(
  context: ProviderPeopleContext,
  person: Person,
  { provider: slug, email: typed, role }: { provider: string; email: string; role: ProviderRole },
): void {
  const { db, now, mails, site } = context;
  const isPossible = changing(context, person, slug, (provider) => {
    const email = normaliseEmail(typed);
    if (email === null) throw new Invalid('This is no e-mail address', { email: ['no address'] });
    const people = db.orm
      .select({ count: count() })
      .from(memberships)
      .where(eq(memberships.providerId, provider.id))
      .get();
    const limit = { deed: 'invite', key: provider.id, most: MOST_INVITED_A_DAY, perMs: DAY_MS };
    if ((people?.count ?? 0) >= MOST_PEOPLE || countDeed(db, [limit], now()) > 0)
      throw new Invalid('No more people can be invited now', { email: ['too many'] });
    const account = accountOf(context, email);
    // It counts against the limit all the same: whoever is refused is told that there is such an account.
    if (account === null) return false;
    const added = db.orm
      .insert(memberships)
      .values({ accountId: account, providerId: provider.id, role, addedBy: person.id, addedAt: now().getTime() })
      .onConflictDoNothing()
      .run();
    if (added.changes === 0) throw new Conflict('They work here already');
    audit(context, person, `invited as ${role}`, account, provider);
    const { subject, body } = mails.invited;
    const name = nameInMail(provider.name);
    const words = { subject: subject(name), body: body(name, `${site}/sign-in`) };
    queueMail(db, { to: email, kind: 'invited', ...words, at: now() });
    return true;
  });
  if (!isPossible) throw new Invalid('This account cannot be invited', { email: ['not possible'] });
}

interface Change {
  readonly provider: string;
  readonly account: string;
}

function needOtherOwner(db: Db, account: string, provider: Place): void {
  const owners = db.orm
    .select({ account: memberships.accountId })
    .from(memberships)
    .where(and(eq(memberships.providerId, provider.id), eq(memberships.role, 'owner')))
    .all();
  if (owners.length === 1 && owners[0]?.account === account) throw new Conflict('Somebody has to be the owner');
}

/** Changes what somebody may do. Throws `NotFound` when they do not work there, `Conflict` for the only owner. */
export function changeRole(
  context: ProviderPeopleContext,
  person: Person,
  { provider: slug, account, role }: Change & { readonly role: ProviderRole },
): void {
  changing(context, person, slug, (provider) => {
    if (role !== 'owner') needOtherOwner(context.db, account, provider);
    const changed = context.db.orm.update(memberships).set({ role }).where(isThere(account, provider.id)).run();
    if (changed.changes === 0) throw new NotFound('This person does not work here');
    audit(context, person, `made ${role} of`, account, provider);
  });
}

/** Takes somebody out: they may do nothing here from the next thing they press. Throws as `changeRole`. */
export function removePerson(
  context: ProviderPeopleContext,
  person: Person,
  { provider: slug, account }: Change,
): void {
  const { db, now, mails, site } = context;
  changing(context, person, slug, (provider) => {
    needOtherOwner(db, account, provider);
    const removed = db.orm.delete(memberships).where(isThere(account, provider.id)).run();
    if (removed.changes === 0) throw new NotFound('This person does not work here');
    audit(context, person, 'took out of', account, provider);
    const gone = personById(db, account);
    if (gone === undefined) return;
    const words = { subject: mails.removed.subject(provider.name), body: mails.removed.body(provider.name, site) };
    queueMail(db, { to: gone.email, kind: 'removed', ...words, at: now() });
  });
}
