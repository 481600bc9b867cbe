import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACET_IDS, isFacetValue } from '#domain/listing/facets.ts';
import { KINDS } from '#domain/listing/kinds.ts';
import { problemForPrograms } from '#domain/query/problem.ts';
import { EMPTY_QUERY } from '#domain/query/query.ts';
import { toParams } from '#domain/query/query-params.ts';
import { type FindPlace, readQuery } from '#domain/query/read-query.ts';

const SALTMARSH = { near: { label: 'Saltmarsh', point: { lat: 53.5, lng: -2.3 }, guess: false } };
const findPlace: FindPlace = (asked) => (asked === 'Saltmarsh' ? SALTMARSH : { unknown: `We do not know “${asked}”.` });
const read = (search: string) => readQuery(new URLSearchParams(search), findPlace);

describe('reading a search from an address', () => {
  test('nothing asked is the empty query', () => {
    expect(read('')).toEqual({ query: EMPTY_QUERY, problems: [] });
  });

  test('values come one by one or with commas', () => {
    expect(read('kind=day&kind=meet&access=hoist,lift').query.chosen).toEqual({
      kind: ['day', 'meet'],
      access: ['hoist', 'lift'],
    });
  });

  test('a word that is no value of a facet is left out and said', () => {
    const { query, problems } = read('kind=day&kind=x"%20OR%20state%20=%20"draft');
    expect(query.chosen).toEqual({ kind: ['day'] });
    expect(problems.map(({ parameter }) => parameter)).toEqual(['kind']);
  });

  test('what is left out is said to people by its heading, and to programs with all that they can ask for', () => {
    const { problems } = read('kind=nope&sort=zz&view=yy');
    expect(problems.map(({ message }) => message)).toEqual([
      'We left out “zz” (Which first).',
      'We left out “nope” (What kind).',
      'We left out “yy” (Ways to look).',
    ]);
    const kind = problemForPrograms(problems[1] ?? { parameter: '', message: '' });
    expect(kind.message).toBe(`We left out “nope” (What kind). You can ask for: ${Object.keys(KINDS).join(', ')}.`);
    expect(read(`kind=${'x'.repeat(60)},b,c,d,e`).problems[0]?.message).toBe(
      `We left out “${'x'.repeat(40)}…”, “b”, “c” and 2 more (What kind).`,
    );
  });

  test.each(['0', '-1', '1.5', 'two', '999999999999'])(
    'page %s is the first page, and it says what would do',
    (page) => {
      const { query, problems } = read(`page=${page}`);
      expect(query.page).toBe(1);
      expect(problems[0]?.message).toBe('Use a whole number from 1 to 500.');
    },
  );

  test('a view is kept whatever else is changed, and the list needs no word', () => {
    expect(read('view=days&day=2026-11-24&kind=day').query).toMatchObject({ view: 'days', day: '2026-11-24' });
    expect(toParams(read('view=map&q=art').query).toString()).toBe('q=art&view=map');
    expect(toParams(read('view=list&q=art').query).toString()).toBe('q=art');
    expect(toParams(read('view=days&day=2026-11-24').query).toString()).toBe('view=days&day=2026-11-24');
  });

  test.each([
    ['view=upside-down', 'view'],
    ['view=days&day=tomorrow', 'day'],
    ['view=days&day=2026-02-30', 'day'],
  ])('%s is read as if it were not there, and what would do is said', (search, parameter) => {
    const { query, problems } = read(search);
    expect(query.day).toBeNull();
    expect(problems.map((problem) => problem.parameter)).toEqual([parameter]);
  });

  test('a day belongs to the view by days alone', () => {
    expect(read('day=2026-11-24')).toMatchObject({ query: { view: 'list', day: null }, problems: [] });
  });

  test('a place that nobody knows is kept as it was typed, and the search goes on without it', () => {
    const { query, problems } = read('near=Atlantis&q=art');
    expect(query).toMatchObject({ near: null, nearAsked: 'Atlantis', words: 'art' });
    expect(problems).toEqual([{ parameter: 'near', message: 'We do not know “Atlantis”.' }]);
  });

  test('nearest first needs a place', () => {
    expect(read('sort=nearest').problems.map(({ parameter }) => parameter)).toEqual(['sort']);
    expect(read('sort=nearest&near=Saltmarsh').problems).toEqual([]);
  });

  test('more letters than a person types are cut, and it says so', () => {
    const { query, problems } = read(`q=${'garden '.repeat(60)}`);
    expect(query.words.length).toBeLessThanOrEqual(200);
    expect(problems).toHaveLength(1);
  });

  test('a query written as an address reads as the same query', () => {
    const { query } = read(
      'q=art&near=Saltmarsh&within=5&when=tue&when=morning&age=17&access=hoist&untold=access&sort=soonest&page=3',
    );
    expect(readQuery(toParams(query), findPlace)).toEqual({ query, problems: [] });
  });

  test('whatever is sent, every value that comes through is in the facet table', () => {
    const parameter = fc.oneof(
      fc.constantFrom(...FACET_IDS, 'q', 'near', 'page', 'within', 'sort', 'untold'),
      fc.string(),
    );
    const value = fc.oneof(fc.constantFrom('tue', 'hoist', '17', '2027-09', 'day'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(fc.tuple(parameter, value), { maxLength: 12 }), (pairs) => {
        const { query } = readQuery(new URLSearchParams(pairs), findPlace);
        for (const facet of FACET_IDS)
          for (const chosen of query.chosen[facet] ?? []) expect(isFacetValue(facet, chosen)).toBe(true);
        expect(query.words.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
