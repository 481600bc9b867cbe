import { hash } from 'node:crypto';

const LETTERS = 8;

/**
 * A short mark of what somebody keeps as it was left, for the address of the page that says what was done. When that page is shown again (Back, a
 * bookmark) and things are otherwise now, what it says is of long ago. It does not tell what is kept.
 */
export const leftAs = (kept: string): string => hash('sha256', kept, 'base64url').slice(0, LETTERS);
