const UUID = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/u;
const COMPACT = /^[\w-]{22}$/u;

/** A UUID in 22 letters, for where room is short. Throws for anything that is no UUID in lower case. */
export function compactId(id: string): string {
  if (!UUID.test(id)) throw new Error(`Not a UUID: ${id}`);
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

/** The UUID of 22 letters; null when they are none. */
export function idFromCompact(text: string): string | null {
  if (!COMPACT.test(text)) return null;
  const hex = Buffer.from(text, 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
  // Two writings of one id would be two entries of a list.
  return UUID.test(id) && compactId(id) === text ? id : null;
}

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2026-01-01') / DAY_MS;
const MOST_DAYS = 36 ** 4;

/** A day as the number of days since 2026 began, in base 36: three letters for 127 years. A day before that counts as the first. */
export const compactDay = (date: string): string => Math.max(0, Date.parse(date) / DAY_MS - FIRST_DAY).toString(36);

/** The day, `YYYY-MM-DD`; null when it is no such number. */
export function dayFromCompact(text: string): string | null {
  if (!/^[\da-z]{1,4}$/u.test(text)) return null;
  const days = Number.parseInt(text, 36);
  return days < MOST_DAYS ? new Date((FIRST_DAY + days) * DAY_MS).toISOString().slice(0, 10) : null;
}
