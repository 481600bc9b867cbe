import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import type { Mail } from '#src/mail/port.ts';

/** For how long a mail belongs to the process that is sending it. One that was killed meanwhile leaves it to the next. */
export const CLAIMED_MS = 120_000;

export interface ClaimedMail extends Mail {
  /** Which try this is, 1 for the first: also what shows that the claim is still ours. */
  readonly tries: number;
}

interface Row {
  id: string;
  recipient: string;
  kind: string;
  subject: string;
  body: string;
  tries: number;
  created_at: number;
}

/** Whether there is anything to send. Only reads, so that looking often keeps nobody from writing. */
export const isMailDue = (db: Db, at: Date): boolean =>
  statement<[number], 0 | 1>(db, "SELECT EXISTS (SELECT 1 FROM mails WHERE state = 'waiting' AND next_at <= ?)")
    .pluck()
    .get(at.getTime()) === 1;

/**
 * Takes the next mail that is due, for this process alone; undefined when none is. Mails that were never tried come first, and the newest
 * of them: somebody waits for a code now, and a reminder can wait behind it.
 */
export function claimMail(db: Db, at: Date): ClaimedMail | undefined {
  const row = statement<[number, number], Row>(
    db,
    `UPDATE mails SET tries = tries + 1, next_at = ?
     WHERE id = (SELECT id FROM mails WHERE state = 'waiting' AND next_at <= ? ORDER BY tries, created_at DESC LIMIT 1)
     RETURNING id, recipient, kind, subject, body, tries, created_at`,
  ).get(at.getTime() + CLAIMED_MS, at.getTime());
  if (row === undefined) return undefined;
  const { id, recipient, kind, subject, body, tries, created_at } = row;
  return { id, to: recipient, kind, subject, body, tries, at: new Date(created_at) };
}

/** Ends a claim for good: the words go with it. Does nothing when the mail has become another's. */
export function endMail(db: Db, mail: ClaimedMail, state: 'sent' | 'given up', error: string | null, at: Date): void {
  statement<[string, string | null, number, string, number], never>(
    db,
    `UPDATE mails SET state = ?, body = '', error = ?, ended_at = ? WHERE id = ? AND state = 'waiting' AND tries = ?`,
  ).run(state, error, at.getTime(), mail.id, mail.tries);
}

/** Leaves a mail to be tried again at `next`. Does nothing when the mail has become another's. */
export function putOff(db: Db, mail: ClaimedMail, error: string, next: Date): void {
  statement<[string, number, string, number], never>(
    db,
    "UPDATE mails SET error = ?, next_at = ? WHERE id = ? AND state = 'waiting' AND tries = ?",
  ).run(error, next.getTime(), mail.id, mail.tries);
}
