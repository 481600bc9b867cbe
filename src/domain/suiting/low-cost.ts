import type { Listing } from '../listing/listing.ts';
import { inPounds, type Price } from '../listing/price.ts';
import { stateOf } from '../listing/truth.ts';
import { PRICE_PERIODS, type PricePeriod } from '../listing/vocabulary.ts';
import { listInWords } from '../words/lists.ts';
import { isFree } from '../words/prices.ts';
import type { Answer } from './answer.ts';

/** At most this, in pence, each time somebody comes. */
const LOW = 1000;
/** Prices of these are paid each time. */
const EACH_TIME: readonly PricePeriod[] = ['session', 'half_day', 'day'];
/** One hour of it is at least this dear, so more than `LOW` an hour is more than `LOW` each time. */
const AT_LEAST: readonly PricePeriod[] = [...EACH_TIME, 'hour'];

const isLow = ({ pence }: Price) => pence <= LOW;
const inWords = ({ pence, per }: Price) => (pence === 0 ? 'free' : `${inPounds(pence)} ${PRICE_PERIODS[per]}`);

/**
 * Whether it is free or at most £10 each time, for everybody. No where each price that was told is more. What is so for some people only, or
 * depends on how often they come, is not told.
 */
export function lowCost(listing: Pick<Listing, 'facts' | 'prices'>): Answer {
  const { prices, facts } = listing;
  if (isFree(listing)) return { answer: 'yes', why: 'It is free.' };
  if (prices.length === 0)
    return stateOf(facts, 'free') === 'no'
      ? { answer: 'untold', why: 'It is not free. They have not told us the price.' }
      : { answer: 'untold', why: 'They have not told us what it costs.' };
  const forAll = prices.filter(({ who }) => who === null);
  const forSome = prices.filter(({ who }) => who !== null);
  // Who is not named may pay less; but where everybody who is pays more, no price that we were told is low.
  if (forAll.length === 0)
    return forSome.every((price) => AT_LEAST.includes(price.per) && !isLow(price))
      ? { answer: 'no', why: `It is ${listInWords(forSome.slice(0, 2).map(inWords), 'or')}.` }
      : { answer: 'untold', why: 'The price is not the same for everybody.' };
  const it = `It is ${listInWords(forAll.slice(0, 2).map(inWords), 'or')}.`;
  // A price each time decides, whatever a month or a term costs instead.
  const each = forAll.filter(({ per }) => AT_LEAST.includes(per));
  if (each.length > 0 && each.every((price) => isLow(price) && EACH_TIME.includes(price.per)))
    return forSome.every(isLow)
      ? { answer: 'yes', why: it }
      : { answer: 'untold', why: `${it} But some people pay more.` };
  if (each.length > 0 && each.every((price) => !isLow(price)))
    return forSome.every((price) => !isLow(price))
      ? { answer: 'no', why: it }
      : { answer: 'untold', why: `${it} But some people pay less.` };
  return { answer: 'untold', why: `${it} Ask them what 1 time costs.` };
}
