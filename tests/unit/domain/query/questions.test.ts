import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EN_GB } from '#content/screen-text/en-GB/all.ts';
import { FACET_IDS, facetOf, isFacetValue } from '#domain/listing/facets.ts';
import { HOME_CHOICES, KIND_IDS, KINDS } from '#domain/listing/kinds.ts';
import { EMPTY_QUERY, MILES, USUAL_MILES } from '#domain/query/query.ts';
import { toParams } from '#domain/query/query-params.ts';
import { answersIn, carriedBy, questionHref, withoutAnswer } from '#domain/query/question-view.ts';
import {
  CHOICES,
  type ChoiceId,
  choiceOf,
  DISTANCES,
  facetsOf,
  isQuestionId,
  moreValues,
  QUESTION_IDS,
  questionOf,
} from '#domain/query/questions.ts';
import { readQuery } from '#domain/query/read-query.ts';

const PLACE = { label: 'Brackwell', point: { lat: 53.49, lng: -2.29 }, guess: false };
const read = (params: URLSearchParams) =>
  readQuery(params, (asked) => (asked === 'Brackwell' ? { near: PLACE } : { unknown: `Nobody knows ${asked}` }));
const choiceIds = Object.keys(CHOICES) as ChoiceId[];

describe('the table of questions', () => {
  test('there are five, one after the other', () => {
    expect(QUESTION_IDS).toEqual(['what', 'where', 'when', 'help', 'paying']);
    expect(isQuestionId('toString')).toBe(false);
  });

  test.each(choiceIds)('every value of “%s” is in the table of facets', (id) => {
    const { facet, values } = choiceOf(id);
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !Object.hasOwn(facetOf(facet).values, value))).toEqual([]);
  });

  test('every choice is asked once, in the question of its facet', () => {
    const asked = QUESTION_IDS.flatMap((id) => questionOf(id).groups.flat());
    expect([...asked].sort()).toEqual([...choiceIds].sort());
    for (const id of QUESTION_IDS)
      for (const choice of questionOf(id).groups.flat()) expect(facetsOf(id)).toContain(choiceOf(choice).facet);
  });

  test.each(QUESTION_IDS)('“%s” has five main choices on its screen at most', (id) => {
    const { groups, place } = questionOf(id);
    const places = place ? 1 + Object.keys(DISTANCES).length : 0;
    expect(groups.flat().length + places).toBeGreaterThan(0);
    expect(groups.flat().length + places).toBeLessThanOrEqual(5);
  });

  test('what is behind “something else” is in the table of facets, and nothing stands twice on a screen', () => {
    for (const id of QUESTION_IDS) {
      const alone = questionOf(id)
        .groups.flat()
        .map(choiceOf)
        .filter(({ values }) => values.length === 1);
      for (const { facet } of questionOf(id).more) {
        const values = moreValues(id, facet);
        expect([id, facet, values.length]).not.toEqual([id, facet, 0]);
        expect(values.filter((value) => !isFacetValue(facet, value))).toEqual([]);
        const said = alone.filter((choice) => choice.facet === facet).flatMap((choice) => choice.values);
        expect(values.filter((value) => said.includes(value))).toEqual([]);
      }
    }
  });

  test('no two questions ask for the same', () => {
    const facets = QUESTION_IDS.flatMap(facetsOf);
    expect(new Set(facets).size).toBe(facets.length);
  });

  test('the first asks what the first page asks: every kind of listing for people stands under one of its five', () => {
    expect(questionOf('what').groups).toEqual([Object.keys(HOME_CHOICES)]);
    const reached = questionOf('what')
      .groups.flat()
      .flatMap((id) => choiceOf(id).values);
    expect([...reached].sort()).toEqual(KIND_IDS.filter((id) => KINDS[id].home !== null).sort());
    expect(moreValues('what', 'kind')).toEqual(
      KIND_IDS.filter((id) => !['meet', 'feel-better', 'advice'].includes(id)),
    );
  });

  test('distances are ones that the results offer, and one is what is usual', () => {
    const miles: readonly number[] = Object.values(DISTANCES).map((distance) => distance.miles);
    expect(miles.every((one) => (MILES as readonly number[]).includes(one))).toBe(true);
    expect(miles).toContain(USUAL_MILES);
  });

  test('a question with more than one group names each', () => {
    const many = QUESTION_IDS.filter((id) => questionOf(id).groups.length > 1);
    expect(many).toEqual(Object.keys(EN_GB.questions.groups));
    expect(EN_GB.questions.groups.when).toHaveLength(questionOf('when').groups.length);
  });
});

interface Asked {
  readonly q: string | null;
  readonly near: string | null;
  readonly within: string | null;
  readonly untold: string | null;
  readonly chosen: readonly (readonly [facet: string, value: string])[];
}

describe('answers', () => {
  const aQuery = fc.record({
    q: fc.option(fc.constantFrom('art', 'gardening'), { nil: null }),
    near: fc.option(fc.constantFrom('Brackwell', 'Zzyzx'), { nil: null }),
    within: fc.constantFrom(null, '2', '5', '40'),
    untold: fc.constantFrom(null, 'access', 'paying'),
    chosen: fc.subarray(
      FACET_IDS.flatMap((facet) => Object.keys(facetOf(facet).values).map((value) => [facet, value] as const)),
      { maxLength: 12 },
    ),
  });
  const paramsOf = ({ chosen, ...others }: Asked) =>
    new URLSearchParams([
      ...Object.entries(others).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
      ...chosen.map(([facet, value]) => [facet, value]),
    ]);

  test('a link to a question keeps all of them', () => {
    fc.assert(
      fc.property(aQuery, fc.constantFrom(...QUESTION_IDS), (asked, id) => {
        const { query } = read(paramsOf(asked));
        const [path, params] = questionHref(id, query).split('?');
        expect(path).toBe(`/find/questions/${id}`);
        expect(read(new URLSearchParams(params)).query).toEqual({
          ...query,
          miles: query.nearAsked === '' ? USUAL_MILES : query.miles,
        });
      }),
    );
  });

  test('a form carries the answers to all the other questions, and nothing of its own', () => {
    fc.assert(
      fc.property(aQuery, fc.constantFrom(...QUESTION_IDS), (asked, id) => {
        const { query } = read(paramsOf(asked));
        const carried = carriedBy(id, query);
        const own: readonly string[] = [...facetsOf(id), ...(questionOf(id).place ? ['near', 'within'] : [])];
        expect(carried.filter(([name]) => own.includes(name))).toEqual([]);
        expect(read(new URLSearchParams(carried)).query).toEqual({
          ...withoutAnswer(query, id),
          alsoUntold: query.alsoUntold,
          miles: carried.some(([name]) => name === 'near') ? query.miles : USUAL_MILES,
        });
      }),
    );
  });

  test('going through all five forms with what they show changes nothing but the order', () => {
    fc.assert(
      fc.property(aQuery, (asked) => {
        const start = read(paramsOf(asked)).query;
        const end = QUESTION_IDS.reduce((query, id) => {
          const own = new Set<string>([...facetsOf(id), ...(questionOf(id).place ? ['near', 'within'] : [])]);
          const sent = [...carriedBy(id, query), ...[...toParams(query)].filter(([name]) => own.has(name))];
          return read(new URLSearchParams(sent)).query;
        }, start);
        expect(toParams(end).toString()).toBe(toParams(start).toString());
      }),
    );
  });

  test('a group is one answer, and what is picked besides is said by itself', () => {
    const [answer] = answersIn(read(new URLSearchParams('when=mon,tue,wed,thu,fri,sat&when=morning')).query);
    expect(answer).toMatchObject({ question: 'when', choices: ['weekdays', 'morning'], labels: ['Saturday'] });
  });

  test('a place that nobody knows is no answer', () => {
    expect(answersIn(read(new URLSearchParams('near=Zzyzx')).query)).toEqual([]);
    expect(answersIn(EMPTY_QUERY)).toEqual([]);
  });
});
