import type { Db } from '#db/client.ts';

/** What every deed around packs needs. */
export interface PackingContext {
  readonly db: Db;
  readonly now: () => Date;
}

/** What it takes besides to make one. */
export interface MakingContext extends PackingContext {
  /** Counts a pack of a visitor, known by the front's name for their address. Resolves to whether it may be made. */
  readonly limit: (visitor: string) => Promise<boolean>;
}
