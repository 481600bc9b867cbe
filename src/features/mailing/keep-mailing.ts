import { setTimeout as pause } from 'node:timers/promises';
import { isMailDue } from './claim-mail.ts';
import { type MailingContext, sendMails } from './send-mails.ts';

/** Somebody waits for a code, and another process may queue mail too: looking costs some microseconds. */
const LOOK_EVERY_MS = 100;
const FIRST_BACK_OFF_MS = 1000;
const LONGEST_BACK_OFF_MS = 60_000;
const UNDER_WAY_MS = 3000;

export interface Mailing {
  /** Ends after the mails under way, or when they take too long; a mail that was not taken by then is sent after the next start. */
  stop(): Promise<void>;
  /** What is wrong, or null while mail goes. */
  trouble(): string | null;
}

export interface KeepMailingContext extends Omit<MailingContext, 'hurry'> {
  /** Told when mail stops going, and (null) when it goes again. */
  readonly onTrouble: (error: unknown) => void;
  /** How long `stop` waits for mails under way (milliseconds); 3 seconds when not given. */
  readonly underWayMs?: number;
}

/** Sends mail until stopped: within a tenth of a second of being queued, and again and again while the mail server is out of reach. */
export function keepMailing(context: KeepMailingContext): Mailing {
  const stopping = new AbortController();
  const hurry = new AbortController();
  let trouble: string | null = null;
  let backOff = FIRST_BACK_OFF_MS;
  const rest = async (ms: number) => {
    try {
      await pause(ms, undefined, { signal: stopping.signal });
    } catch (error) {
      if (!stopping.signal.aborted) throw error;
    }
  };
  const say = (error: unknown) => {
    const words = error === null ? null : error instanceof Error ? error.message : String(error);
    if (words === trouble) return;
    trouble = words;
    context.onTrouble(error);
  };

  const work = async () => {
    while (!stopping.signal.aborted) {
      try {
        if (!isMailDue(context.db, context.now())) {
          await rest(LOOK_EVERY_MS);
          continue;
        }
        const sent = await sendMails({ ...context, hurry: hurry.signal }, stopping.signal);
        if (sent > 0) say(null);
        backOff = FIRST_BACK_OFF_MS;
      } catch (error) {
        say(error);
        await rest(backOff);
        backOff = Math.min(LONGEST_BACK_OFF_MS, backOff * 2);
      }
    }
  };
  const working = work();
  return {
    stop: async () => {
      stopping.abort();
      const late = setTimeout(() => hurry.abort(), context.underWayMs ?? UNDER_WAY_MS);
      await working;
      clearTimeout(late);
    },
    trouble: () => trouble,
  };
}
