import type { Extra, Price } from '../../listing/price.ts';
import { stateOf } from '../../listing/truth.ts';
import { asSentence } from '../../words/lists.ts';
import { isFree } from '../../words/prices.ts';
import { easyEnough, sentencesOf } from '../easy-enough.ts';
import { factLine, foldLines, unknownLines } from '../fact-lines.ts';
import { firstThatFits, isEasy, plainName } from '../names.ts';
import { narrowedLines, plainState } from '../note-lines.ts';
import type { PictureId } from '../pictures.ts';
import { type EasyReadSource, type Line, line, untold, written, yielding } from '../point.ts';
import { FOLDS, type UnknownId } from '../templates/folds.ts';
import type { Templates } from '../templates/templates.ts';

type Body = EasyReadSource['listing'];

const MOST_PRICES = 2;
const MOST_OWN = 2;
/** Where a council or the NHS mostly pays, so that who pays decides. */
const OFTEN_PAID_FOR: readonly Body['kind'][] = ['day', 'specialist'];
/** A sentence with more amounts than two is hard to hold. */
const MOST_EXTRAS = 2;
/** To be brought reads as free where it is not, so that is said first. */
const BRINGS = /\b(?:minibus|bus|taxi|driver|transport|pick up|travel|lift)\b/iu;

function priceLine(price: Price, words: Templates): Line {
  const who = price.who === null ? null : plainName(price.who);
  const whole =
    who === null || easyEnough(who) ? firstThatFits(words, (say) => say.cost.price({ ...price, who })) : null;
  // Who pays it can be long. Then it is said that not everybody does, because the price alone would be a wrong claim.
  return line(whole ?? words.cost.somePay(price), price.pence === 0 ? 'free' : 'cost', 0);
}

/** Two prices as they are; more of them from the least to the most, with what everybody pays first. */
function priceLines(prices: readonly Price[], words: Templates): Line[] {
  if (prices.length <= MOST_PRICES)
    return prices.map((price, at) => (at === 0 ? priceLine(price, words) : yielding(priceLine(price, words))));
  const pence = prices.map((price) => price.pence);
  const [period] = prices.map(({ per }) => per);
  if (period !== undefined && prices.every(({ per }) => per === period))
    return [line(words.cost.from(Math.min(...pence), Math.max(...pence), period), 'cost', 0)];
  const forAll = prices.filter(({ who }) => who === null);
  return [
    ...(forAll.length > 0 ? forAll : prices).slice(0, 1).map((price) => priceLine(price, words)),
    yielding(line(words.cost.others, 'cost')),
  ];
}

function payLines({ facts, prices }: Body, words: Templates): Line[] {
  const told = prices.filter(({ pence, who }) => pence > 0 || who !== null);
  if (isFree({ facts, prices })) return [...factLine(words, 'free', 'yes', 'yes', 0), ...priceLines(told, words)];
  if (told.length > 0) return priceLines(told, words);
  return stateOf(facts, 'free') === 'no' ? [untold(words.cost.notFree, 'cost-unknown')] : [];
}

const lower = (what: string): string =>
  /^[A-Z]{2}|^[A-Z]\w+ [A-Z]/u.test(what) ? what : what.charAt(0).toLowerCase() + what.slice(1);

const EATEN = /\b(?:lunch|food|meal|soup|chips|tea|coffee|snacks?)\b/iu;
const extraPicture = ([first]: readonly Extra[]): PictureId =>
  first === undefined ? 'cost' : BRINGS.test(first.what) ? 'minibus' : EATEN.test(first.what) ? 'lunch' : 'cost';
const orderOf = ({ what, pence }: Extra): number => (BRINGS.test(what) ? 0 : pence === null ? 2 : 1);

/** What is paid besides the price, what it costs to be brought first: two in a sentence that is short enough, or one, or that there are other things. */
function extraLines({ extras }: Body, words: Templates): Line[] {
  const paid = extras
    .filter(({ pence }) => pence !== 0)
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .map(({ what, pence }) => ({ what: lower(plainName(what)), pence }));
  if (paid.length === 0) return [];
  const most = paid.filter(({ what }) => easyEnough(what)).slice(0, MOST_EXTRAS);
  const say = (some: readonly Extra[]) =>
    some.length === 0 ? null : firstThatFits(words, (set) => set.cost.extras(some));
  const all = say(most);
  const text = all ?? say(most.slice(0, 1));
  const more = text === null || (all === null ? 1 : most.length) < paid.length;
  return [
    ...(text === null ? [] : [yielding(line(text, extraPicture(most), 0))]),
    ...(more ? [yielding(line(words.cost.moreExtras, 'cost', text === null ? 0 : 1))] : []),
  ];
}

/** What the provider wrote of the cost where no price was told ("Give what you can."), when it is short and easy. */
function ownLines(source: EasyReadSource): Line[] {
  const { costWords, prices } = source.listing;
  if (costWords === null || prices.length > 0 || isFree(source.listing)) return [];
  const sentences = sentencesOf(costWords);
  return isEasy(costWords, source) && sentences.length <= MOST_OWN
    ? sentences.map((text, at) => written(asSentence(text), 'cost', at === 0 ? 0 : 1))
    : [];
}

/** What it costs, and who can pay. */
export function costLines(source: EasyReadSource, words: Templates): Line[] {
  const { listing } = source;
  const { facts } = listing;
  const state = (id: 'council_arranged' | 'nhs_funded' | 'employer_pays' | 'direct_payment' | 'personal_budget') =>
    stateOf(facts, id);
  const pay = payLines(listing, words);
  const own = ownLines(source);
  const free = isFree(listing);
  const payers = [
    ...foldLines(words, 'payer', (id) => plainState(facts, id), 'yes'),
    ...narrowedLines(source, words, facts, FOLDS.payer),
    ...foldLines(words, 'budget', state, 'yes', 2),
  ];
  const unknown: UnknownId[] = [
    ...(pay.length === 0 && own.length === 0 ? (['price'] as const) : []),
    ...(!free && OFTEN_PAID_FOR.includes(listing.kind) && payers.length === 0 ? (['payer'] as const) : []),
  ];
  return [
    ...pay,
    ...own,
    ...unknownLines(words, unknown),
    ...extraLines(listing, words),
    ...payers,
    ...(free ? [] : foldLines(words, 'budget', state, 'no', 3)),
    ...factLine(words, 'carer_free', stateOf(facts, 'carer_free'), 'yes', 2),
    ...factLine(words, 'carer_free', stateOf(facts, 'carer_free'), 'no', 2),
  ];
}
