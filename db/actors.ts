import { eq } from 'drizzle-orm';
import { type Actor, IMPORTER } from '#domain/actor.ts';
import type { Db } from './client.ts';
import { accounts } from './schema/account.ts';

/** What an actor was to a record, without saying who they are. */
export type ActorRole = 'provider' | 'team' | 'feed' | 'system';

/** Tells actors apart by what they are: the team, a provider, an import, or the site itself. Each is asked for once. */
export function actorRoles({ orm }: Db): (actor: Actor) => ActorRole {
  const known = new Map<Actor, ActorRole>();
  const roleOf = (actor: Actor): ActorRole => {
    if (actor === IMPORTER) return 'feed';
    const account = orm.select({ team: accounts.teamRole }).from(accounts).where(eq(accounts.id, actor)).get();
    if (account === undefined) return 'system';
    return account.team === null ? 'provider' : 'team';
  };
  return (actor) => {
    const role = known.get(actor) ?? roleOf(actor);
    known.set(actor, role);
    return role;
  };
}
