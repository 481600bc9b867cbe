import type { FacetId } from '../listing/facets.ts';
import type { Point } from '../place/point.ts';

export const SORTS = {
  best: 'Best match',
  nearest: 'Nearest first',
  soonest: 'Soonest first',
  newest: 'Checked most recently',
  added: 'New here first',
} as const;
export type Sort = keyof typeof SORTS;

/** The ways to look at what is found. */
export const VIEW_IDS = ['list', 'days', 'map'] as const;
export type View = (typeof VIEW_IDS)[number];

/** The distances offered, in miles. Any whole number up to `MOST_MILES` may be asked for. */
export const MILES = [1, 2, 5, 10, 20, 40] as const;
export const USUAL_MILES = 10;
export const MOST_MILES = 60;

export const PAGE_SIZE = 20;
/** The last page that can be asked for: deeper is refused kindly, because nobody reads there and engines pay for it. */
export const LAST_PAGE = 500;
export const MOST_WORDS = 200;

/** Where somebody looks from: a point with the words for it. `guess` says that the point is only the middle of a bigger place. */
export interface Near {
  readonly label: string;
  readonly point: Point;
  readonly guess: boolean;
}

/** What a person asks for, understood: every value in it is known to the facet table. */
export interface Query {
  readonly words: string;
  /** What was typed as the place, kept even when nobody knows the place. */
  readonly nearAsked: string;
  readonly near: Near | null;
  readonly miles: number;
  readonly chosen: { readonly [id in FacetId]?: readonly string[] };
  /** Facets for which choices that have not told us are shown as well. */
  readonly alsoUntold: readonly FacetId[];
  readonly sort: Sort;
  readonly view: View;
  /** The one date (`YYYY-MM-DD`) that is looked at in the view by days; null for all of them. */
  readonly day: string | null;
  readonly page: number;
}

export const EMPTY_QUERY: Query = {
  words: '',
  nearAsked: '',
  near: null,
  miles: USUAL_MILES,
  chosen: {},
  alsoUntold: [],
  sort: 'best',
  view: 'list',
  day: null,
  page: 1,
};

export const chosenFacets = (query: Query): FacetId[] => Object.keys(query.chosen) as FacetId[];
