import { inTransaction } from '#db/client.ts';
import { listingById } from '#db/published.ts';
import { needForProvider } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import { CLOCK_IDS, type ClockId } from '#domain/freshness/check.ts';
import type { FreshnessContext } from './freshness-context.ts';
import { type Confirmed, setClocks } from './set-clocks.ts';

/**
 * Somebody who looks after a listing says that what it shows is still right: all of it, or what some clocks cover. It is seen at once.
 * Throws `NotFound` when it is not public or not theirs, `NotAllowed` for a role that may not.
 */
export function confirmRight(
  { db, now }: FreshnessContext,
  person: Person,
  { listing: id, clocks = CLOCK_IDS }: { readonly listing: string; readonly clocks?: readonly ClockId[] },
): Confirmed {
  return inTransaction(db, () => {
    const listing = listingById(db, id);
    if (listing === undefined) throw new NotFound('No listing is published with this id');
    needForProvider(person, 'listing: say now', listing.body.provider);
    return setClocks(db, person, listing, clocks, now());
  });
}
