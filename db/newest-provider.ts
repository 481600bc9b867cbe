import { eq } from 'drizzle-orm';
import type { Provider } from '#domain/provider/provider.ts';
import type { Db } from './client.ts';
import { providers } from './schema/directory.ts';
import { statement } from './statements.ts';

/** What a provider says: what the public sees, or the newest that was written while nothing of it is public; null when there is neither. */
export const newestProvider = (db: Db, id: string): Partial<Provider> | null => {
  const body = statement<[string], string>(
    db,
    `SELECT body FROM providers JOIN revisions ON revisions.id = coalesce(published_revision_id,
       (SELECT id FROM revisions WHERE subject = 'provider' AND subject_id = providers.id ORDER BY number DESC LIMIT 1))
     WHERE providers.id = ?`,
  )
    .pluck()
    .get(id);
  return body === undefined ? null : (JSON.parse(body) as Partial<Provider>);
};

/** The id of the provider at an address, public or not. */
export const providerIdAt = (db: Db, slug: string): string | undefined =>
  db.orm.select({ id: providers.id }).from(providers).where(eq(providers.slug, slug)).get()?.id;
