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

/** What is wrong with the audit: the first row that is not as it was written, or that does not follow the one before it. */
export type AuditCheck =
  | { readonly ok: true; readonly rows: number; readonly unchained: number; readonly head: string | null }
  | { readonly ok: false; readonly seq: number };

interface Stored {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly deed: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly revisionId: string | null;
  readonly detail: string | null;
  readonly hash: string | null;
}

/**
 * Reads the whole audit and says whether each row is as it was written and none was taken out between two others. Rows from before there
 * was a chain have no hash and stand before it. Rows cut off at the end show only against a head that was written down elsewhere.
 */
export function verifyAudit({ sqlite }: Db): AuditCheck {
  const rows = sqlite.prepare<[], Stored>(
    `SELECT seq, at, actor, deed, subject, subject_id AS subjectId, revision_id AS revisionId, detail, hash FROM audit ORDER BY seq`,
  );
  let [count, unchained] = [0, 0];
  let head: string | null = null;
  for (const { seq, hash: told, ...row } of rows.iterate()) {
    count += 1;
    if (told === null && head === null) {
      unchained += 1;
      continue;
    }
    const { at, actor, deed, subject, subjectId, revisionId, detail } = row;
    if (told !== linked(head ?? '', [at, actor, deed, subject, subjectId, revisionId, detail]))
      return { ok: false, seq };
    head = told;
  }
  return { ok: true, rows: count, unchained, head };
}
