import type { FacetId } from '../listing/facets.ts';
import type { Point } from '../place/point.ts';

/**
 * What a search document must be like, as data. Both search engines and the brute-force check compile this same tree, so that they mean the
 * same. Every value in it has passed the facet table; nothing that a person typed is ever part of a filter.
 */
export type Condition =
  | { readonly is: 'yes'; readonly facet: FacetId; readonly anyOf: readonly string[] }
  | { readonly is: 'no'; readonly facet: FacetId; readonly anyOf: readonly string[] }
  | { readonly is: 'untold'; readonly facet: FacetId }
  | { readonly is: 'of_age'; readonly years: number }
  | { readonly is: 'within'; readonly centre: Point; readonly miles: number }
  | { readonly is: 'covering'; readonly cells: readonly string[] }
  | { readonly is: 'all'; readonly of: readonly Condition[] }
  | { readonly is: 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition };

export const EVERYTHING: Condition = { is: 'all', of: [] };

export const allOf = (...of: readonly Condition[]): Condition => (of.length === 1 && of[0] ? of[0] : { is: 'all', of });
export const anyOf = (...of: readonly Condition[]): Condition => (of.length === 1 && of[0] ? of[0] : { is: 'any', of });
export const not = (of: Condition): Condition => ({ is: 'not', of });
