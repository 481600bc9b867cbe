import type { Person } from '#domain/account/person.ts';
import type { ProviderRole, TeamRole } from '#domain/account/roles.ts';
import { anId } from './a-listing.ts';

/** Somebody who is signed in, by the name of a test. */
export const aPerson = (
  name: string,
  { team = null, providers = {} }: { team?: TeamRole | null; providers?: Readonly<Record<string, ProviderRole>> } = {},
): Person => ({ id: anId(`account of ${name}`), email: `${name.toLowerCase()}@example.org`, name, team, providers });
