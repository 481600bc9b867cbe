import { queueMail } from '#db/mails.ts';
import type { AccountMails, MailWords } from './account-mails.ts';
import type { WritingContext } from './accounts-context.ts';

/** Queues one of the mails around accounts; within the transaction of the change that causes it. */
export function tell<Kind extends keyof AccountMails>(
  { db, now, words }: WritingContext,
  to: string,
  kind: Kind,
  ...asked: Parameters<AccountMails[Kind]['body']>
): void {
  const { subject, body } = words[kind] as MailWords<readonly string[]>;
  queueMail(db, { to, kind, subject, body: body(...asked), at: now() });
}
