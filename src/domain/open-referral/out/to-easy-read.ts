import { easyReadOf } from '../../easy-read/easy-read.ts';
import type { Around, SharedListing } from './around.ts';
import type { OutService } from './contract/service.ts';
import { termOf } from './terms.ts';
import { toTerm } from './to-term.ts';
import { someOf, told } from './told.ts';

/** What a check rests on lasts the whole day. */
const ANY_CLOCK = '12:00';

/** How the easy read of a listing was made, what people wrote in it, and the check of a panel: while it stands, as on the page. */
export function toEasyRead(
  { listing, provider, venues }: SharedListing,
  { site, today }: Around,
): OutService['dayways_easy_read'] {
  const { own = [], check = null } = listing.body.easyRead ?? {};
  const status = { code: own.length > 0 ? 'written' : 'made-by-computer', check: null };
  const source = {
    listing: listing.body,
    provider: provider.body,
    venues: new Map([...venues].map(([id, { body }]) => [id, body])),
    now: { date: today, clock: ANY_CLOCK },
  };
  // Points are made from much: only where there is a check does anything depend on them.
  const stands = check !== null && easyReadOf(source).status === 'checked-by-people';
  return {
    status: toTerm(termOf('easy-read', stands ? 'checked-by-people' : status.code), site),
    own: someOf(own),
    check: told(stands ? check : null),
  };
}
