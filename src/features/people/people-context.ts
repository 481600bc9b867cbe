import type { Db } from '#db/client.ts';

/** What every deed around people needs. */
export interface PeopleContext {
  readonly db: Db;
  readonly now: () => Date;
}
