import { setImmediate as turn } from 'node:timers/promises';
import { inTransaction } from '#db/client.ts';
import { queueMail } from '#db/mails.ts';
import { providersById } from '#db/published.ts';
import { statement } from '#db/statements.ts';
import { isHidden, standingOf } from '#domain/freshness/standing.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { sentenceDate } from '#domain/words/dates.ts';
import { addRequest } from './check-token.ts';
import type { RemindingContext } from './freshness-context.ts';
import { type KeptListing, keptListings } from './kept-listings.ts';

/** What the team was told is written beside what providers were asked; its token is given to nobody. */
const STEP = 'team told';
const MOST_NAMED = 20;

const TEAM = `SELECT id, email FROM accounts WHERE state = 'active' AND team_role IN ('member', 'lead') ORDER BY id`;

/** Everybody of the directory team is told once of each listing that came out of search because nobody checks it: one mail a run. */
export async function tellTeam(context: RemindingContext, now: Date): Promise<{ accounts: number; listings: number }> {
  const { db } = context;
  const today = wallMoment(now).date;
  const hidden: KeptListing[] = [];
  for (const piece of keptListings(db)) {
    hidden.push(...piece.filter((listing) => isHidden(listing, today)));
    await turn();
  }
  let [accounts, told] = [0, 0];
  for (const account of statement<[], { id: string; email: string }>(db, TEAM).all()) {
    const count = tellOne(context, account, hidden, now);
    told = Math.max(told, count);
    accounts += count > 0 ? 1 : 0;
    await turn();
  }
  return { accounts, listings: told };
}

function tellOne(
  { db, mails, site }: RemindingContext,
  { id, email }: { id: string; email: string },
  hidden: readonly KeptListing[],
  now: Date,
): number {
  const today = wallMoment(now).date;
  const sinceOf = (listing: KeptListing) => standingOf(listing, today).since ?? today;
  return inTransaction(db, () => {
    const fresh = hidden.filter(
      (listing) =>
        addRequest(db, { listing: listing.id, account: id, step: STEP, due: sinceOf(listing) }, now) !== null,
    );
    if (fresh.length === 0) return 0;
    const named = fresh.slice(0, MOST_NAMED);
    const providers = providersById(
      db,
      named.map(({ provider }) => provider),
    );
    const lines = named.map((listing) =>
      mails.teamItem(listing.name, providers.get(listing.provider)?.body.name ?? '', sentenceDate(sinceOf(listing))),
    );
    const more = fresh.length > named.length ? [mails.teamMore(String(fresh.length - named.length))] : [];
    const body = [mails.teamLead, [...lines, ...more].join('\n'), mails.teamLink(`${site}/team/freshness?step=hidden`)];
    queueMail(db, {
      to: email,
      kind: 'hidden listings',
      subject: mails.teamSubject(String(fresh.length)),
      body: body.join('\n\n'),
      at: now,
    });
    return fresh.length;
  });
}
