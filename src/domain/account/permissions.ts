import { NotAllowed, NotFound } from '../errors.ts';
import { type Person, rolesOf } from './person.ts';
import type { Role } from './roles.ts';

interface Rule {
  /** Whether it is done to the things of one provider, or to the directory as a whole. */
  readonly to: 'provider' | 'directory';
  readonly roles: readonly Role[];
  /** Whoever may do it can read what is personal of others, so they sign in in two ways (ASVS 5.0 6.3.3). */
  readonly personal?: true;
}

const EDITS = ['editor', 'owner', 'member', 'lead'] as const;
const TEAM = ['member', 'lead'] as const;

/** Who may do what: the one table. What is not in a row is refused. */
export const PERMISSIONS = {
  'listing: read drafts': { to: 'provider', roles: EDITS },
  'listing: edit': { to: 'provider', roles: EDITS },
  'listing: say now': { to: 'provider', roles: EDITS },
  'listing: withdraw': { to: 'provider', roles: EDITS },
  'venue: edit': { to: 'provider', roles: EDITS },
  'provider: edit': { to: 'provider', roles: ['owner', ...TEAM] },
  'provider: see people': { to: 'provider', roles: ['owner', ...TEAM] },
  'provider: change people': { to: 'provider', roles: ['owner', 'lead'] },
  'queue: see': { to: 'directory', roles: TEAM },
  'queue: decide': { to: 'directory', roles: TEAM },
  'claims: decide': { to: 'directory', roles: TEAM, personal: true },
  'suggestions: decide': { to: 'directory', roles: TEAM },
  'freshness: see': { to: 'directory', roles: [...TEAM, 'commissioner'] },
  'reports: see': { to: 'directory', roles: [...TEAM, 'commissioner'] },
  'words: change': { to: 'directory', roles: ['lead'] },
  'words: see': { to: 'directory', roles: TEAM },
  'duplicates: merge': { to: 'directory', roles: TEAM },
  'imports: see': { to: 'directory', roles: TEAM },
  'imports: undo': { to: 'directory', roles: ['lead'] },
  'feeds: see': { to: 'directory', roles: TEAM },
  'feeds: settle': { to: 'directory', roles: TEAM },
  'feeds: change': { to: 'directory', roles: ['lead'] },
  'people: see': { to: 'directory', roles: TEAM, personal: true },
  'people: change': { to: 'directory', roles: ['lead'], personal: true },
  'audit: see': { to: 'directory', roles: ['lead'], personal: true },
} as const satisfies Readonly<Record<string, Rule>>;

export type Deed = keyof typeof PERMISSIONS;
type DeedTo<To extends Rule['to']> = {
  [deed in Deed]: (typeof PERMISSIONS)[deed]['to'] extends To ? deed : never;
}[Deed];
export type ProviderDeed = DeedTo<'provider'>;
export type DirectoryDeed = DeedTo<'directory'>;

const holds = (deed: Deed, roles: readonly Role[]): boolean => {
  const allowed: readonly Role[] = PERMISSIONS[deed].roles;
  return roles.some((role) => allowed.includes(role));
};

/** Whether a person may do this to a provider's things. */
export const mayForProvider = (person: Person, deed: ProviderDeed, provider: string): boolean =>
  holds(deed, rolesOf(person, provider));

/** Whether a person may do this to the directory as a whole. */
export const mayForDirectory = (person: Person, deed: DirectoryDeed): boolean => holds(deed, rolesOf(person, null));

/** Throws `NotFound` for somebody who has nothing to do with the provider (its things are not there for them), `NotAllowed` for another role. */
export function needForProvider(person: Person, deed: ProviderDeed, provider: string): void {
  if (mayForProvider(person, deed, provider)) return;
  if (mayForProvider(person, 'listing: read drafts', provider))
    throw new NotAllowed(`Your role may not do this: ${deed}`);
  throw new NotFound('Nothing is here for this person');
}

/** Throws `NotFound` for somebody who is not of the directory team, `NotAllowed` for another role in it. */
export function needForDirectory(person: Person, deed: DirectoryDeed): void {
  if (mayForDirectory(person, deed)) return;
  if (person.team !== null) throw new NotAllowed(`Your role may not do this: ${deed}`);
  throw new NotFound('Nothing is here for this person');
}

/** Whether a person's roles let them read what is personal of others; then one way to sign in is not enough. */
export function readsPersonalData(person: Person): boolean {
  return (Object.keys(PERMISSIONS) as Deed[]).some(
    (deed) => (PERMISSIONS[deed] as Rule).personal === true && holds(deed, rolesOf(person, null)),
  );
}
