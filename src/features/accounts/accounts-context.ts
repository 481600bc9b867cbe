import type { Db } from '#db/client.ts';

/** What every deed around accounts needs. */
export interface AccountsContext {
  readonly db: Db;
  readonly now: () => Date;
}
