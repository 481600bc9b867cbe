import { asc, eq, isNull, or } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { feeds } from '#db/schema/feeds.ts';
import { NotFound } from '#domain/errors.ts';

/** A feed as it is stored, with what its last runs left. Times are milliseconds since 1970. */
export type StoredFeed = typeof feeds.$inferSelect;

/** Every feed that was not taken away, by name. */
export const storedFeeds = ({ orm }: Db): StoredFeed[] =>
  orm.select().from(feeds).where(isNull(feeds.removedAt)).orderBy(asc(feeds.name)).all();

/** The feed of this id or name, one that was taken away as well. Throws `NotFound`. */
export function storedFeed({ orm }: Db, idOrName: string): StoredFeed {
  const found = orm
    .select()
    .from(feeds)
    .where(or(eq(feeds.id, idOrName), eq(feeds.name, idOrName)))
    .get();
  if (found === undefined) throw new NotFound(`There is no feed “${idOrName}”`);
  return found;
}
