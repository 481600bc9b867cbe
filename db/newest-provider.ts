import { eq } from 'drizzle-orm';
import type { Provider } from '#domain/provider/provider.ts';
import type { Db } from './client.ts';
import { providers } from './schema/directory.ts';
import { statement } from './statements.ts';

/** The revision of the provider `p` of a query that says what it is called: the public one, or the newest that was written before any was. */
export const NAMING_REVISION = `coalesce(p.published_revision_id,
  (SELECT id FROM revisions WHERE subject = 'provider' AND subject_id = p.id ORDER BY number DESC LIMIT 1))`;

/** What a provider says: what the public sees, or the newest that was written while nothing of it is public; null when there is neither. */
export const newestProvider = (db: Db, id: string): Partial<Provider> | null => {
  const body = statement<[string], string>(
    db,
    `SELECT r.body FROM providers p JOIN revisions r ON r.id = ${NAMING_REVISION} WHERE p.id = ?`,
  )
    .pluck()
    .get(id);
  return body === undefined ? null : (JSON.parse(body) as Partial<Provider>);
};

/** The id of the provider at an address, public or not. */
export const providerIdAt = (db: Db, slug: string): string | undefined =>
  db.orm.select({ id: providers.id }).from(providers).where(eq(providers.slug, slug)).get()?.id;
