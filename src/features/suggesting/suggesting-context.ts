import type { Db } from '#db/client.ts';
import type { VisitorLimit } from './visitor-limit.ts';

/** What every deed around suggestions needs. */
export interface SuggestingContext {
  readonly db: Db;
  readonly now: () => Date;
}

/** What it takes besides to take one from a visitor. */
export interface TakingContext extends SuggestingContext {
  readonly limit: VisitorLimit;
}
