import { openDatabase } from '#db/client.ts';
import { sendMails } from '#features/mailing/send-mails.ts';
import { smtpMailer } from '#src/mail/smtp.ts';

/** `node tests/support/sending-process.ts DATABASE SMTP-URL`: a process of its own that sends what is due, to be killed half way. */
const [path = '', url = ''] = process.argv.slice(2);
await sendMails({
  db: openDatabase(path),
  mailer: smtpMailer({ url, from: { name: 'Dayways', address: 'hello@dayways.example' } }),
  now: () => new Date(),
  around: (says) => says,
  onGivenUp: () => undefined,
});
