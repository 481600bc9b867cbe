import type { Warning } from '#domain/open-referral/margin.ts';

/** What became of one record. `kept_back` is not shown because its source does not want it shown; `withdrawn` was shown before. */
export const DEEDS = ['created', 'changed', 'unchanged', 'kept_back', 'withdrawn', 'refused'] as const;
export type Deed = (typeof DEEDS)[number];

export interface Outcome {
  readonly deed: Deed;
  readonly place: string;
  readonly name: string | null;
  /** Our id of the listing; null when there is none. */
  readonly id: string | null;
  /** Why it was refused or kept back, and in which field. */
  readonly field: string | null;
  readonly reason: string | null;
  readonly warnings: readonly Warning[];
}
