/** A code that comes by e-mail (ASVS 5.0 6.5.2 and 6.5.5: at least 20 bits, at most 10 minutes). */
export const MAIL_CODE = { digits: 8, livesMs: 10 * 60_000, tries: 5 } as const;
/** A code that an app shows (RFC 6238). */
export const APP_CODE = { digits: 6, periodSeconds: 30 } as const;

/**
 * The digits of a code as somebody typed or pasted it: spaces, dashes and digits of other widths do not count. Null when it cannot be one,
 * so that a slip of the finger costs no try.
 */
export function readCode(typed: string, digits: number): string | null {
  const plain = typed.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Pd}]/gu, '');
  return /^\d+$/u.test(plain) && plain.length === digits ? plain : null;
}

/** A code in two halves, which are easier to carry over from one window to another. */
export const inHalves = (code: string): string => `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`;
