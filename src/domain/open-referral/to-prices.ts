import type { Price } from '../listing/price.ts';
import { inPounds } from '../listing/price.ts';
import type { TruthState } from '../listing/truth.ts';
import type { PricePeriod } from '../listing/vocabulary.ts';
import { readDate } from './clock-and-date.ts';
import type { Margin } from './margin.ts';
import { plainText, shorten } from './plain-text.ts';
import type { CostInput, ServiceInput } from './service-input.ts';

/** What a price is for, in the words feeds use, both ways: the first match counts, so that "1 hour session" is a session. */
export const PERIOD_WORDS: readonly { readonly per: PricePeriod; readonly says: string; readonly words: RegExp }[] = [
  { per: 'half_day', says: 'per half day', words: /\bhalf[- ]?days?\b/iu },
  { per: 'session', says: 'per session', words: /\b(?:session|class|visit|time|activity)\b/iu },
  { per: 'hour', says: 'per hour', words: /\b(?:hour|hourly|hr)\b/iu },
  { per: 'meal', says: 'per meal', words: /\b(?:meal|lunch|dinner)\b/iu },
  { per: 'day', says: 'per day', words: /\b(?:day|daily|full[- ]?day)\b/iu },
  { per: 'week', says: 'per week', words: /\b(?:week|weekly)\b/iu },
  { per: 'month', says: 'per month', words: /\b(?:month|monthly)\b/iu },
  { per: 'term', says: 'per term', words: /\b(?:term|termly)\b/iu },
  { per: 'year', says: 'per year', words: /\b(?:year|annual|annually|yearly)\b/iu },
  { per: 'course', says: 'per course', words: /\b(?:course|programme)\b/iu },
];

/** What a price is for; null when the words do not say. */
export const readPeriod = (words: string): PricePeriod | null =>
  PERIOD_WORDS.find((row) => row.words.test(words))?.per ?? null;

const EVERYBODY = /^(?:free|everybody|everyone|all|anyone|standard|standard price|no charge|no cost|free of charge)$/iu;
const SAYS_FREE =
  /^(?:it.s |this (?:service|activity|group|session) is )?(?:free|free of charge|no charge|no cost|there is no (?:charge|cost|fee)|free to (?:attend|join|use))(?: to everyone| for everyone)?[.!]?$/iu;

export interface Paying {
  readonly prices: Price[];
  readonly costWords: string | null;
  /** Whether the feed says that it is free. `unknown` when it says nothing that plain. */
  readonly free: TruthState;
}

interface Read {
  readonly price?: Price;
  readonly words?: string;
  readonly free?: true;
}

const say = ({ option, amount, amount_description }: CostInput): string =>
  [
    amount === undefined ? undefined : inPounds(Math.round(amount * 100)),
    amount_description,
    option === undefined ? undefined : `(${option})`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');

/** Why an amount is no price of today; it is kept as words, or left out when it is no amount of money. */
function notToday(cost: CostInput & { amount: number }, today: string, field: string, margin: Margin): Read | null {
  if (cost.amount < 0 || cost.amount > 100_000) {
    margin.warn('money', `${field}/amount`, `${cost.amount} is not a price, so it is left out`);
    return {};
  }
  if (cost.currency !== undefined && cost.currency.toUpperCase() !== 'GBP') {
    margin.warn('money', `${field}/currency`, `${cost.currency} is not pounds, so this is kept as words`);
    return {
      words: [cost.amount, cost.currency, cost.amount_description, cost.option]
        .filter((part) => part !== undefined)
        .join(' '),
    };
  }
  const until = readDate(cost.valid_to ?? '');
  const from = readDate(cost.valid_from ?? '');
  const when =
    until !== null && until < today ? `until ${until}` : from !== null && from > today ? `from ${from}` : null;
  if (when === null) return null;
  margin.warn('expired', field, `This price holds ${when}, not today, so it is kept as words`);
  return { words: `${say(cost)} ${when}` };
}

function readCost(cost: CostInput, today: string, field: string, margin: Margin): Read {
  const { amount } = cost;
  if (amount === undefined) return { words: say(cost) };
  const other = notToday({ ...cost, amount }, today, field, margin);
  if (other !== null) return other;
  const option = cost.option === undefined ? null : plainText(cost.option);
  const who = option === null || EVERYBODY.test(option) ? null : option;
  if (amount === 0 && who === null) return { free: true };
  if (cost.currency === undefined)
    margin.warn('money', `${field}/currency`, `amount ${amount} has no currency: it is read as pounds`);
  const per = readPeriod(`${cost.amount_description ?? ''} ${option ?? ''}`);
  if (per === null)
    margin.warn(
      'money',
      `${field}/amount_description`,
      'It does not say what the price is for, so it is kept as words',
    );
  return per === null || (who !== null && who.length > 120)
    ? { words: say(cost) }
    : { price: { pence: Math.round(amount * 100), per, who } };
}

/** Prices of a service on a day (`YYYY-MM-DD`). That nothing is said about money never becomes "free". */
export function toPaying(service: ServiceInput, today: string, margin: Margin): Paying {
  const read = (service.cost_options ?? []).map((cost, at) => readCost(cost, today, `cost_options/${at}`, margin));
  const fees = [service.fees, service.fees_description]
    .filter((words) => words !== undefined)
    .map(plainText)
    .filter((words, at, all) => words !== '' && all.indexOf(words) === at);
  const prices = read.flatMap(({ price }) => (price === undefined ? [] : [price])).slice(0, 20);
  const costs = prices.some(({ pence, who }) => pence > 0 && who === null);
  const saysFree =
    service.free === true || read.some(({ free }) => free) || fees.some((words) => SAYS_FREE.test(words));
  if (saysFree && costs)
    margin.warn(
      'money',
      'cost_options',
      'It says that it is free and that it has a price: the price is kept, and free is not told us',
    );
  const words = [
    ...fees.filter((fee) => !SAYS_FREE.test(fee)),
    ...read.map((one) => plainText(one.words ?? '')),
  ].filter((part) => part !== '');
  const denied = service.free === false && prices.some(({ pence }) => pence > 0);
  return {
    prices,
    costWords: words.length === 0 ? null : shorten(words.join('\n'), 600),
    free: saysFree && !costs ? 'yes' : denied ? 'no' : 'unknown',
  };
}
