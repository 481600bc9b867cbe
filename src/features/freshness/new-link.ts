import { inTransaction } from '#db/client.ts';
import { noticesOf } from '#domain/freshness/asking.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { checkLink } from './check-link.ts';
import { addRequest } from './check-token.ts';
import type { RemindingContext } from './freshness-context.ts';
import { mailItem, queueAsking } from './remind.ts';

/**
 * Sends a new link to the address that an expired one was sent to, at most one a day for a listing. Gives whether the link was such a one:
 * whoever holds it learns and changes nothing else.
 */
export function askForNewLink(context: RemindingContext, { token }: { readonly token: string }): boolean {
  const { db, now } = context;
  return inTransaction(db, () => {
    const link = checkLink(context, token);
    if (link.state !== 'expired') return false;
    const today = wallMoment(now()).date;
    const { listing, person } = link;
    const [worst = { notice: 'soon', due: today } as const] = noticesOf(listing.body, today);
    const fresh = addRequest(db, { listing: listing.id, account: person.id, step: 'asked again', due: today }, now());
    if (fresh === null) return true;
    const { checked, checks, example, name, provider } = listing.body;
    const kept = {
      id: listing.id,
      slug: listing.slug,
      name,
      provider,
      checked,
      example,
      ...(checks === undefined ? {} : { checks }),
    };
    queueAsking(context, person.email, [{ name, text: mailItem(context, kept, worst, fresh, today) }], now());
    return true;
  });
}
