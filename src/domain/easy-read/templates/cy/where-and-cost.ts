import { inPounds } from '../../../listing/price.ts';
import type { PricePeriod } from '../../../listing/vocabulary.ts';
import { asSentence } from '../../../words/lists.ts';
import type { RoamingWay, Templates } from '../templates.ts';
import { FOLDS_CY } from './facts.ts';
import { bobWythnos, neu } from './grammar.ts';
import { span } from './when.ts';

const PER: Readonly<Record<PricePeriod, string>> = {
  session: 'y sesiwn',
  hour: 'yr awr',
  half_day: 'am hanner diwrnod',
  day: 'y dydd',
  week: 'yr wythnos',
  month: 'y mis',
  term: 'y tymor',
  year: 'y flwyddyn',
  course: 'am y cwrs',
  meal: 'y pryd',
};

const BE = { people: 'Mae ar gyfer', place: 'Mae yn', places: 'Y lleoedd yw', area: 'Yr ardal yw' } as const;

/** Names in a list. A name is never changed, so "yn" and "i" stand before it as they are. */
export const named = (names: readonly string[], link: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${link} ${names.at(-1)}`;

const ONE_WAY: Readonly<Record<RoamingWay, string>> = {
  home: 'Maen nhw’n dod i’ch cartref.',
  online: 'Rydych yn ymuno ar-lein.',
  out: 'Rydych yn mynd allan.',
};
const WAY: Readonly<Record<RoamingWay, string>> = { home: 'yn eich cartref', online: 'ar-lein', out: 'allan' };

export const WHERE: Templates['where'] = {
  at: (name, town) => asSentence(`Mae yn ${name}${town === null ? '' : ` yn ${town}`}`),
  onDaysAt: (name, days) => asSentence(`Mae yn ${name} ${bobWythnos(days)}`),
  timesAt: (name, time) => asSentence(`Mae yn ${name} ${span(time)}`),
  choose: (names) => asSentence(`Gallwch fynd i ${named(names, 'neu')}`),
  places: (count) => `Mae ${count} lle.`,
  towns: (towns) => `Maen nhw yn ${named(towns, 'a')}.`,
  address: (line, postcode) =>
    line === null
      ? `Y cod post yw ${postcode}.`
      : asSentence(`Y cyfeiriad yw ${line}${postcode === null ? '' : `, ${postcode}`}`),
  hidden: 'Mae’r cyfeiriad yn gyfrinach i gadw pobl yn ddiogel.',
  ways: (ways) => {
    const [only] = ways;
    return only !== undefined && ways.length === 1
      ? ONE_WAY[only]
      : `Gall fod ${named(
          ways.map((way) => WAY[way]),
          'neu',
        )}.`;
  },
  anywhere: 'Gallwch fyw unrhyw le yn y DU.',
  reach: ({ kind, label }) => asSentence(`${BE[kind]} ${label}`),
  someSteps: 'Mae grisiau i fynd i mewn i rai o’r lleoedd.',
  someWithout: (ids) => `Nid oes ${neu(ids.map((id) => FOLDS_CY.building.parts[id]))} yn rhai o’r lleoedd.`,
};

export const COST: Templates['cost'] = {
  price: ({ pence, per, who }) =>
    asSentence(
      `${pence === 0 ? 'Mae am ddim' : `Mae’n costio ${inPounds(pence)} ${PER[per]}`}${who === null ? '' : ` i rai: ${who}`}`,
    ),
  somePay: ({ pence, per }) =>
    pence === 0 ? 'Nid yw rhai pobl yn talu.' : `Mae rhai pobl yn talu ${inPounds(pence)} ${PER[per]}.`,
  from: (least, most, per) =>
    `Mae’r prisiau o ${inPounds(least)} i ${inPounds(most)}${per === null ? '' : ` ${PER[per]}`}.`,
  notFree: 'Nid yw am ddim, ond nid ydym yn gwybod y pris.',
  others: 'Mae prisiau eraill hefyd.',
  extras: (extras) =>
    `Rydych hefyd yn talu am: ${named(
      extras.map(({ what, pence }) => (pence === null ? what : `${what} ${inPounds(pence)}`)),
      'a',
    )}.`,
  moreExtras: 'Rydych hefyd yn talu am bethau eraill.',
};
