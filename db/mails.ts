import { randomUUID } from 'node:crypto';
import type { Db } from '#db/client.ts';
import { mails } from '#db/schema/work.ts';

/** A mail to one person, in words alone. */
export interface NewMail {
  /** One address. */
  readonly to: string;
  /** What the mail is for, as a short name (`sign-in code`), for the log and for those who look after the site. */
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly at: Date;
}

/** A subject is one line: breaks and other control characters in it, such as those of a name, become spaces. */
const inOneLine = (words: string) => words.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** Queues a mail. Call it within the transaction of the change that causes it: both are kept, or neither. Gives its id. */
export function queueMail(db: Db, { to, kind, subject, body, at }: NewMail): string {
  const id = randomUUID();
  db.orm
    .insert(mails)
    .values({
      id,
      recipient: to,
      kind,
      subject: inOneLine(subject),
      body,
      state: 'waiting',
      tries: 0,
      createdAt: at.getTime(),
      nextAt: at.getTime(),
    })
    .run();
  return id;
}
