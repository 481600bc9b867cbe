import { type APIRequestContext, expect } from '@playwright/test';

interface MailSeen {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly at: string;
}

/** The mails to an address that a site without a mail server has kept, the newest first. */
export async function mailsTo(request: APIRequestContext, address: string): Promise<MailSeen[]> {
  const answer = await request.get('/dev/mailbox.json');
  const mails = (await answer.json()) as MailSeen[];
  return mails.filter(({ to }) => to === address).sort((one, other) => other.at.localeCompare(one.at));
}

/** The code in the newest mail to an address, once there are so many mails. */
export async function codeFor(request: APIRequestContext, address: string, mails = 1): Promise<string> {
  await expect.poll(async () => (await mailsTo(request, address)).length).toBeGreaterThanOrEqual(mails);
  const [newest] = await mailsTo(request, address);
  const code = /^\d{4} \d{4}$/mu.exec(newest?.body ?? '')?.[0];
  if (code === undefined) throw new Error(`The newest mail to ${address} has no code in it`);
  return code;
}
