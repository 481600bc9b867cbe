import type { Db } from '#db/client.ts';

/** What it takes to find records that are the same and to make one of two. */
export interface MergingContext {
  readonly db: Db;
  readonly now: () => Date;
}
