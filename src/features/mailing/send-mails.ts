import type { Db } from '#db/client.ts';
import { type Mailer, MailUnavailable } from '#src/mail/port.ts';
import { type ClaimedMail, claimMail, endMail, putOff } from './claim-mail.ts';

export interface MailingContext {
  readonly db: Db;
  readonly mailer: Mailer;
  readonly now: () => Date;
  /** Puts around what a mail says what stands in every mail. */
  readonly around: (says: string) => string;
  /** Says that mails under way must not be waited for any longer. */
  readonly hurry?: AbortSignal;
  /** Told of a mail that nobody will get. `mail` has ids only. */
  readonly onGivenUp: (
    mail: { readonly id: string; readonly kind: string; readonly tries: number },
    error: string,
  ) => void;
}

const GIVEN_UP_AFTER_MS = 2 * 24 * 3_600_000;
const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** How many mails are under way at once. */
const AT_ONCE = 4;

/** A mail waits as long again as it has waited already: 15 seconds at first, an hour at most. */
const pauseAfter = (waited: number) => Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, waited));

async function sendOne(
  { db, mailer, now, around, onGivenUp, hurry }: MailingContext,
  mail: ClaimedMail,
): Promise<MailUnavailable | null> {
  try {
    await mailer.send({ ...mail, body: around(mail.body) }, hurry);
  } catch (error) {
    if (!(error instanceof MailUnavailable)) throw error;
    const waited = now().getTime() - mail.at.getTime();
    if (error.trouble === 'never' || waited >= GIVEN_UP_AFTER_MS) {
      endMail(db, mail, 'given up', error.message, now());
      onGivenUp({ id: mail.id, kind: mail.kind, tries: mail.tries }, error.message);
    } else {
      // Out of reach is nothing about this mail: it goes as soon as the server is there again.
      const pause = error.trouble === 'out of reach' ? 0 : pauseAfter(waited);
      putOff(db, mail, error.message, new Date(now().getTime() + pause));
    }
    return error;
  }
  endMail(db, mail, 'sent', null, now());
  return null;
}

/**
 * Sends what is due, several at a time, until nothing is, or the mail server is out of reach. A mail is marked after it was sent, so one
 * killed in between goes twice, and never not at all. Gives how many were sent; throws `MailUnavailable` when the server is out of reach.
 */
export async function sendMails(context: MailingContext, stop?: AbortSignal): Promise<number> {
  let sent = 0;
  let outOfReach: MailUnavailable | null = null;
  const worker = async () => {
    while (outOfReach === null && stop?.aborted !== true) {
      const mail = claimMail(context.db, context.now());
      if (mail === undefined) return;
      const trouble = await sendOne(context, mail);
      if (trouble === null) sent += 1;
      else if (trouble.trouble === 'out of reach') outOfReach = trouble;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (outOfReach !== null) throw outOfReach;
  return sent;
}
