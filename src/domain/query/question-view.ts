import { type FacetId, facetLabel, facetOf } from '../listing/facets.ts';
import type { FoundPage } from './found.ts';
import type { Query } from './query.ts';
import { toParams, withoutFacet } from './query-params.ts';
import {
  type ChoiceId,
  choiceOf,
  facetsOf,
  moreValues,
  QUESTION_IDS,
  type QuestionId,
  questionOf,
  questionPath,
} from './questions.ts';

export interface ChoiceView {
  readonly id: ChoiceId;
  readonly facet: FacetId;
  /** All its values in one, as the address takes them. */
  readonly value: string;
  readonly picture: string;
  readonly chosen: boolean;
  /** Other choices are left, and none of them fits it. */
  readonly empty: boolean;
}

export interface MoreView {
  readonly facet: FacetId;
  readonly label: string;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly picture: string | null;
    readonly chosen: boolean;
  }[];
}

/** An answer given so far: the big choices in it, and the words of all that is picked besides. */
export interface AnswerView {
  readonly question: QuestionId;
  readonly choices: readonly ChoiceId[];
  readonly labels: readonly string[];
  /** Whether a place is part of it. */
  readonly place: boolean;
  readonly href: string;
}

const isChosen = (query: Query, id: ChoiceId): boolean => {
  const { facet, values } = choiceOf(id);
  return values.every((value) => query.chosen[facet]?.includes(value));
};

/** What is chosen under a facet and no big choice of the question stands for. */
function besides(query: Query, id: QuestionId, facet: FacetId): readonly string[] {
  const said = new Set(
    questionOf(id)
      .groups.flat()
      .filter((choice) => choiceOf(choice).facet === facet && isChosen(query, choice))
      .flatMap((choice) => choiceOf(choice).values),
  );
  return (query.chosen[facet] ?? []).filter((value) => !said.has(value));
}

/** The big choices of one group, as they stand after the answers so far. */
export function choicesIn(group: readonly ChoiceId[], { query, facets, total }: FoundPage): ChoiceView[] {
  return group.map((id) => {
    const { facet, values, picture } = choiceOf(id);
    const counted = facets.find((view) => view.id === facet)?.values ?? [];
    return {
      id,
      facet,
      value: values.join(','),
      picture,
      chosen: isChosen(query, id),
      empty: total > 0 && !counted.some(({ value, count }) => values.includes(value) && count > 0),
    };
  });
}

/** What "something else" offers: what finds something, and what is picked already. */
export function moreIn(id: QuestionId, { query, facets }: FoundPage): MoreView[] {
  const views = questionOf(id).more.map(({ facet }): MoreView => {
    const counted = new Set(
      facets.find((view) => view.id === facet)?.values.flatMap(({ value, count }) => (count > 0 ? [value] : [])),
    );
    const chosen = besides(query, id, facet);
    const listed = moreValues(id, facet).filter((value) => counted.has(value) || chosen.includes(value));
    return {
      facet,
      label: facetOf(facet).label,
      values: [...new Set([...listed, ...chosen])].map((value) => ({
        value,
        label: facetLabel(facet, value),
        picture: facetOf(facet).values[value]?.picture ?? null,
        chosen: chosen.includes(value),
      })),
    };
  });
  return views.filter(({ values }) => values.length > 0);
}

/** The query without what one question asked, from its first page. */
export function withoutAnswer(query: Query, id: QuestionId): Query {
  const left = facetsOf(id).reduce(withoutFacet, { ...query, page: 1 });
  return questionOf(id).place ? { ...left, near: null, nearAsked: '' } : left;
}

/** The address of a question with the answers so far. */
export function questionHref(id: QuestionId, query: Query): string {
  const params = toParams({ ...query, page: 1 }).toString();
  return params === '' ? questionPath(id) : `${questionPath(id)}?${params}`;
}

/** The parameters that the form of a question must carry along: the answers to all the others. */
export const carriedBy = (id: QuestionId, query: Query): [name: string, value: string][] => [
  // Whether those that have not told us are shown too is no answer of a question, so sending its form again must not take it away.
  ...toParams({ ...withoutAnswer(query, id), alsoUntold: query.alsoUntold }),
];

/** What was answered so far, question by question. */
export function answersIn(query: Query): AnswerView[] {
  return QUESTION_IDS.map((question): AnswerView => {
    const { groups, place } = questionOf(question);
    return {
      question,
      choices: groups.flat().filter((id) => isChosen(query, id)),
      labels: facetsOf(question).flatMap((facet) =>
        besides(query, question, facet).map((value) => facetLabel(facet, value)),
      ),
      place: place === true && query.near !== null,
      href: questionHref(question, query),
    };
  }).filter(({ choices, labels, place }) => choices.length > 0 || labels.length > 0 || place);
}
