import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import { type DevMailbox, openDevMailbox } from './mail/dev-mailbox.ts';
import { noMailServer } from './mail/no-server.ts';
import type { Mailer } from './mail/port.ts';
import { smtpMailer } from './mail/smtp.ts';

export interface MailFor {
  readonly mailer: Mailer;
  /** Null unless it is the mailer. */
  readonly devMailbox: DevMailbox | null;
}

/** Where mail goes: to the mail server, on this machine alone to a mailbox of its own, and otherwise nowhere yet. */
export function mailFor({ SMTP_URL, MAIL_FROM, PUBLIC_URL, DATA_DIR }: Env, log: Logger): MailFor {
  if (SMTP_URL !== undefined && MAIL_FROM !== undefined)
    return { mailer: smtpMailer({ url: SMTP_URL, from: MAIL_FROM }), devMailbox: null };
  if (PUBLIC_URL === undefined) {
    const devMailbox = openDevMailbox(join(DATA_DIR, 'mailbox'));
    return { mailer: devMailbox, devMailbox };
  }
  log.warn('SMTP_URL and MAIL_FROM are not set: mail waits, and nobody can sign in with a code');
  return { mailer: noMailServer, devMailbox: null };
}
