import type { ProviderRole, Role, TeamRole } from './roles.ts';

/** Somebody who is signed in, and what they may be here. `id` is the account's, and the actor of all that they do. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly team: TeamRole | null;
  /** Their role for each provider that they work for, by provider id. */
  readonly providers: Readonly<Record<string, ProviderRole>>;
}

/** The roles that count for one provider's things, or for the directory as a whole when no provider is named. */
export function rolesOf(person: Person, provider: string | null): Role[] {
  const own = provider === null ? undefined : person.providers[provider];
  return [own, person.team].filter((role): role is Role => role !== undefined && role !== null);
}
