import { v7 as uuidv7 } from 'uuid';
import type { Db } from '#db/client.ts';
import { personById } from '#db/people.ts';
import { accounts, memberships } from '#db/schema/account.ts';
import type { Person } from '#domain/account/person.ts';
import type { ProviderRole, TeamRole } from '#domain/account/roles.ts';
import type { Proof } from '#domain/account/sign-in-rules.ts';
import { startSignIn } from '#features/accounts/sign-in.ts';

interface Given {
  readonly email: string;
  readonly name?: string;
  readonly team?: TeamRole;
  /** Their role for each provider that they work for, by provider id. */
  readonly providers?: Readonly<Record<string, ProviderRole>>;
}

/** Makes an account, and gives the person as pages and features get them. */
export function personIn(db: Db, { email, name, team, providers = {} }: Given, now: Date = new Date()): Person {
  const id = uuidv7();
  const at = now.getTime();
  db.orm
    .insert(accounts)
    .values({ id, email, name: name ?? null, teamRole: team ?? null, state: 'active', createdAt: at, updatedAt: at })
    .run();
  for (const [providerId, role] of Object.entries(providers))
    db.orm.insert(memberships).values({ accountId: id, providerId, role, addedBy: 'a-test', addedAt: at }).run();
  const person = personById(db, id);
  if (person === undefined) throw new Error('The account that was made is not there');
  return person;
}

/** A browser that is signed in on a site without https, as tests start it. */
export interface SignedInCookie {
  readonly name: string;
  readonly value: string;
  /** As a Cookie header. */
  readonly header: string;
}

/**
 * Signs a browser in as the real code does. Without a proof it is the best one, so that nobody is sent to a second step. For Playwright:
 * `context.addCookies([{ name, value, url: baseURL }])`.
 */
export function signInCookie(
  db: Db,
  account: string,
  { proof = 'passkey', now = () => new Date() }: { readonly proof?: Proof; readonly now?: () => Date } = {},
): SignedInCookie {
  const value = startSignIn({ db, now }, { account, proof, device: 'Chrome on Linux' });
  return { name: 'sid', value, header: `sid=${value}` };
}
