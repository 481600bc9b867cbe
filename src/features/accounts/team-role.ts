import { and, count, eq, isNotNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { personById } from '#db/people.ts';
import { accounts } from '#db/schema/account.ts';
import { normaliseEmail } from '#domain/account/email.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import type { TeamRole } from '#domain/account/roles.ts';
import { COMMAND } from '#domain/actor.ts';
import { Conflict, Invalid, NotFound } from '#domain/errors.ts';
import type { WritingContext } from './accounts-context.ts';
import { endSignIns } from './sign-in.ts';
import { tell } from './tell.ts';

interface Invited {
  readonly email: string;
  readonly role: TeamRole;
}

/** Two leads who take each other's role at the same moment must not both succeed, so whoever acts is asked for again inside the transaction. */
function needStillLead({ db }: WritingContext, person: Person): void {
  const still = personById(db, person.id);
  if (still === undefined) throw new NotFound('Nothing is here for this person');
  needForDirectory(still, 'people: change');
}

/** Makes the account, or gives the one that is there its role (and opens it again), and queues the mail that says so. */
function invite(context: WritingContext, by: Person | null, { email, role }: Invited): Person {
  const { db, now } = context;
  const address = normaliseEmail(email);
  if (address === null) throw new Invalid('This is no e-mail address', { email: ['no address'] });
  const at = now();
  return inTransaction(db, () => {
    if (by !== null) needStillLead(context, by);
    const there = db.orm.select().from(accounts).where(eq(accounts.email, address)).get();
    const id = there?.id ?? uuidv7();
    const row = { teamRole: role, state: 'active', updatedAt: at.getTime() } as const;
    if (there === undefined)
      db.orm
        .insert(accounts)
        .values({ id, email: address, createdAt: at.getTime(), ...row })
        .run();
    else db.orm.update(accounts).set(row).where(eq(accounts.id, id)).run();
    const actor = by?.id ?? COMMAND;
    addAudit(db, { at, actor, deed: 'invited to team', subject: 'account', subjectId: id, detail: role });
    tell(context, address, 'invited', address, context.site);
    const person = personById(db, id);
    if (person === undefined) throw new NotFound(`The account ${id} was not kept`);
    return person;
  });
}

/** How many people have a role in the directory team. */
export const teamSize = ({ db }: WritingContext): number =>
  db.orm
    .select({ count: count() })
    .from(accounts)
    .where(and(isNotNull(accounts.teamRole), eq(accounts.state, 'active')))
    .get()?.count ?? 0;

/** A lead asks somebody into the team, or gives them another role. Throws `Invalid`, `NotAllowed`, `NotFound`. */
export function inviteToTeam(context: WritingContext, person: Person, invited: Invited): Person {
  needForDirectory(person, 'people: change');
  if (normaliseEmail(invited.email) === person.email) throw new Conflict('Another lead has to change your role');
  return invite(context, person, invited);
}

/** Whoever runs the site asks somebody into the team; the first is a lead when no role is named. Throws `Invalid`. */
export const inviteByCommand = (
  context: WritingContext,
  { email, role }: { readonly email: string; readonly role: TeamRole | undefined },
): Person => invite(context, null, { email, role: role ?? (teamSize(context) === 0 ? 'lead' : 'member') });

export interface SettingRole {
  readonly account: string;
  /** Null takes the role away. */
  readonly role: TeamRole | null;
  /** The role that somebody looked at. */
  readonly seen: TeamRole | null;
}

/** A lead sets what somebody may do in the team; what is so already tells nobody. Throws `Conflict` when somebody else set it or ended the account since, and for oneself. */
export function setTeamRole(context: WritingContext, person: Person, { account, role, seen }: SettingRole): void {
  needForDirectory(person, 'people: change');
  const { db } = context;
  inTransaction(db, () => {
    const row = db.orm.select().from(accounts).where(eq(accounts.id, account)).get();
    if (row === undefined) throw new NotFound(`Nobody has the account ${account}`);
    if (row.teamRole !== seen || row.state !== 'active') throw new Conflict('Somebody else has set this role');
    if (role === seen) return;
    if (role === null) leaveTeam(context, person, { account });
    else inviteToTeam(context, person, { email: row.email, role });
  });
}

/** A lead takes somebody's role in the team away; every sign-in of theirs ends. Throws `NotFound`, `NotAllowed`, `Conflict` for oneself. */
export function leaveTeam(context: WritingContext, person: Person, { account }: { readonly account: string }): void {
  needForDirectory(person, 'people: change');
  if (account === person.id) throw new Conflict('Another lead has to do this for you');
  const { db, now } = context;
  inTransaction(db, () => {
    needStillLead(context, person);
    const changed = db.orm
      .update(accounts)
      .set({ teamRole: null, updatedAt: now().getTime() })
      .where(and(eq(accounts.id, account), isNotNull(accounts.teamRole)))
      .returning({ id: accounts.id })
      .get();
    if (changed === undefined) throw new NotFound(`Nobody in the team has the account ${account}`);
    endSignIns(context, account, 'all');
    addAudit(db, { at: now(), actor: person.id, deed: 'took out of team', subject: 'account', subjectId: account });
  });
}
