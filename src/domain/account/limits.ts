const HOUR = 60 * 60_000;

/** So many times in so long, in milliseconds. */
export interface Limit {
  readonly most: number;
  readonly perMs: number;
}

/** How often what could be guessed or sent to others may be done: the one table (ASVS 5.0 2.4.1 and 6.3.1). */
export const SIGN_IN_LIMITS = {
  'ask for a code: one address': { most: 5, perMs: HOUR },
  'ask for a code: one visitor': { most: 20, perMs: HOUR },
  'ask for a code: everybody': { most: 200, perMs: HOUR },
  'try a code: one account': { most: 20, perMs: HOUR },
  'try an app code: one account': { most: 10, perMs: HOUR },
  'ask for a passkey: one visitor': { most: 60, perMs: HOUR },
} as const satisfies Readonly<Record<string, Limit>>;
