import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allOf, anyOf, type Condition, EVERYTHING, not } from '#domain/query/condition.ts';
import { quoted, toFilter } from '#search/meilisearch/filter.ts';

const filterOf = (condition: Condition) =>
  toFilter(condition, (centre, miles) => `near(${centre.lat}, ${centre.lng}, ${miles})`);
const day: Condition = { is: 'yes', facet: 'kind', anyOf: ['day'] };
const nothing: Condition = { is: 'yes', facet: 'kind', anyOf: [] };

/** Reads a quoted value as Meilisearch does: a backslash makes the next character plain, a bare quote ends it. */
function readQuoted(text: string): { readonly value: string; readonly rest: string } {
  expect(text[0]).toBe('"');
  let value = '';
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === '"') return { value, rest: text.slice(at + 1) };
    if (text[at] === '\\') at += 1;
    value += text[at] ?? '';
  }
  throw new Error(`Never closed: ${text}`);
}

describe('a value in a filter', () => {
  test('a value with a quote and a backslash cannot leave its quotes', () => {
    expect(filterOf({ is: 'yes', facet: 'kind', anyOf: ['x" OR untold = "kind', 'a\\'] })).toBe(
      'yes_kind IN ["x\\" OR untold = \\"kind", "a\\\\"]',
    );
  });

  test('whatever a value holds, it is read back whole and nothing is left over', () => {
    const awkward = fc.string({ unit: fc.constantFrom('"', '\\', "'", ' ', 'a', ']', ',', '\n', '\u0000') });
    fc.assert(
      fc.property(fc.oneof(awkward, fc.string({ unit: 'binary' })), (value) => {
        expect(readQuoted(quoted(value))).toEqual({ value, rest: '' });
      }),
    );
  });

  test('a cell is a value like any other', () => {
    expect(filterOf({ is: 'covering', cells: ['1069_-23', 'x"y'] })).toBe('cells IN ["1069_-23", "x\\"y"]');
  });
});

describe('a condition as a filter', () => {
  test('yes, no and not told look at attributes of their own', () => {
    expect(filterOf({ is: 'yes', facet: 'access', anyOf: ['hoist', 'lift'] })).toBe('yes_access IN ["hoist", "lift"]');
    expect(filterOf({ is: 'no', facet: 'access', anyOf: ['hoist'] })).toBe('no_access IN ["hoist"]');
    expect(filterOf({ is: 'untold', facet: 'access' })).toBe('untold = "access"');
  });

  test('an age must lie between the youngest and the oldest', () => {
    expect(filterOf({ is: 'of_age', years: 17 })).toBe('(age_from <= 17 AND age_to >= 17)');
  });

  test('a circle is written by whoever knows how', () => {
    expect(filterOf({ is: 'within', centre: { lat: 53.5, lng: -2.25 }, miles: 5 })).toBe('near(53.5, -2.25, 5)');
  });

  test('parts are joined in brackets, each once, and one part stands alone', () => {
    const old: Condition = { is: 'of_age', years: 70 };
    expect(filterOf(allOf(day, old))).toBe('(yes_kind IN ["day"] AND (age_from <= 70 AND age_to >= 70))');
    expect(filterOf(anyOf(day, allOf(day, old)))).toMatch(/^\(yes_kind IN \["day"\] OR \(.+\)\)$/u);
    expect(filterOf({ is: 'all', of: [day, day] })).toBe('yes_kind IN ["day"]');
  });

  test('what is not so is bracketed, also when it begins and ends with brackets of its own', () => {
    expect(filterOf(not(day))).toBe('NOT (yes_kind IN ["day"])');
    expect(filterOf(not(anyOf(allOf(day, EVERYTHING), { is: 'of_age', years: 1 })))).toMatch(/^NOT \(.+\)$/u);
  });

  test('everything needs no filter and nothing needs no search', () => {
    expect(filterOf(EVERYTHING)).toBe(true);
    expect(filterOf(nothing)).toBe(false);
    expect(filterOf({ is: 'any', of: [] })).toBe(false);
    expect(filterOf(not(nothing))).toBe(true);
    expect(filterOf({ is: 'all', of: [day, EVERYTHING] })).toBe('yes_kind IN ["day"]');
    expect(filterOf({ is: 'all', of: [day, nothing] })).toBe(false);
    expect(filterOf({ is: 'any', of: [day, nothing] })).toBe('yes_kind IN ["day"]');
    expect(filterOf({ is: 'any', of: [day, EVERYTHING] })).toBe(true);
  });
});
