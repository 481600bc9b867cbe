import type { Point } from '#domain/place/point.ts';
import type { Condition } from '#domain/query/condition.ts';
import { noAttribute, yesAttribute } from './stored-document.ts';

/** A filter expression, or what it comes to when no document needs to be looked at. */
export type Filter = string | true | false;

/** Writes the circle as a filter; there is more than one way to. */
export type WithinFilter = (centre: Point, miles: number) => Filter;

/** A value in quotes that it cannot leave. */
export const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const oneOf = (attribute: string, values: readonly string[]): Filter =>
  values.length === 0 ? false : `${attribute} IN [${values.map(quoted).join(', ')}]`;

function joined(parts: readonly Filter[], by: 'AND' | 'OR'): Filter {
  const settling = by === 'OR';
  if (parts.includes(settling)) return settling;
  const expressions = [...new Set(parts.filter((part) => typeof part === 'string'))];
  const [first] = expressions;
  if (first === undefined) return !settling;
  return expressions.length === 1 ? first : `(${expressions.join(` ${by} `)})`;
}

export const every = (parts: readonly Filter[]): Filter => joined(parts, 'AND');
export const some = (parts: readonly Filter[]): Filter => joined(parts, 'OR');
export const none = (part: Filter): Filter => (typeof part === 'string' ? `NOT ${bracketed(part)}` : !part);

const bracketed = (expression: string): string => (expression.startsWith('(') ? expression : `(${expression})`);

/** The condition as Meilisearch's filter. */
export function toFilter(condition: Condition, within: WithinFilter): Filter {
  switch (condition.is) {
    case 'yes':
      return oneOf(yesAttribute(condition.facet), condition.anyOf);
    case 'no':
      return oneOf(noAttribute(condition.facet), condition.anyOf);
    case 'untold':
      return `untold = ${quoted(condition.facet)}`;
    case 'of_age':
      return `(age_from <= ${condition.years} AND age_to >= ${condition.years})`;
    case 'within':
      return within(condition.centre, condition.miles);
    case 'covering':
      return oneOf('cells', condition.cells);
    case 'all':
      return every(condition.of.map((part) => toFilter(part, within)));
    case 'any':
      return some(condition.of.map((part) => toFilter(part, within)));
    case 'not':
      return none(toFilter(condition.of, within));
  }
}
