import { queueMail } from '#db/mails.ts';
import type { WritingContext } from './accounts-context.ts';

interface MailWords<Asked extends readonly string[] = []> {
  readonly subject: string;
  readonly body: (...asked: Asked) => string;
}

/** The words of every mail around accounts. `site` is the site's address; addresses in mails lead to pages and carry no secrets. */
export interface AccountMails {
  readonly code: MailWords<[code: string]>;
  readonly newAddressCode: MailWords<[code: string]>;
  /** To somebody who has an account already, when an account is to get their address. */
  readonly addressTaken: MailWords<[site: string]>;
  /** To the old address. */
  readonly addressChanged: MailWords<[site: string]>;
  readonly passkeyAdded: MailWords<[site: string]>;
  readonly passkeyRemoved: MailWords<[site: string]>;
  readonly codeAppAdded: MailWords<[site: string]>;
  readonly codeAppRemoved: MailWords<[site: string]>;
  readonly resetAsked: MailWords<[site: string]>;
  readonly resetDone: MailWords<[site: string]>;
  readonly invited: MailWords<[email: string, site: string]>;
}

/** Queues one of these mails; within the transaction of the change that causes it. */
export function tell<Kind extends keyof AccountMails>(
  { db, now, words }: WritingContext,
  to: string,
  kind: Kind,
  ...asked: Parameters<AccountMails[Kind]['body']>
): void {
  const { subject, body } = words[kind] as MailWords<readonly string[]>;
  queueMail(db, { to, kind, subject, body: body(...asked), at: now() });
}
