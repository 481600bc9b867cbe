import type { FactId } from './facts.ts';
import type { Listing } from './listing.ts';

type Telling = Partial<Pick<Listing, 'prices' | 'groupSize'>>;

/** What else of a listing answers what a fact asks: its price tells if it is free, its numbers how big the group is. */
const ANSWERED_BY: { readonly [id in FactId]?: (listing: Telling) => boolean } = {
  free: ({ prices = [] }) => prices.length > 0,
  small_group: ({ groupSize }) => groupSize != null && (groupSize.from !== null || groupSize.to !== null),
};

/** Whether somebody who reads the listing knows already what a fact asks, so that nobody is sent to ask it. */
export const isAnswered = (listing: Telling, id: FactId): boolean => ANSWERED_BY[id]?.(listing) ?? false;
