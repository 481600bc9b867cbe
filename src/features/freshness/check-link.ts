import { eq } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { personById } from '#db/people.ts';
import { listingById, type PublishedRecord, providerById } from '#db/published.ts';
import { checkRequests } from '#db/schema/review.ts';
import { mayForProvider } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { believedUntil, clocksToAsk } from '#domain/freshness/asking.ts';
import type { ClockId } from '#domain/freshness/check.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { tokenHash } from './check-token.ts';
import type { FreshnessContext } from './freshness-context.ts';

interface Known {
  readonly listing: PublishedRecord<Listing>;
  readonly person: Person;
  readonly request: typeof checkRequests.$inferSelect;
}

/**
 * What a link from a mail is worth now. `open`: it can say that these clocks are right. `done`: it was used, or somebody said so already.
 * `expired`: it is too old. `broken`: there is no such link, or its listing is not public or not theirs any more.
 */
export type CheckLink =
  | (Known & { readonly state: 'open'; readonly clocks: readonly ClockId[] })
  | (Known & { readonly state: 'done'; readonly until: string | null })
  | (Known & { readonly state: 'expired' })
  | { readonly state: 'broken' };

const TOKEN = /^[\w-]{43}$/u;

function known(db: Db, token: string): Known | undefined {
  if (!TOKEN.test(token)) return undefined;
  const request = db.orm
    .select()
    .from(checkRequests)
    .where(eq(checkRequests.tokenHash, tokenHash(token)))
    .get();
  if (request === undefined) return undefined;
  const [listing, person] = [listingById(db, request.listingId), personById(db, request.accountId)];
  if (listing === undefined || person === undefined || providerById(db, listing.body.provider) === undefined)
    return undefined;
  return mayForProvider(person, 'listing: say now', listing.body.provider) ? { listing, person, request } : undefined;
}

/** Looks a link up. Changes nothing, however often: mail scanners open every link. */
export function checkLink({ db, now }: FreshnessContext, token: string): CheckLink {
  const found = known(db, token);
  if (found === undefined) return { state: 'broken' };
  const today = wallMoment(now()).date;
  const { body } = found.listing;
  const clocks = clocksToAsk(body, today);
  if (found.request.usedAt !== null || clocks.length === 0)
    return { ...found, state: 'done', until: believedUntil(body, today) };
  if (found.request.expiresAt <= now().getTime()) return { ...found, state: 'expired' };
  return { ...found, state: 'open', clocks };
}
