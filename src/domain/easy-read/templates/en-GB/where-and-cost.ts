import { inPounds } from '../../../listing/price.ts';
import { PRICE_PERIODS } from '../../../listing/vocabulary.ts';
import { asSentence, listInWords, withSmallThe } from '../../../words/lists.ts';
import { onePriceInWords } from '../../../words/prices.ts';
import type { FoldedFact } from '../folds.ts';
import type { RoamingWay, Templates } from '../templates.ts';
import { span, weekly } from './when.ts';

const BE = { people: 'It is for', place: 'It is at', places: 'The places are', area: 'The area is' } as const;

const WITHOUT: Readonly<Record<FoldedFact<'building'>, string>> = {
  accessible_toilet: 'toilet for disabled people',
  changing_places: 'Changing Places toilet',
  hoist: 'hoist',
  lift: 'lift',
  quiet_room: 'quiet room',
  hearing_loop: 'hearing loop',
  blue_badge_parking: 'Blue Badge parking',
};

const ONE_WAY: Readonly<Record<RoamingWay, string>> = {
  home: 'They come to your home.',
  online: 'You join in online.',
  out: 'You go out and about.',
};
const WAY: Readonly<Record<RoamingWay, string>> = { home: 'at your home', online: 'online', out: 'out and about' };

export const WHERE: Templates['where'] = {
  at: (name, town) => asSentence(`It is at ${withSmallThe(name)}${town === null ? '' : ` in ${town}`}`),
  onDaysAt: (name, days) => asSentence(`It is at ${withSmallThe(name)} ${weekly(days)}`),
  timesAt: (name, time) => asSentence(`It is at ${withSmallThe(name)} ${span(time)}`),
  choose: (names) => asSentence(`You can go to ${listInWords(names.map(withSmallThe), 'or')}`),
  places: (count) => `There are ${count} places.`,
  towns: (towns) => `They are in ${listInWords(towns)}.`,
  address: (line, postcode) =>
    line === null
      ? `The postcode is ${postcode}.`
      : asSentence(`The address is ${line}${postcode === null ? '' : `, ${postcode}`}`),
  hidden: 'The address is secret to keep people safe.',
  ways: (ways) => {
    const [only] = ways;
    return only !== undefined && ways.length === 1
      ? ONE_WAY[only]
      : `It can be ${listInWords(
          ways.map((way) => WAY[way]),
          'or',
        )}.`;
  },
  anywhere: 'You can live anywhere in the UK.',
  reach: ({ kind, label }) => asSentence(`${BE[kind]} ${label}`),
  someSteps: 'Some of the places have steps to get in.',
  someWithout: (id) => `Some of the places have no ${WITHOUT[id]}.`,
};

export const COST: Templates['cost'] = {
  price: (price) =>
    price.pence === 0
      ? `It is ${onePriceInWords(price).replace('Free', 'free')}.`
      : asSentence(`It costs ${onePriceInWords(price)}`),
  somePay: (price) => `Some people pay ${onePriceInWords({ ...price, who: null }).replace('Free', 'nothing')}.`,
  from: (least, most, per) =>
    least === 0
      ? `Some people pay nothing and some pay up to ${inPounds(most)}${per === null ? '' : ` ${PRICE_PERIODS[per]}`}.`
      : `Prices are from ${inPounds(least)} to ${inPounds(most)}${per === null ? '' : ` ${PRICE_PERIODS[per]}`}.`,
  notFree: 'It is not free, but we do not know the price.',
  others: 'There are other prices too.',
  extras: (names) => `You also pay for ${listInWords(names)}.`,
  moreExtras: 'You also pay for other things.',
};
