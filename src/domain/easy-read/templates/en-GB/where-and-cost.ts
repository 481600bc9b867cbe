import { inPounds } from '../../../listing/price.ts';
import { PRICE_PERIODS } from '../../../listing/vocabulary.ts';
import { asSentence, listInWords, withSmallThe } from '../../../words/lists.ts';
import { onePriceInWords } from '../../../words/prices.ts';
import type { RoamingWay, Templates } from '../templates.ts';
import { EN_FOLDS, withNo } from './help-and-join.ts';
import { span, weekly } from './when.ts';

const BE = { people: 'It is for', place: 'It is at', places: 'The places are', area: 'The area is' } as const;

const ONE_WAY: Readonly<Record<RoamingWay, string>> = {
  home: 'They come to your home.',
  online: 'You join in online.',
  out: 'You go out and about.',
};
const WAY: Readonly<Record<RoamingWay, string>> = { home: 'at your home', online: 'online', out: 'out and about' };

/** "the minibus both ways", where the provider wrote no article. */
const theBus = (what: string): string => what.replace(/^(?:\p{Ll}+ ){0,3}(?:minibus|driver)\b/u, 'the $&');

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
  someWithout: (ids) => `Some of the places have ${withNo(ids.map((id) => EN_FOLDS.building.parts[id]))}.`,
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
  extras: (extras) => {
    const told = extras.flatMap(({ what, pence }) =>
      pence === null ? [] : [`${inPounds(pence)} for ${theBus(what)}`],
    );
    const untold = extras.flatMap(({ what, pence }) => (pence === null ? [theBus(what)] : []));
    return `You also pay ${listInWords([...told, ...(untold.length === 0 ? [] : [`for ${listInWords(untold)}`])])}.`;
  },
  moreExtras: 'You also pay for other things.',
};
