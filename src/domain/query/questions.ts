import type { PictureId } from '../easy-read/pictures.ts';
import { type FacetId, facetOf } from '../listing/facets.ts';
import { HOME_CHOICES, type HomeChoiceId, kindsUnder } from '../listing/kinds.ts';
import { DAYS, type Day, idsOf } from '../listing/vocabulary.ts';
import type { MILES } from './query.ts';

/** A big picture choice of a question: values of one facet that are picked together. Its words are screen text. */
export interface QuestionChoice {
  readonly facet: FacetId;
  readonly values: readonly string[];
  readonly picture: PictureId;
}

interface Question {
  readonly picture: PictureId;
  /** The big choices, in groups that are asked one under the other: with what `place` asks, five on a screen at most. */
  readonly groups: readonly (readonly ChoiceId[])[];
  /** What is behind "something else": values of facets one by one. Those that a big choice stands for alone are not said twice. */
  readonly more: readonly { readonly facet: FacetId; readonly values?: readonly string[] }[];
  /** Whether it asks for a place and how far from it. */
  readonly place?: true;
}

const WEEK = idsOf(DAYS);
const WEEKEND: readonly Day[] = ['sat', 'sun'];

const kinds = (id: HomeChoiceId): QuestionChoice => ({
  facet: 'kind',
  values: kindsUnder(id),
  picture: HOME_CHOICES[id].picture,
});

/** The big choices of all questions. */
export const CHOICES = {
  do: kinds('do'),
  meet: kinds('meet'),
  work: kinds('work'),
  feel: kinds('feel'),
  advice: kinds('advice'),
  weekdays: { facet: 'when', values: WEEK.filter((day) => !WEEKEND.includes(day)), picture: 'week-days' },
  weekend: { facet: 'when', values: WEEKEND, picture: 'week-end' },
  morning: { facet: 'when', values: ['morning'], picture: 'morning' },
  afternoon: { facet: 'when', values: ['afternoon'], picture: 'afternoon' },
  evening: { facet: 'when', values: ['evening'], picture: 'evening' },
  'step-free': { facet: 'access', values: ['step_free'], picture: 'wheelchair' },
  'personal-care': { facet: 'help', values: ['personal_care'], picture: 'personal-care' },
  'one-to-one': { facet: 'help', values: ['one_to_one'], picture: 'one-to-one' },
  transport: { facet: 'help', values: ['transport'], picture: 'minibus' },
  quiet: { facet: 'feel', values: ['quiet_room'], picture: 'quiet' },
  free: { facet: 'paying', values: ['free'], picture: 'free' },
  'direct-payment': { facet: 'paying', values: ['direct_payment'], picture: 'direct-payment' },
  'personal-budget': { facet: 'paying', values: ['personal_budget'], picture: 'money-skills' },
  'council-pays': { facet: 'paying', values: ['council_arranged'], picture: 'council-pays' },
  'pay-yourself': { facet: 'paying', values: ['self_fund'], picture: 'cost' },
} as const satisfies Record<string, QuestionChoice>;
export type ChoiceId = keyof typeof CHOICES;
export const choiceOf = (id: ChoiceId): QuestionChoice => CHOICES[id];

/** How far somebody would go, in words people use, as miles of `within`. */
export const DISTANCES = {
  near: { miles: 2, picture: 'walking' },
  further: { miles: 10, picture: 'bus' },
  far: { miles: 40, picture: 'train' },
} as const satisfies Record<string, { readonly miles: (typeof MILES)[number]; readonly picture: PictureId }>;
export type DistanceId = keyof typeof DISTANCES;

/** The five questions, in the order in which they are asked. The id is the last part of the address. */
export const QUESTIONS = {
  what: {
    picture: 'art',
    groups: [['do', 'meet', 'work', 'feel', 'advice']],
    more: [{ facet: 'activity' }, { facet: 'kind' }],
  },
  where: { picture: 'place', groups: [], more: [{ facet: 'way', values: ['home', 'online', 'out'] }], place: true },
  when: {
    picture: 'calendar',
    groups: [
      ['weekdays', 'weekend'],
      ['morning', 'afternoon', 'evening'],
    ],
    more: [{ facet: 'when', values: WEEK }],
  },
  help: {
    picture: 'help',
    groups: [['step-free', 'personal-care', 'one-to-one', 'transport', 'quiet']],
    more: [{ facet: 'help' }, { facet: 'access' }, { facet: 'feel' }, { facet: 'language' }, { facet: 'support' }],
  },
  paying: {
    picture: 'cost',
    groups: [['free', 'direct-payment', 'personal-budget', 'council-pays', 'pay-yourself']],
    more: [{ facet: 'paying' }],
  },
} as const satisfies Record<string, Question>;
export type QuestionId = keyof typeof QUESTIONS;
export const QUESTION_IDS = Object.keys(QUESTIONS) as [QuestionId, ...QuestionId[]];
export const questionOf = (id: QuestionId): Question => QUESTIONS[id];
export const isQuestionId = (id: string): id is QuestionId => Object.hasOwn(QUESTIONS, id);

/** The facets that a question asks about. */
export const facetsOf = (id: QuestionId): FacetId[] => {
  const { groups, more } = questionOf(id);
  return [...new Set([...groups.flat().map((choice) => choiceOf(choice).facet), ...more.map(({ facet }) => facet)])];
};

/** The values that "something else" offers under one facet of a question. */
export function moreValues(id: QuestionId, facet: FacetId): readonly string[] {
  const offered = questionOf(id).more.find((more) => more.facet === facet);
  const alone = questionOf(id)
    .groups.flat()
    .map(choiceOf)
    .filter((choice) => choice.values.length === 1);
  const said = new Set(alone.filter((choice) => choice.facet === facet).flatMap(({ values }) => values));
  return (offered?.values ?? Object.keys(facetOf(facet).values)).filter((value) => offered && !said.has(value));
}

/** The address of a question. */
export const questionPath = (id: QuestionId): string => `/find/questions/${id}`;
