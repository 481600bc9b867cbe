import { and, isNotNull, lt, ne, or } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { forgetDeeds } from '#db/recent-deeds.ts';
import { passkeyChallenges, signInAttempts, signIns } from '#db/schema/account.ts';
import { suggestions } from '#db/schema/review.ts';
import { mails } from '#db/schema/work.ts';
import { DAY_MS, HOUR_MS, type Job } from './job.ts';

/** Limits look back an hour; the rest of the day is for whoever looks into trouble. */
const ATTEMPTS_KEPT_MS = DAY_MS;
/** Longer than anybody stays signed in. */
const SIGN_INS_KEPT_MS = 30 * DAY_MS;
const MAILS_KEPT_MS = 30 * DAY_MS;
/** Whoever decided can look back; then nobody needs the words of a visitor any more. */
const SUGGESTIONS_KEPT_MS = 90 * DAY_MS;

const before = (now: Date, ms: number) => now.getTime() - ms;
const said = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Forgets who tried to sign in, what passkeys were asked to sign, and browsers that have long been signed out. */
export const clearSignIns = (db: Db): Job => ({
  name: 'clear-sign-ins',
  everyMs: HOUR_MS,
  run: async (now) => {
    const { orm } = db;
    forgetDeeds(db, new Date(before(now, ATTEMPTS_KEPT_MS)));
    const attempts = orm
      .delete(signInAttempts)
      .where(lt(signInAttempts.createdAt, before(now, ATTEMPTS_KEPT_MS)))
      .run().changes;
    const challenges = orm
      .delete(passkeyChallenges)
      .where(lt(passkeyChallenges.expiresAt, now.getTime()))
      .run().changes;
    const old = before(now, SIGN_INS_KEPT_MS);
    const browsers = orm
      .delete(signIns)
      .where(or(lt(signIns.endedAt, old), lt(signIns.seenAt, old)))
      .run().changes;
    return `cleared ${said(attempts, 'code', 'codes')}, ${said(challenges, 'question', 'questions')} to passkeys, ${said(browsers, 'browser', 'browsers')}`;
  },
});

/** Forgets to whom mail was sent. What waits is kept however old it is. */
export const clearMails = ({ orm }: Db): Job => ({
  name: 'clear-mails',
  everyMs: DAY_MS,
  run: async (now) => {
    const { changes } = orm
      .delete(mails)
      .where(and(ne(mails.state, 'waiting'), lt(mails.endedAt, before(now, MAILS_KEPT_MS))))
      .run();
    return `cleared ${said(changes, 'mail', 'mails')}`;
  },
});

/** Forgets what visitors wrote, and what was said of it, when it was decided long ago. That there was something, and when, is kept. */
export const clearSuggestions = ({ orm }: Pick<Db, 'orm'>): Job => ({
  name: 'clear-suggestions',
  everyMs: DAY_MS,
  run: async (now) => {
    const { changes } = orm
      .update(suggestions)
      .set({ words: '', reason: null })
      .where(
        and(
          ne(suggestions.state, 'waiting'),
          lt(suggestions.decidedAt, before(now, SUGGESTIONS_KEPT_MS)),
          or(ne(suggestions.words, ''), isNotNull(suggestions.reason)),
        ),
      )
      .run();
    return `cleared the words of ${said(changes, 'suggestion', 'suggestions')}`;
  },
});
