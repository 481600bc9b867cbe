import { type Mailer, MailUnavailable } from './port.ts';

/** For a public site that has no mail server yet: mail waits. */
export const noMailServer: Mailer = {
  name: 'nowhere, because SMTP_URL is not set',
  send: () => Promise.reject(new MailUnavailable('SMTP_URL is not set')),
};
