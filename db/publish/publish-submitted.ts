import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/actor.ts';
import type { Bodies } from '#domain/publishing/subject.ts';
import type { Db } from '../client.ts';
import type { StoredRevision } from '../drafts.ts';
import type { Subject } from '../schema/directory.ts';
import { BEFORE_A_NAME, movePointer, nameAddress } from './move-pointer.ts';
import { publishStatements } from './publish-statements.ts';

export interface Approval {
  readonly revision: StoredRevision;
  /** The whole body to show: what was submitted, or that with what was published meanwhile and what the team changed. */
  readonly body: Bodies[Subject];
  readonly by: Actor;
  readonly reason: string | null;
  readonly at: Date;
}

/**
 * Shows a submitted revision to the public. One that is shown as it was sent is itself the published one; when the body is another, the
 * submitted one is kept as it was and a new one stands after it. To be called inside a transaction. Gives the address and the revision shown.
 */
export function publishSubmitted(
  db: Db,
  { revision: submitted, body, by, reason, at: when }: Approval,
): { readonly slug: string; readonly revision: string } {
  const sql = publishStatements(db);
  const { subject, subjectId: id } = submitted;
  const current = sql.current(subject, id);
  if (current === undefined) throw new Error(`Revision ${submitted.id} is of a ${subject} that is not there`);
  const text = JSON.stringify(body);
  const asSent = text === submitted.body;
  const [at, version] = [when.getTime(), (current.version ?? 0) + 1];
  const decided = { by, at, reason, version, revision: submitted.id };
  const revision = asSent ? submitted.id : randomUUID();
  if (asSent) sql.approveRevision.run(decided);
  else {
    sql.closeRevision.run(decided);
    const number = (current.number ?? 0) + 1;
    const basedOn = current.revision;
    sql.addRevision.run({
      ...{ subject, id, revision, number, version: version + 1, body: text, by, reason, basedOn, at },
      ...{ toLookAt: 0, importRun: null },
    });
  }
  movePointer(db, { subject, id, revision, before: current.revision, body, by, deed: 'approved', at });
  const isFirst = current.revision === null && current.slug.startsWith(BEFORE_A_NAME);
  return { slug: isFirst ? nameAddress(db, subject, id, body.name) : current.slug, revision };
}
