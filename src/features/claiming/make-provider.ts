import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { addAudit } from '#db/audit.ts';
import type { Db } from '#db/client.ts';
import { SCHEMA_VERSION } from '#db/publish/parse-body.ts';
import { publishAll } from '#db/publish/publish.ts';
import { freeSlug } from '#db/publish/slug.ts';
import { providers, revisions } from '#db/schema/directory.ts';
import type { Evidence } from '#domain/claiming/evidence.ts';
import { ProviderSchema } from '#domain/provider/provider.ts';

interface NewProvider {
  readonly name: string;
  readonly evidence: Evidence;
  /** The account of the person who asked for it. */
  readonly author: string;
  /** Who approves it. */
  readonly by: string;
  readonly at: Date;
  readonly publish: boolean;
}

export const slugOfProvider = (db: Db, id: string): string | undefined =>
  db.orm.select({ slug: providers.slug }).from(providers).where(eq(providers.id, id)).get()?.slug;

const isTaken = (db: Db) => (slug: string) =>
  db.orm.select({ id: providers.id }).from(providers).where(eq(providers.slug, slug)).get() !== undefined;

/**
 * Makes the record of a provider from a claim: seen by the public, or waiting in the queue, from where it goes on the site with its first
 * listing or by itself. Call it within a transaction.
 */
export function makeProvider(db: Db, { name, evidence, author, by, at, publish }: NewProvider): string {
  const { number, adds } = evidence;
  const body = ProviderSchema.parse({ name, ...adds, identifiers: number === null ? [] : [number] });
  const id = uuidv7();
  if (publish) {
    publishAll(db, [{ subject: 'provider', id, body }], by, at);
    return id;
  }
  const times = { createdAt: at.getTime(), updatedAt: at.getTime() };
  const slug = freeSlug(name, id, isTaken(db));
  db.orm
    .insert(providers)
    .values({ id, slug, state: 'live', ...times })
    .run();
  const revision = uuidv7();
  db.orm
    .insert(revisions)
    .values({
      id: revision,
      subject: 'provider',
      subjectId: id,
      number: 1,
      body: JSON.stringify(body),
      schemaVersion: SCHEMA_VERSION,
      state: 'submitted',
      submittedAt: at.getTime(),
      version: 1,
      author,
      ...times,
    })
    .run();
  addAudit(db, { at, actor: by, deed: 'submitted', subject: 'provider', subjectId: id, revisionId: revision });
  return id;
}
