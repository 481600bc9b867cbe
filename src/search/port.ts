import type { FacetId } from '#domain/listing/facets.ts';
import type { Point } from '#domain/place/point.ts';
import { type Condition, EVERYTHING } from '#domain/query/condition.ts';
import type { Sort } from '#domain/query/query.ts';
import type { SearchDocument } from '#domain/query/search-document.ts';

/** A search engine cannot answer now: it is gone, slow, refuses the key, or its answer cannot be read. `cause` has the reason. */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';
}

/** The engine is well but will not take what it was given; `code` is its word for why. Giving less at a time finds which document it is. */
export class DocumentsRefused extends Error {
  override readonly name = 'DocumentsRefused';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export type EngineName = 'meilisearch' | 'fts5';

export interface SearchRequest {
  /** Words from a person, never query syntax. Empty finds everything. */
  readonly words: string;
  /** `all`: every word must be found. `any`: one is enough, more is better. */
  readonly match: 'all' | 'any';
  readonly condition: Condition;
  readonly sort: Sort;
  /** Where `nearest` is measured from. Choices without a point come after all others. */
  readonly from: Point | null;
  /** 1 is the first page. */
  readonly page: number;
  readonly size: number;
  /** How many choices say yes to each value of some facets, with the same words under another condition. */
  readonly counts: readonly { readonly facets: readonly FacetId[]; readonly condition: Condition }[];
  /** How many choices there are with the same words under other conditions. */
  readonly totals: readonly Condition[];
}

/** What words alone find, with nothing counted: the first `size` choices, best first. */
export const byWords = (words: string, size: number): SearchRequest => ({
  ...{ words, size, match: 'all', condition: EVERYTHING, sort: 'best', from: null, page: 1 },
  ...{ counts: [], totals: [] },
});

export type FacetCounts = { readonly [id in FacetId]?: Readonly<Record<string, number>> };

export interface SearchAnswer {
  readonly engine: EngineName;
  /** Exact, not an estimate. */
  readonly total: number;
  /** Ids of choices in order. */
  readonly ids: readonly string[];
  readonly counts: FacetCounts;
  /** In the order of `request.totals`. */
  readonly totals: readonly number[];
}

/** Two ways round: words in one group mean the same. */
export type Synonyms = readonly (readonly string[])[];

/**
 * A search engine holds derived documents that can be thrown away and made again.
 * Every method may throw `SearchUnavailable`. A change is visible to `search` when the promise of `put`, `remove` or `replaceAll` is kept.
 */
export interface SearchEngine {
  readonly name: EngineName;
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>;
  put(documents: readonly SearchDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Replaces everything at once: a search during it sees either the old or the new documents. */
  replaceAll(documents: Iterable<SearchDocument>): Promise<void>;
  /** Ids with versions of all documents held, for the drift check. */
  versions(): Promise<ReadonlyMap<string, string>>;
  setSynonyms(synonyms: Synonyms): Promise<void>;
  /** What the engine says of itself, for `/readyz`. */
  state(): Promise<{ readonly version: string; readonly documents: number }>;
}
