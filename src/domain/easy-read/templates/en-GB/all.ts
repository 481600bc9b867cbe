import { sentenceDate } from '../../../words/dates.ts';
import { SECTIONS } from '../../section.ts';
import type { Templates } from '../templates.ts';
import { EN_FOLDS, fact, JOIN, unknown, unknownAtSome } from './help-and-join.ts';
import { WHAT, WHO } from './what-and-who.ts';
import { WHEN } from './when.ts';
import { COST, WHERE } from './where-and-cost.ts';

/** The sentences of easy read in English. */
export const EN_GB: Templates = {
  sections: SECTIONS,
  status: {
    madeByComputer: 'A computer made these sentences from what we were told.',
    written: 'People wrote some of these sentences, and a computer made the others.',
    checked: (date) => `Checked by people with a learning disability on ${sentenceDate(date)}.`,
    checkedBy: (panel) => `${panel} checked it.`,
  },
  fact,
  folds: EN_FOLDS,
  more: 'There is more about this in All the facts.',
  unknown,
  unknownAtSome,
  what: WHAT,
  who: WHO,
  when: WHEN,
  where: WHERE,
  cost: COST,
  join: JOIN,
};
