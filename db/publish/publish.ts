import type { Actor } from '#domain/actor.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { type Db, inTransaction } from '../client.ts';
import type { Subject } from '../schema/directory.ts';
import { parseBody } from './parse-body.ts';
import { publishStatements } from './publish-statements.ts';
import { freeSlug } from './slug.ts';

/** What is to be seen by the public. `slug` is wished for, and kept when the subject has one already. */
export type Publication = { readonly id: string; readonly slug?: string; readonly reason?: string } & (
  | { readonly subject: 'provider'; readonly body: Provider }
  | { readonly subject: 'venue'; readonly body: Venue }
  | { readonly subject: 'listing'; readonly body: Listing }
);

export interface Published {
  readonly subject: Subject;
  readonly id: string;
  readonly slug: string;
  readonly change: 'created' | 'changed' | 'unchanged';
}

/**
 * Publishes several records, all or none, in the order given (a provider and venues before the listings that name them). Each body is
 * parsed again. For every change a revision is added, the pointer moved, and an audit row and an outbox row written in the same
 * transaction; a body equal to what is published changes nothing. Throws `Invalid` with the fields when a body does not hold.
 */
export function publishAll(db: Db, publications: readonly Publication[], by: Actor, at: Date): Published[] {
  const parsed = publications.map((publication) => ({
    ...publication,
    body: parseBody(publication.subject, publication.body),
  }));
  return inTransaction(db, () => parsed.map((publication) => publishOne(db, publication, by, at.getTime())));
}

type Parsed = {
  readonly subject: Subject;
  readonly id: string;
  readonly slug?: string;
  readonly reason?: string;
  readonly body: Provider | Venue | Listing;
};

function publishOne(db: Db, { subject, id, body, slug: wished, reason }: Parsed, by: Actor, at: number): Published {
  const sql = publishStatements(db);
  const text = JSON.stringify(body);
  const current = sql.current(subject, id);
  if (current !== undefined && current.body === text && current.state === 'live')
    return { subject, id, slug: current.slug, change: 'unchanged' };

  const slug =
    current?.slug ??
    freeSlug(wished ?? body.name, id, (candidate) => sql.slugTaken[subject].get(candidate) !== undefined);
  const revision = crypto.randomUUID();
  const number = (current?.number ?? 0) + 1;
  if (current === undefined) sql.create(subject, { id, slug, at, provider: 'provider' in body ? body.provider : null });
  if (current?.revision != null) sql.replaceRevision.run(current.revision);
  sql.addRevision.run({
    revision,
    subject,
    id,
    number,
    body: text,
    by,
    reason: reason ?? null,
    basedOn: current?.revision ?? null,
    at,
  });
  sql.point(subject, { id, revision, at, provider: 'provider' in body ? body.provider : null });
  if ('venues' in body) {
    sql.clearVenues.run(id);
    for (const venue of new Set(body.venues)) sql.addVenue.run(id, venue);
  }
  sql.audit.run({ at, by, deed: 'published', subject, id, revision });
  sql.tellSearch[subject].run({ id, at });
  return { subject, id, slug, change: current === undefined ? 'created' : 'changed' };
}

/** Takes a record from the public, or puts it back. Nothing is deleted; it can be undone by the other. */
export function setState(db: Db, subject: Subject, id: string, state: 'live' | 'withdrawn', by: Actor, at: Date): void {
  const sql = publishStatements(db);
  inTransaction(db, () => {
    sql.setState(subject, { id, state, at: at.getTime() });
    sql.audit.run({
      at: at.getTime(),
      by,
      deed: state === 'live' ? 'put back' : 'withdrew',
      subject,
      id,
      revision: null,
    });
    sql.tellSearch[subject].run({ id, at: at.getTime() });
  });
}
