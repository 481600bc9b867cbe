import { type APIRequestContext, expect } from '@playwright/test';

interface MailSeen {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly at: string;
}

const ANSWERED_WITHIN_MS = 3_000;
const MAIL_WITHIN_MS = 20_000;

/** The mails to an address that a site without a mail server has kept, the newest first. */
export async function mailsTo(request: APIRequestContext, address: string): Promise<MailSeen[]> {
  const answer = await request.get('/dev/mailbox.json', { timeout: ANSWERED_WITHIN_MS });
  const mails = (await answer.json()) as MailSeen[];
  return mails.filter(({ to }) => to === address).sort((one, other) => other.at.localeCompare(one.at));
}

/** The code in the newest mail to an address, once there are so many mails. */
export async function codeFor(request: APIRequestContext, address: string, mails = 1): Promise<string> {
  // Asked again when an answer is lost on the way: the mail is what is waited for, not one connection.
  await expect(async () => expect((await mailsTo(request, address)).length).toBeGreaterThanOrEqual(mails)).toPass({
    timeout: MAIL_WITHIN_MS,
  });
  const [newest] = await mailsTo(request, address);
  const code = /^\d{4} \d{4}$/mu.exec(newest?.body ?? '')?.[0];
  if (code === undefined) throw new Error(`The newest mail to ${address} has no code in it`);
  return code;
}
