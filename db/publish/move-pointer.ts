import type { Actor } from '#domain/actor.ts';
import type { Bodies } from '#domain/publishing/subject.ts';
import { addAudit } from '../audit.ts';
import type { Db } from '../client.ts';
import type { Subject } from '../schema/directory.ts';
import { publishStatements } from './publish-statements.ts';
import { freeSlug } from './slug.ts';

/** An address until there is a name to make one from. */
export const BEFORE_A_NAME = 'new-';

/** What the public is to see from now on: a revision that is stored, and its whole body. */
export interface Shown {
  readonly subject: Subject;
  readonly id: string;
  readonly revision: string;
  /** The revision that the public saw until now. */
  readonly before: string | null;
  readonly body: Bodies[Subject];
  readonly by: Actor;
  readonly deed: string;
  readonly detail?: string | null;
  readonly at: number;
}

/**
 * Makes a stored revision the one that the public sees, with its audit row and outbox rows. To be called inside the transaction that stores
 * it: this is the one place where what the public sees changes.
 */
export function movePointer(db: Db, { subject, id, revision, before, body, by, deed, detail, at }: Shown): void {
  const sql = publishStatements(db);
  const provider = 'provider' in body ? body.provider : null;
  if (before !== null) sql.replaceRevision.run(before);
  sql.point(subject, { id, revision, at, provider });
  if ('venues' in body) {
    sql.clearVenues.run(id);
    for (const venue of new Set(body.venues)) sql.addVenue.run(id, venue);
  }
  addAudit(db, { at, actor: by, deed, subject, subjectId: id, revisionId: revision, detail: detail ?? null });
  sql.tellSearch[subject].run({ id, at });
}

/** Gives a record that has had no name until now an address made from its name. */
export function nameAddress(db: Db, subject: Subject, id: string, name: string): string {
  const sql = publishStatements(db);
  const slug = freeSlug(name, id, (candidate) => sql.slugTaken[subject].get(candidate) !== undefined);
  sql.readdress(subject, { id, slug });
  return slug;
}
