/** A run is an import, the undoing of another run, or the merging of two records. */
export const RUN_KINDS = ['import', 'undo', 'merge'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** Of a run: how many records it wrote, put back, took away, left alone or refused. */
export interface RunCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly kept_back: number;
  readonly withdrawn: number;
  readonly refused: number;
}
export const NO_COUNTS: RunCounts = { created: 0, changed: 0, unchanged: 0, kept_back: 0, withdrawn: 0, refused: 0 };
