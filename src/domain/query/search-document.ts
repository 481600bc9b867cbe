import type { FacetId } from '../listing/facets.ts';
import type { Point } from '../place/point.ts';

export type FacetValues = { readonly [id in FacetId]?: readonly string[] };

/** What a search engine holds of one choice: derived, complete in itself, and only ever of what is published. */
export interface SearchDocument {
  /** The choice's id. */
  readonly id: string;
  readonly listing: string;
  /** Changes when anything in the document does. */
  readonly version: string;
  /** What words are looked for in, most telling field first. */
  readonly words: {
    readonly name: string;
    /** Plain and sector words for its kind, activities, facts and people. */
    readonly terms: string;
    /** Provider, venue and town. */
    readonly whoAndWhere: string;
    readonly about: string;
  };
  readonly yes: FacetValues;
  readonly no: FacetValues;
  /** Facets about which nothing is told. */
  readonly untold: readonly FacetId[];
  /** Youngest and oldest age that may come; null is not told us. */
  readonly ages: readonly [from: number, to: number] | null;
  readonly point: Point | null;
  /** Cells of the coverage grid that it comes to. */
  readonly cells: readonly string[];
  /** Its next session, in minutes since 1970 UTC. */
  readonly nextAt: number | null;
  /** When it was last checked, in days since 1970. */
  readonly checkedOn: number | null;
  /** When it was first published, and when what is published now was; in minutes since 1970 UTC. */
  readonly added: readonly [first: number, now: number] | null;
  /** Order when nothing else orders: higher first. Unique enough, and the same in both engines. */
  readonly rank: number;
  /** When time alone makes this document wrong (minutes since 1970 UTC), so that it is made again. */
  readonly staleAt: number | null;
}
