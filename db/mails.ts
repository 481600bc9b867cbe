import { randomUUID } from 'node:crypto';
import type { Db } from '#db/client.ts';
import { mails } from '#db/schema/work.ts';
import { inOneLine } from '#domain/words/name-in-mail.ts';

/** A mail to one person, in words alone. */
export interface NewMail {
  /** One address. */
  readonly to: string;
  /** What the mail is for, as a short name (`sign-in code`), for the log and for those who look after the site. */
  readonly kind: string;
  /** Kept as one line of at most 78 letters: a break in it, such as in a name, can do nothing. */
  readonly subject: string;
  /** What it says: paragraphs with an empty line between. “Hello” (unless it greets by itself), who to ask and who wrote are put around it when it is sent. */
  readonly body: string;
  readonly at: Date;
}

/** RFC 5322 2.1.1. */
const MOST_OF_A_SUBJECT = 78;

/** Queues a mail. Call it within the transaction of the change that causes it: both are kept, or neither. Gives its id. */
export function queueMail(db: Db, { to, kind, subject, body, at }: NewMail): string {
  const id = randomUUID();
  db.orm
    .insert(mails)
    .values({
      id,
      recipient: to,
      kind,
      subject: inOneLine(subject, MOST_OF_A_SUBJECT),
      body,
      state: 'waiting',
      tries: 0,
      createdAt: at.getTime(),
      nextAt: at.getTime(),
    })
    .run();
  return id;
}
