import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/actor.ts';
import type { Bodies } from '#domain/publishing/subject.ts';
import type { Db } from '../client.ts';
import { revisionById, standingOf } from '../drafts.ts';
import type { Subject } from '../schema/directory.ts';
import { statement } from '../statements.ts';
import { movePointer } from './move-pointer.ts';
import { SCHEMA_VERSION } from './parse-body.ts';

/** What is to be seen again: the body of an older revision. */
export interface PutBack {
  readonly subject: Subject;
  readonly id: string;
  /** The revision whose body is to be seen again. */
  readonly revision: string;
  readonly by: Actor;
  readonly at: number;
  /** What the audit calls it, and the run that does it. */
  readonly deed: string;
  readonly run: string;
}

const NEWEST =
  'SELECT max(number) AS number, max(version) AS version FROM revisions WHERE subject = ? AND subject_id = ?';
const ADD = `INSERT INTO revisions (id, subject, subject_id, number, version, body, schema_version, state, author, decided_by, reason,
    based_on, created_at, decided_at, import_run)
  VALUES (?, ?, ?, ?, ?, ?, ${SCHEMA_VERSION}, 'published', ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Makes what an older revision says seen again, as a new revision. Its words stay those of whoever wrote them; who decided is `by`. To be
 * called in a transaction. Throws when there is no such revision: only what was published can be put back.
 */
export function putBack(db: Db, { subject, id, revision, by, at, deed, run }: PutBack): void {
  const old = revisionById(db, revision);
  const standing = standingOf(db, subject, id);
  if (old === undefined || standing === undefined)
    throw new Error(`Revision ${revision} of ${subject} ${id} is not there`);
  const newest = statement<[string, string], { number: number; version: number }>(db, NEWEST).get(subject, id);
  const added = randomUUID();
  const { published } = standing;
  // The revision that is to be seen has to be there before the pointer goes to it.
  statement<(string | number | null)[], unknown>(db, ADD).run(
    added,
    subject,
    id,
    (newest?.number ?? 0) + 1,
    (newest?.version ?? 0) + 1,
    old.body,
    old.author,
    by,
    deed,
    published,
    at,
    at,
    run,
  );
  // It was parsed by its schema when it was first published.
  const body = JSON.parse(old.body) as Bodies[Subject];
  movePointer(db, { subject, id, revision: added, before: published, body, by, deed, detail: run, at });
}
