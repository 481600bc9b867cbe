import type { Listing } from '../listing/listing.ts';
import { inPounds, type Price } from '../listing/price.ts';
import { minutesOf, type Session } from '../listing/session.ts';
import { isFree } from '../words/prices.ts';

/** One time that somebody goes. */
export interface Visit extends Pick<Session, 'starts' | 'ends'> {
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * What some visits to a listing cost, in pence: from the least that anybody pays to the most. `other` has prices that no number of visits
 * makes a sum of (a month, a term, a course, a meal), `untold` has none.
 */
export type Cost =
  | { readonly known: 'yes'; readonly least: number; readonly most: number }
  | { readonly known: 'other' | 'untold' };

/** What a number of visits can be multiplied with, or stands for a whole week of them. */
const SUMMED = ['session', 'hour', 'half_day', 'day', 'week'] as const satisfies readonly Price['per'][];

/** The prices that no number of visits makes a sum of, to be named beside the sum of the others. */
export const pricesBesideSums = ({ prices }: Pick<Listing, 'prices'>): readonly Price[] =>
  prices.filter(({ per, pence, who }) => !SUMMED.some((one) => one === per) && (pence > 0 || who !== null));

/** A visit of this many minutes or more is a day, a shorter one half of it. */
const DAY_MINUTES = 300;

const lengthOf = ({ starts, ends }: Visit): number | null =>
  ends === null ? null : minutesOf(ends) - minutesOf(starts);

/** What all visits cost at the prices of one group of people, each way to pay by itself. */
function sums(prices: readonly Price[], visits: readonly Visit[], isWeek: boolean): number[] {
  const at = (per: (typeof SUMMED)[number]) => prices.find((price) => price.per === per)?.pence ?? null;
  const [session, hour, half, day, week] = [at('session'), at('hour'), at('half_day'), at('day'), at('week')];
  const lengths = visits.map(lengthOf);
  const minutes = lengths.some((length) => length === null)
    ? null
    : lengths.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const days = new Set(visits.map(({ date }) => date)).size;
  const longOnes = lengths.filter((length) => length !== null && length >= DAY_MINUTES).length;
  const isLengthKnown = minutes !== null;
  const byParts =
    half !== null && day !== null
      ? isLengthKnown
        ? longOnes * day + (visits.length - longOnes) * half
        : null
      : day !== null
        ? days * day
        : half !== null && isLengthKnown
          ? (visits.length + longOnes) * half
          : null;
  return [
    session === null ? null : session * visits.length,
    hour === null || minutes === null ? null : Math.round((hour * minutes) / 60),
    byParts,
    week === null || !isWeek ? null : week,
  ].filter((sum) => sum !== null);
}

/** What visits to one listing cost. `of` says whether they are all of one week, so that a price for a week counts. */
export function costOfVisits(
  listing: Pick<Listing, 'facts' | 'prices'>,
  visits: readonly Visit[],
  of: 'week' | 'day' = 'week',
): Cost {
  if (isFree(listing) || visits.length === 0) return { known: 'yes', least: 0, most: 0 };
  const groups = [...Map.groupBy(listing.prices, ({ who }) => who).values()];
  const each = groups.flatMap((prices) => sums(prices, visits, of === 'week'));
  if (each.length > 0) return { known: 'yes', least: Math.min(...each), most: Math.max(...each) };
  return { known: listing.prices.length > 0 ? 'other' : 'untold' };
}

/** What several listings cost together, and which of them are not in the sum. */
export interface CostSum {
  readonly least: number;
  readonly most: number;
  /** Listings with prices that make no sum, and with none, by their place in the order given. */
  readonly other: readonly number[];
  readonly untold: readonly number[];
}

export function sumOfCosts(costs: readonly Cost[]): CostSum {
  const known = costs.flatMap((cost) => (cost.known === 'yes' ? [cost] : []));
  const whichAre = (state: Cost['known']) => costs.flatMap((cost, at) => (cost.known === state ? [at] : []));
  return {
    least: known.reduce((sum, { least }) => sum + least, 0),
    most: known.reduce((sum, { most }) => sum + most, 0),
    other: whichAre('other'),
    untold: whichAre('untold'),
  };
}

/** "£12.50", "£5 to £10", "Free", "Free or up to £6" where some people pay nothing. */
export function sumInWords({ least, most }: Pick<CostSum, 'least' | 'most'>): string {
  if (most === 0) return 'Free';
  if (least === 0) return `Free or up to ${inPounds(most)}`;
  return least === most ? inPounds(most) : `${inPounds(least)} to ${inPounds(most)}`;
}
