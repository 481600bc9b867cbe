import { isNotNull, lte, or } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { packs } from '#db/schema/pack.ts';

/** Deletes the packs that were ended and those whose time is over at `now`. Gives how many. */
export const clearPacks = ({ orm }: Db, now: Date): number =>
  orm
    .delete(packs)
    .where(or(isNotNull(packs.endedAt), lte(packs.expiresAt, now.getTime())))
    .run().changes;
