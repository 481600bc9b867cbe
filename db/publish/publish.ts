import type { Actor } from '#domain/actor.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { addAudit } from '../audit.ts';
import { type Db, inTransaction } from '../client.ts';
import type { Subject } from '../schema/directory.ts';
import { BEFORE_A_NAME, movePointer, nameAddress } from './move-pointer.ts';
import { parseBody } from './parse-body.ts';
import { publishStatements } from './publish-statements.ts';
import { freeSlug } from './slug.ts';

interface Around {
  readonly id: string;
  /** Wished for, and kept when the subject has one already. */
  readonly slug?: string;
  readonly reason?: string;
  /** What the audit calls it. */
  readonly deed?: string;
  /** The team has yet to look at it. */
  readonly toLookAt?: boolean;
  /** The run of an import that wrote it. */
  readonly importRun?: string;
}

/** What is to be seen by the public. */
export type Publication = Around &
  (
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

type Parsed = Around & { readonly subject: Subject; readonly body: Provider | Venue | Listing };

function publishOne(db: Db, publication: Parsed, by: Actor, at: number): Published {
  const { subject, id, body, slug: wished } = publication;
  const sql = publishStatements(db);
  const text = JSON.stringify(body);
  const current = sql.current(subject, id);
  if (current !== undefined && current.body === text && current.state === 'live')
    return { subject, id, slug: current.slug, change: 'unchanged' };

  const slug =
    current?.slug ??
    freeSlug(wished ?? body.name, id, (candidate) => sql.slugTaken[subject].get(candidate) !== undefined);
  const revision = crypto.randomUUID();
  if (current === undefined) sql.create(subject, { id, slug, at, provider: 'provider' in body ? body.provider : null });
  sql.addRevision.run({
    revision,
    subject,
    id,
    number: (current?.number ?? 0) + 1,
    version: current === undefined ? 0 : (current.version ?? 0) + 1,
    body: text,
    by,
    reason: publication.reason ?? null,
    basedOn: current?.revision ?? null,
    at,
    toLookAt: publication.toLookAt === true ? 1 : 0,
    importRun: publication.importRun ?? null,
  });
  const before = current?.revision ?? null;
  movePointer(db, { subject, id, revision, before, body, by, deed: publication.deed ?? 'published', at });
  return {
    subject,
    id,
    slug: slug.startsWith(BEFORE_A_NAME) && before === null ? nameAddress(db, subject, id, body.name) : slug,
    change: current === undefined ? 'created' : 'changed',
  };
}

/** Takes a record from the public, or puts it back. Nothing is deleted; it can be undone by the other. `detail` goes to the audit. */
export function setState(
  db: Db,
  subject: Subject,
  id: string,
  state: 'live' | 'withdrawn',
  by: Actor,
  at: Date,
  detail?: string,
): void {
  const sql = publishStatements(db);
  const deed = state === 'live' ? 'put back' : 'withdrew';
  inTransaction(db, () => {
    sql.setState(subject, { id, state, at: at.getTime() });
    addAudit(db, { at, actor: by, deed, subject, subjectId: id, detail: detail ?? null });
    sql.tellSearch[subject].run({ id, at: at.getTime() });
  });
}
