import type { Listing } from '../listing/listing.ts';
import { daysOf, type Session } from '../listing/session.ts';
import { DAYS, idsOf } from '../listing/vocabulary.ts';
import { counted } from '../words/lists.ts';
import { isFree, onePriceInWords, priceInWords, priceOrWritten } from '../words/prices.ts';
import { type Cost, costOfVisits, pricesBesideSums, sumInWords, type Visit } from './week-cost.ts';

/** What a listing costs somebody in a week, in short lines. `untold`: nobody told us a price. */
export interface CostForAWeek {
  readonly lines: readonly string[];
  readonly untold: boolean;
}

const MOST_OF_WHO = 4;
const WEEK = idsOf(DAYS);
/** Any week will do: this one begins on a Monday. */
const dateIn = (day: number): string => `2026-06-${String(day + 1).padStart(2, '0')}`;

const isWeekly = ({ repeat }: Session): boolean => repeat.every === 'week' && repeat.interval === 1;
const visitsOf = (session: Session): Visit[] =>
  daysOf(session).map((day) => ({
    date: dateIn(WEEK.indexOf(day)),
    starts: session.starts,
    ends: session.ends,
  }));

/** The price of one time that is on, from the cheapest to the dearest of them. */
function costOfOne(listing: Listing): Cost {
  const costs = listing.sessions.flatMap((session) => {
    const [one] = visitsOf(session);
    return one === undefined ? [] : [costOfVisits(listing, [one], 'day')];
  });
  const known = costs.flatMap((cost) => (cost.known === 'yes' ? [cost] : []));
  if (known.length < costs.length || known.length === 0) return { known: 'other' };
  return {
    known: 'yes',
    least: Math.min(...known.map(({ least }) => least)),
    most: Math.max(...known.map(({ most }) => most)),
  };
}

/** All that is on in a normal week; none when it is at several places, because nobody goes to all of them. */
function visitsInAWeek({ sessions }: Listing): Visit[] {
  const places = new Set(sessions.map(({ venue, way }) => venue ?? way));
  return places.size > 1 ? [] : sessions.filter(isWeekly).flatMap(visitsOf);
}

/**
 * What it costs to go once in a week, and to go whenever it is on. Where prices are not the same for everybody, each is said with whom it is
 * for; so is each that no number of times makes a sum of (a month, a term). Nothing told is never free.
 */
export function costForAWeek(listing: Listing): CostForAWeek {
  const says = (...lines: readonly string[]): CostForAWeek => ({ lines, untold: false });
  if (isFree(listing)) return says(priceInWords(listing));
  if (listing.prices.length === 0) return { lines: [priceOrWritten(listing)], untold: true };
  // A price for an hour with times that are long: mostly people come for a part of it.
  if (listing.prices.every(({ per }) => per === 'hour'))
    return says(priceInWords(listing), 'It depends on how long you stay');
  const one = costOfOne(listing);
  const visits = visitsInAWeek(listing);
  const all = visits.length > 1 ? costOfVisits(listing, visits, 'week') : null;
  const beside = pricesBesideSums(listing);
  const isOfWho = listing.prices.some((price) => price.who !== null && !beside.includes(price));
  const lines = [
    ...(one.known === 'yes' ? [`1 time: ${sumInWords(one)}`] : []),
    ...(all?.known === 'yes' ? [`All ${counted(visits.length, 'time')}: ${sumInWords(all)}`] : []),
  ];
  if (lines.length === 0) return says('It depends', priceInWords(listing));
  const notEachWeek = listing.sessions.some(isWeekly) ? [] : ['It is not on each week'];
  const own = isOfWho ? listing.prices.filter((price) => !beside.includes(price)).map(onePriceInWords) : [];
  const more = own.length > MOST_OF_WHO ? ['There are more prices'] : [];
  return says(...lines, ...own.slice(0, MOST_OF_WHO), ...more, ...beside.map(onePriceInWords), ...notEachWeek);
}
