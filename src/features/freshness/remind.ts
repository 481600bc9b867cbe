import { setImmediate as turn } from 'node:timers/promises';
import { inTransaction } from '#db/client.ts';
import { queueMail } from '#db/mails.ts';
import { statement } from '#db/statements.ts';
import { clocksToAsk, type Due, NOTICES, noticesOf } from '#domain/freshness/asking.ts';
import { CLOCKS } from '#domain/freshness/clocks.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { sentenceDate } from '#domain/words/dates.ts';
import { addRequest, linkEnds } from './check-token.ts';
import type { RemindingContext } from './freshness-context.ts';
import { type KeptListing, listingsKeptBy } from './kept-listings.ts';

interface Reminded {
  readonly accounts: number;
  readonly listings: number;
}

const ASKED = `SELECT id, email FROM accounts WHERE state = 'active' AND id IN (SELECT account_id FROM memberships) ORDER BY id`;

/** How a listing that somebody is asked about stands in the mail, with the link. */
export function mailItem(
  { mails, site }: RemindingContext,
  listing: KeptListing,
  worst: Due,
  token: string,
  today: string,
): string {
  const stands = worst.due === 'never' ? mails.never : mails.notices[worst.notice](sentenceDate(worst.due));
  const about = clocksToAsk(listing, today).map((clock) => CLOCKS[clock].label);
  return mails.item(listing.name, stands, about.join('; '), `${site}/check/${token}`);
}

/** Puts what is asked about some listings into one mail. */
export function queueAsking(
  { db, mails }: RemindingContext,
  to: string,
  items: readonly { name: string; text: string }[],
  now: Date,
): void {
  const [first] = items;
  if (first === undefined) return;
  const subject = items.length === 1 ? mails.subjectOne(first.name) : mails.subjectMany(String(items.length));
  const ends = sentenceDate(wallMoment(linkEnds(now)).date);
  const body = [mails.lead, ...items.map(({ text }) => text), mails.changed, mails.linkEnds(ends)].join('\n\n');
  queueMail(db, { to, kind: 'still right', subject, body, at: now });
}

/** Asks one account about all of its listings of which it was not yet asked; all in one mail, the worst first. Gives how many. */
export function remindAccount(
  context: RemindingContext,
  { id, email }: { id: string; email: string },
  now: Date,
): number {
  const today = wallMoment(now).date;
  return inTransaction(context.db, () => {
    const items = listingsKeptBy(context.db, id).flatMap((listing) => {
      // Written down one by one, so that none is told again when the others are dealt with; the link is of the worst.
      const asked = noticesOf(listing, today).flatMap((due) => {
        const token = addRequest(context.db, { listing: listing.id, account: id, step: due.notice, due: due.due }, now);
        return token === null ? [] : [{ due, token }];
      });
      const [worst] = asked;
      return worst === undefined
        ? []
        : [
            {
              name: listing.name,
              notice: worst.due.notice,
              text: mailItem(context, listing, worst.due, worst.token, today),
            },
          ];
    });
    items.sort((a, b) => NOTICES.indexOf(b.notice) - NOTICES.indexOf(a.notice));
    queueAsking(context, email, items, now);
    return items.length;
  });
}

/**
 * Asks the people of providers whether their listings are still right: 14 days before a clock runs out, on the day, and when the listing is
 * hidden. Each is asked once for a listing and step, however often this runs; after weeks without a run there is one mail for each account
 * with all that is due. What is written down and the mail land together.
 */
export async function remind(context: RemindingContext, now: Date): Promise<Reminded> {
  const accounts = statement<[], { id: string; email: string }>(context.db, ASKED).all();
  let [reminded, listings] = [0, 0];
  for (const account of accounts) {
    const count = remindAccount(context, account, now);
    listings += count;
    reminded += count > 0 ? 1 : 0;
    await turn();
  }
  return { accounts: reminded, listings };
}
