import type { Listing } from '../listing/listing.ts';
import { type Extra, inPounds, type Price } from '../listing/price.ts';
import { stateOf } from '../listing/truth.ts';
import { PRICE_PERIODS } from '../listing/vocabulary.ts';
import { listInWords } from './lists.ts';
import { COST_WRITTEN, NOT_TOLD } from './not-told.ts';

const MOST_PRICES = 2;
const MOST_WRITTEN = 200;

// Only words that are never names lose their capital.
const inSentence = (who: string): string =>
  who.replace(
    /^(?:People|Employers|Adults|Children|Carers|Residents|Students|Members|Visitors|Anyone|Everybody|Everyone|Disabled|Young|Older|Your|Each|One|The|A|With|Without|When|If|After|Before|In|On|Under|Over|Packing|Supper|Dancing)\b/u,
    (word) => word.toLowerCase(),
  );

/** "for adults", "with 1 worker", "if you pay yourself", "for people under 16": who a price is for, as it ends a sentence. */
function forWhom(who: string): string {
  const words = inSentence(who);
  if (/^(?:with|without|when|if|after|before|in|on)\b/u.test(words)) return words;
  return /^(?:under|over) \d/u.test(words) ? `for people ${words}` : `for ${words}`;
}

/** "£45 a day", "Free", "£3 a session for people who live in the borough". */
export function onePriceInWords({ pence, per, who }: Price): string {
  const amount = pence === 0 ? 'Free' : `${inPounds(pence)} ${PRICE_PERIODS[per]}`;
  return who === null ? amount : `${amount} ${forWhom(who)}`;
}

/** Whether a listing says that it is free for everybody: the fact itself, or prices that are all 0. */
export const isFree = ({ facts, prices }: Pick<Listing, 'facts' | 'prices'>): boolean =>
  stateOf(facts, 'free') === 'yes' ||
  (stateOf(facts, 'free') === 'unknown' &&
    prices.length > 0 &&
    prices.every((price) => price.pence === 0 && price.who === null));

/** What a listing costs, short enough for a search result. Nothing told is never free, and words without a price are not nothing. */
export function priceInWords(listing: Pick<Listing, 'facts' | 'prices' | 'costWords'>): string {
  const { prices, facts, costWords } = listing;
  const others = prices.filter((price) => price.pence > 0 || price.who !== null);
  if (isFree(listing)) return ['Free', ...others.slice(0, 1).map(onePriceInWords)].join('. ');
  if (prices.length === 0) {
    if (costWords !== null) return COST_WRITTEN;
    return stateOf(facts, 'free') === 'no' ? 'Not free. They have not told us the price' : NOT_TOLD;
  }
  const more = prices.length > MOST_PRICES ? '. There are more prices' : '';
  return `${listInWords(prices.slice(0, MOST_PRICES).map(onePriceInWords), 'or').replaceAll('or Free', 'or free')}${more}`;
}

/** As `priceInWords`; what is written of the cost itself where no price was told and it is short, as in a table of a few choices. */
export function priceOrWritten(listing: Pick<Listing, 'facts' | 'prices' | 'costWords'>): string {
  const { costWords, prices } = listing;
  const isWritten = costWords !== null && prices.length === 0 && !isFree(listing);
  return isWritten && costWords.length <= MOST_WRITTEN ? costWords : priceInWords(listing);
}

/** "Lunch: £4", or "Lunch: not told us how much". */
export const extraInWords = ({ what, pence }: Extra): string =>
  `${what}: ${pence === null ? 'not told us how much' : pence === 0 ? 'free' : inPounds(pence)}`;
