import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/actor.ts';
import type { Bodies } from '#domain/publishing/subject.ts';
import type { Db } from '../client.ts';
import { revisionById, standingOf } from '../drafts.ts';
import type { Subject } from '../schema/directory.ts';
import { statement } from '../statements.ts';
import { movePointer } from './move-pointer.ts';
import { SCHEMA_VERSION } from './parse-body.ts';

/** What is to be seen instead of what is seen now, in whose words, and by which run. */
export interface Rewriting {
  readonly subject: Subject;
  readonly id: string;
  /** A whole body, parsed by its schema. */
  readonly body: Bodies[Subject];
  /** Whose words they are: not who decided. */
  readonly author: Actor;
  readonly by: Actor;
  readonly at: number;
  /** What the audit calls it. */
  readonly deed: string;
  readonly run: string;
}

const NEWEST =
  'SELECT max(number) AS number, max(version) AS version FROM revisions WHERE subject = ? AND subject_id = ?';
const ADD = `INSERT INTO revisions (id, subject, subject_id, number, version, body, schema_version, state, author, decided_by, reason,
    based_on, created_at, decided_at, import_run)
  VALUES (?, ?, ?, ?, ?, ?, ${SCHEMA_VERSION}, 'published', ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Makes another body seen, as a new revision whose words stay those of whoever wrote them: so that a feed goes on keeping what is its own. To
 * be called in a transaction.
 */
export function rewrite(db: Db, { subject, id, body, author, by, at, deed, run }: Rewriting): void {
  const standing = standingOf(db, subject, id);
  if (standing === undefined) throw new Error(`There is no ${subject} ${id}`);
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
    JSON.stringify(body),
    author,
    by,
    deed,
    published,
    at,
    at,
    run,
  );
  movePointer(db, { subject, id, revision: added, before: published, body, by, deed, detail: run, at });
}

/** What is to be seen again: the body of an older revision. */
export type PutBack = Omit<Rewriting, 'body' | 'author'> & { readonly revision: string };

/** Makes what an older revision says seen again. To be called in a transaction. Throws when there is no such revision. */
export function putBack(db: Db, { revision, ...around }: PutBack): void {
  const old = revisionById(db, revision);
  if (old === undefined) throw new Error(`Revision ${revision} is not there`);
  // It was parsed by its schema when it was first published.
  rewrite(db, { ...around, body: JSON.parse(old.body) as Bodies[Subject], author: old.author });
}
