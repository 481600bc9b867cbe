import { readsPersonalData } from './permissions.ts';
import type { Person } from './person.ts';

/** How somebody showed who they are. */
export const PROOFS = ['code', 'passkey', 'code and app'] as const;
export type Proof = (typeof PROOFS)[number];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long somebody stays signed in, in milliseconds: without doing anything, and at all (ASVS 5.0 7.3.1 and 7.3.2). */
export const STAYS = {
  /** Whoever can read what is personal of others. */
  personal: { idleMs: 30 * MINUTE, wholeMs: 12 * HOUR },
  other: { idleMs: 12 * HOUR, wholeMs: 14 * 24 * HOUR },
} as const;

/** A proof of who somebody is counts as fresh for so long, where a change asks for a fresh one (ASVS 5.0 7.5.1). */
export const FRESH_PROOF_MS = 15 * MINUTE;

/** How long a lost second step stays before it goes: so that whoever has not lost it can say so. */
export const RESET_WAIT_MS = 24 * HOUR;

export const stayOf = (person: Person): (typeof STAYS)[keyof typeof STAYS] =>
  STAYS[readsPersonalData(person) ? 'personal' : 'other'];

/** Whether a sign-in that began and was last seen then has ended by itself. Times are milliseconds since 1970. */
export function hasRunOut(
  person: Person,
  signIn: { readonly createdAt: number; readonly seenAt: number },
  now: number,
): boolean {
  const { idleMs, wholeMs } = stayOf(person);
  return now - signIn.seenAt >= idleMs || now - signIn.createdAt >= wholeMs;
}

/** Whether a code from an e-mail is not enough yet: for who reads personal data, and for who has set up a code app (ASVS 5.0 6.3.3). */
export const needsSecondStep = (person: Person, proof: Proof, hasCodeApp: boolean): boolean =>
  proof === 'code' && (hasCodeApp || readsPersonalData(person));
