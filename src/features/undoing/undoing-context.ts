import type { Db } from '#db/client.ts';

/** What it takes to look at runs and to undo them. */
export interface UndoingContext {
  readonly db: Db;
  readonly now: () => Date;
}
