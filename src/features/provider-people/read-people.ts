import { asc, eq } from 'drizzle-orm';
import { addAudit } from '#db/audit.ts';
import { newestProvider, providerIdAt } from '#db/newest-provider.ts';
import { accounts, memberships, signIns } from '#db/schema/account.ts';
import { mayForProvider, needForProvider } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import type { ProviderRole } from '#domain/account/roles.ts';
import { NotFound } from '#domain/errors.ts';
import type { ProviderPeopleContext } from './people-context.ts';

export interface PersonThere {
  readonly account: string;
  readonly email: string;
  readonly name: string | null;
  readonly role: ProviderRole;
  /** Whether they have ever signed in. */
  readonly cameIn: boolean;
  readonly isYou: boolean;
  /** The only owner can be neither taken out nor made an editor. */
  readonly isOnlyOwner: boolean;
}

export interface PeopleThere {
  readonly provider: { readonly id: string; readonly slug: string; readonly name: string };
  readonly people: readonly PersonThere[];
  readonly mayChange: boolean;
}

/** The provider at an address, for who has something to do with it. Throws `NotFound` for others. */
export function providerAt({ db }: ProviderPeopleContext, person: Person, slug: string): PeopleThere['provider'] {
  const id = providerIdAt(db, slug);
  if (id === undefined) throw new NotFound('No provider is at this address');
  needForProvider(person, 'listing: read drafts', id);
  return { id, slug, name: newestProvider(db, id)?.name ?? slug };
}

/**
 * Who works for a provider, owners first. That somebody who does not work there looked is written down: addresses are personal. Throws
 * `NotFound` for strangers and `NotAllowed` for who may not see people.
 */
export function peopleOf(context: ProviderPeopleContext, person: Person, slug: string): PeopleThere {
  const provider = providerAt(context, person, slug);
  needForProvider(person, 'provider: see people', provider.id);
  const { id } = provider;
  if (person.providers[id] === undefined)
    addAudit(context.db, {
      at: context.now(),
      actor: person.id,
      deed: 'looked at people of',
      subject: 'provider',
      subjectId: id,
    });
  const { orm } = context.db;
  const rows = orm
    .select({ account: accounts.id, email: accounts.email, name: accounts.name, role: memberships.role })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(eq(memberships.providerId, provider.id))
    .orderBy(asc(accounts.email))
    .all();
  const owners = rows.filter(({ role }) => role === 'owner').length;
  const cameIn = (account: string) =>
    orm.select({ id: signIns.id }).from(signIns).where(eq(signIns.accountId, account)).get() !== undefined;
  const people = rows.map((row) => ({
    ...row,
    cameIn: cameIn(row.account),
    isYou: row.account === person.id,
    isOnlyOwner: row.role === 'owner' && owners === 1,
  }));
  return {
    provider,
    people: [...people].sort((one, other) => Number(other.role === 'owner') - Number(one.role === 'owner')),
    mayChange: mayForProvider(person, 'provider: change people', provider.id),
  };
}
