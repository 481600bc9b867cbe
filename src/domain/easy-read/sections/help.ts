import type { ListingFactId } from '../../listing/facts.ts';
import { KINDS, type KindId } from '../../listing/kinds.ts';
import { stateOf } from '../../listing/truth.ts';
import { asSentence } from '../../words/lists.ts';
import { sentencesOf } from '../easy-enough.ts';
import { factLine, foldLines, unknownLines } from '../fact-lines.ts';
import { isEasy } from '../names.ts';
import { narrowedLines, plainState } from '../note-lines.ts';
import { type EasyReadSource, type Line, type Rank, written } from '../point.ts';
import type { FoldedFact, UnknownId } from '../templates/folds.ts';
import type { Templates } from '../templates/templates.ts';

type HelpFact = Extract<UnknownId, ListingFactId>;

/** Said even when nobody told us: what decides whether somebody can come at all. */
const ALWAYS: { readonly [kind in KindId]?: readonly HelpFact[] } = {
  day: ['personal_care', 'transport'],
  specialist: ['personal_care', 'eating_help', 'medication_help', 'transport'],
  meet: ['carer_welcome'],
  'join-in': ['carer_welcome'],
  internship: ['job_coach', 'paid_work'],
  'find-job': ['job_coach'],
  'get-ready': ['paid_work'],
};
const MOST_REDUCES = 2;

/** How support gets less, in the provider's words when they are short and easy. */
function reducesLines(source: EasyReadSource): Line[] {
  const { supportReduces } = source.listing;
  if (supportReduces === null) return [];
  const sentences = sentencesOf(supportReduces);
  return isEasy(supportReduces, source) && sentences.length <= MOST_REDUCES
    ? sentences.map((text) => written(asSentence(text), 'support-low', 3))
    : [];
}

function workLines(source: EasyReadSource, words: Templates): Line[] {
  const { facts, kind } = source.listing;
  // "Your boss" is nobody to an employer.
  const state = (id: 'job_coach' | 'paid_work' | 'permitted_work' | FoldedFact<'work'>) =>
    kind === 'employers' && id === 'employer_contact' ? 'unknown' : plainState(facts, id);
  return [
    ...factLine(words, 'paid_work', state('paid_work'), 'yes'),
    ...factLine(words, 'paid_work', state('paid_work'), 'no'),
    ...factLine(words, 'permitted_work', state('permitted_work'), 'yes'),
    ...factLine(words, 'job_coach', state('job_coach'), 'yes'),
    ...narrowedLines(source, words, facts, ['paid_work', 'permitted_work', 'job_coach']),
    ...foldLines(words, 'work', state, 'yes', 2),
  ];
}

function careLines(source: EasyReadSource, words: Templates, always: readonly HelpFact[]): Line[] {
  const { facts } = source.listing;
  const care = (id: FoldedFact<'care'>) => plainState(facts, id);
  const narrowed = (ids: readonly (FoldedFact<'care'> | 'tube_feeding' | 'transport')[], rank: Rank = 1) =>
    narrowedLines(source, words, facts, ids, rank);
  // Beside the toilet, which decides wherever it is, the others need no sentence of their own.
  const noToilet = stateOf(facts, 'personal_care') === 'no';
  const careThatDecides = (id: FoldedFact<'care'>) =>
    noToilet || always.includes(id) ? stateOf(facts, id) : 'unknown';
  const transport = stateOf(facts, 'transport');
  return [
    ...foldLines(words, 'care', care, 'yes'),
    ...narrowed(['personal_care'], 0),
    ...narrowed(['eating_help', 'medication_help']),
    ...foldLines(words, 'care', careThatDecides, 'no', noToilet ? 0 : 1),
    ...factLine(words, 'tube_feeding', plainState(facts, 'tube_feeding'), 'yes'),
    ...narrowed(['tube_feeding']),
    ...foldLines(words, 'staff', (id) => plainState(facts, id), 'yes', 2),
    ...factLine(words, 'behaviour_support', plainState(facts, 'behaviour_support'), 'yes', 2),
    ...factLine(words, 'behaviour_support', stateOf(facts, 'behaviour_support'), 'no', 2),
    ...factLine(words, 'one_to_one', plainState(facts, 'one_to_one'), 'yes', 2),
    ...factLine(words, 'transport', plainState(facts, 'transport'), 'yes'),
    ...narrowed(['transport'], 0),
    ...(always.includes('transport') ? factLine(words, 'transport', transport, 'no') : []),
  ];
}

/** What help there is. A no is said for what decides, because it saves a wasted visit. */
export function helpLines(source: EasyReadSource, words: Templates): Line[] {
  const { listing } = source;
  const { facts, kind } = listing;
  const always = ALWAYS[kind] ?? [];
  const work = workLines(source, words);
  const care = careLines(source, words, always);
  return [
    ...(KINDS[kind].home === 'work' ? [...work, ...care] : [...care, ...work]),
    ...foldLines(words, 'bring', (id) => plainState(facts, id), 'yes', always.includes('carer_welcome') ? 1 : 2),
    ...narrowedLines(source, words, facts, ['carer_welcome']),
    ...factLine(
      words,
      'carer_welcome',
      stateOf(facts, 'carer_welcome'),
      'no',
      always.includes('carer_welcome') ? 1 : 2,
    ),
    ...unknownLines(
      words,
      always.filter((id) => stateOf(facts, id) === 'unknown'),
    ),
    ...foldLines(words, 'talk', (id) => plainState(facts, id), 'yes', 2),
    ...factLine(words, 'same_people', plainState(facts, 'same_people'), 'yes', 3),
    ...factLine(words, 'easy_read_papers', plainState(facts, 'easy_read_papers'), 'yes', 3),
    ...reducesLines(source),
  ];
}
