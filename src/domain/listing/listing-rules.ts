import type { z } from 'zod';
import type { Price } from './price.ts';
import type { Session } from './session.ts';
import { type Facts, stateOf } from './truth.ts';

interface Checked {
  readonly ages: { readonly from: number | null; readonly to: number | null } | null;
  readonly groupSize: { readonly from: number | null; readonly to: number | null } | null;
  readonly facts: Facts<'free'>;
  readonly prices: readonly Price[];
  readonly venues: readonly string[];
  readonly sessions: readonly Session[];
  readonly placesAt: Readonly<Record<string, unknown>>;
}

const turned = (range: Checked['ages']) =>
  range !== null && range.from !== null && range.to !== null && range.to < range.from;

/** The rules between a listing's fields. Each message says what to change. */
export function checkListing(listing: Checked, context: z.RefinementCtx): void {
  const fail = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (turned(listing.ages)) fail(['ages', 'to'], 'The oldest age must be the same as the youngest age or more');
  if (turned(listing.groupSize))
    fail(['groupSize', 'to'], 'The biggest group must be the same as the smallest group or more');
  // A price for some people ("people from outside the borough") stands beside "free"; a price for everybody contradicts it.
  if (stateOf(listing.facts, 'free') === 'yes' && listing.prices.some((price) => price.pence > 0 && price.who === null))
    fail(['prices'], 'It says that this is free and that it has a price. Say who pays the price, or take one away');
  listing.sessions.forEach((session, at) => {
    if (session.venue !== null && !listing.venues.includes(session.venue))
      fail(['sessions', at, 'venue'], 'Add this venue to the listing, or choose another');
  });
  for (const venue of Object.keys(listing.placesAt))
    if (!listing.venues.includes(venue))
      fail(['placesAt', venue], 'Places are given for a venue that the listing does not have');
}
