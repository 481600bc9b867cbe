import { sentenceDate } from '../../../words/dates.ts';
import type { Templates } from '../templates.ts';
import { FOLDS_CY } from './facts.ts';
import { fact, JOIN, unknown, unknownAtSome } from './help-and-join.ts';
import { WHAT, WHO } from './what-and-who.ts';
import { WHEN } from './when.ts';
import { COST, WHERE } from './where-and-cost.ts';

/** The sentences of easy read in Welsh. `LANGUAGES` says whether a Welsh speaker has checked them. */
export const CY: Templates = {
  sections: {
    what: 'Beth yw e?',
    who: 'Ar gyfer pwy mae e?',
    when: 'Pryd mae e?',
    where: 'Ble mae e?',
    cost: 'Faint mae’n ei gostio?',
    help: 'Pa help sydd?',
    join: 'Sut mae ymuno?',
  },
  status: {
    madeByComputer: 'Cyfrifiadur a wnaeth y brawddegau hyn o’r hyn a ddywedwyd wrthym.',
    written: 'Pobl a ysgrifennodd rai o’r brawddegau hyn, a chyfrifiadur a wnaeth y lleill.',
    checked: (date) => `Wedi’i wirio gan bobl ag anabledd dysgu ar ${sentenceDate(date, 'cy')}.`,
    checkedBy: (panel) => `${panel} a’i gwiriodd.`,
  },
  fact,
  folds: FOLDS_CY,
  more: 'Mae mwy am hyn yn Yr holl ffeithiau.',
  unknown,
  unknownAtSome,
  what: WHAT,
  who: WHO,
  when: WHEN,
  where: WHERE,
  cost: COST,
  join: JOIN,
};
