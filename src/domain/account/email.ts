import { z } from 'zod';

/** The longest address that mail can be sent to (RFC 5321 4.5.3.1.3, less its two angle brackets). */
const LONGEST = 254;

const AddressSchema = z.email().max(LONGEST);

/**
 * An e-mail address in the one writing that accounts are kept under; null for what is none. It is normalised before it is judged, never
 * after: two writings that become one address must not become two accounts.
 */
export function normaliseEmail(given: string): string | null {
  const written = given.normalize('NFKC').trim().toLowerCase();
  return AddressSchema.safeParse(written).success ? written : null;
}
