import type { Db } from '#db/client.ts';

/** What it takes to look after the providers of the directory. */
export interface OverseeingContext {
  readonly db: Db;
  readonly now: () => Date;
}
