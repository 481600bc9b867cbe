import type { Db } from '#db/client.ts';

/** What the deeds of publishing need from the running directory. */
export interface PublishingContext {
  readonly db: Db;
  readonly now: () => Date;
}
