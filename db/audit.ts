import { hash } from 'node:crypto';
import type { Actor } from '#domain/actor.ts';
import { type Db, inTransaction } from './client.ts';
import { statement } from './statements.ts';

/** Who did what to which record, and when. Ids only: nothing that tells who a person is. */
export interface AuditRow {
  readonly at: Date | number;
  readonly actor: Actor;
  /** A short verb: `submitted`, `looked at`. */
  readonly deed: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly revisionId?: string | null;
  readonly detail?: string | null;
}

type Canonical = readonly [
  at: number,
  actor: string,
  deed: string,
  subject: string,
  subjectId: string,
  revisionId: string | null,
  detail: string | null,
];

const linked = (before: string, row: Canonical): string => hash('sha256', `${before}\n${JSON.stringify(row)}`, 'hex');

const NEWEST = 'SELECT hash FROM audit ORDER BY seq DESC LIMIT 1';
const ADD = `INSERT INTO audit (at, actor, deed, subject, subject_id, revision_id, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

/** Adds a row to the audit, bound to the one before it. Call it within the transaction of what it tells of. */
export function addAudit(db: Db, { at, actor, deed, subject, subjectId, revisionId, detail }: AuditRow): void {
  const row: Canonical = [
    typeof at === 'number' ? at : at.getTime(),
    actor,
    deed,
    subject,
    subjectId,
    revisionId ?? null,
    detail ?? null,
  ];
  const add = () => {
    const before = statement<[], string | null>(db, NEWEST).pluck().get() ?? '';
    statement<[...Canonical, string], unknown>(db, ADD).run(...row, linked(before, row));
  };
  if (db.sqlite.inTransaction) add();
  else inTransaction(db, add);
}
