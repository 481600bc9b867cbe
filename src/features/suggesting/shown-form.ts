import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';

const SETTING = 'suggestion secret';
/** No person reads a form, picks and sends it in less. */
const SOONEST_MS = 3_000;
const LATEST_MS = 12 * 3_600_000;

/** The secret of this directory, made the first time it is needed. Two processes at once agree on one. */
function secretOf(db: Db): string {
  const read = statement<[string], string>(db, 'SELECT value FROM settings WHERE name = ?').pluck();
  const known = read.get(SETTING);
  if (known !== undefined) return known;
  statement<[string, string], unknown>(db, 'INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)').run(
    SETTING,
    randomBytes(32).toString('base64url'),
  );
  return secretOf(db);
}

const signatureOf = (db: Db, listing: string, time: string): string =>
  createHmac('sha256', secretOf(db)).update(`${listing} ${time}`).digest('base64url');

/** A note in a form that says when it was shown, and for which listing. Nobody else can write one. */
export function formNote(db: Db, listing: string, now: Date): string {
  const time = now.getTime().toString(36);
  return `${time}.${signatureOf(db, listing, time)}`;
}

export type FormAge = 'fine' | 'too soon' | 'too old' | 'not ours';

/** Whether a form was shown long enough ago, and not too long. */
export function ageOfForm(db: Db, listing: string, note: string, now: Date): FormAge {
  const [time = '', signature = ''] = note.split('.');
  const expected = Buffer.from(signatureOf(db, listing, time));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'not ours';
  const age = now.getTime() - Number.parseInt(time, 36);
  if (age < SOONEST_MS) return 'too soon';
  return age > LATEST_MS ? 'too old' : 'fine';
}
