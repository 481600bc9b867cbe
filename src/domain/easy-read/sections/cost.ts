import { FACTS, type ListingFactId } from '../../listing/facts.ts';
import { inPounds, type Price } from '../../listing/price.ts';
import { stateOf } from '../../listing/truth.ts';
import { isFree, onePriceInWords } from '../../words/prices.ts';
import { MOST_WORDS_A_SENTENCE, wordsIn } from '../easy-enough.ts';
import { type EasyReadSource, type Line, line, untold } from '../point.ts';

const MOST_PRICES = 3;
const WAYS_TO_PAY: readonly ListingFactId[] = [
  'council_arranged',
  'direct_payment',
  'personal_budget',
  'nhs_funded',
  'employer_pays',
  'carer_free',
];

function priceLine(price: Price): Line {
  const words = onePriceInWords(price);
  const whole = price.pence === 0 ? `It is ${words.replace('Free', 'free')}.` : `It costs ${words}.`;
  const picture = price.pence === 0 ? 'free' : 'cost';
  // Who pays it can be long. Then it is said that not everybody does, because the price alone would be a wrong claim.
  return line(
    wordsIn(whole) <= MOST_WORDS_A_SENTENCE
      ? whole
      : `Some people pay ${onePriceInWords({ ...price, who: null }).replace('Free', 'nothing')}.`,
    picture,
  );
}

function priceLines({ facts, prices }: EasyReadSource['listing']): Line[] {
  const others = prices
    .filter(({ pence, who }) => pence > 0 || who !== null)
    .slice(0, MOST_PRICES)
    .map(priceLine);
  if (isFree({ facts, prices })) return [line(FACTS.free.yes, 'free'), ...others];
  if (prices.length > 0) return others;
  return [...(stateOf(facts, 'free') === 'no' ? [line(FACTS.free.no, 'cost')] : []), untold('what it costs')];
}

const extraLine = ({ what, pence }: EasyReadSource['listing']['extras'][number]): Line => {
  const name = what.charAt(0).toLowerCase() + what.slice(1);
  if (pence === 0) return line(`You do not pay more for ${name}.`, 'free');
  return line(pence === null ? `You also pay for ${name}.` : `You also pay ${inPounds(pence)} for ${name}.`, 'cost');
};

/** What it costs, and ways to pay. */
export function costLines({ listing }: EasyReadSource): Line[] {
  return [
    ...priceLines(listing),
    ...listing.extras.slice(0, 2).map(extraLine),
    ...WAYS_TO_PAY.filter((id) => stateOf(listing.facts, id) === 'yes').map((id) =>
      line(FACTS[id].yes, FACTS[id].picture),
    ),
  ];
}
