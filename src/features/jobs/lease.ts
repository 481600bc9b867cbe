import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import type { Job } from './job.ts';

/** For how long a job belongs to who runs it, unless that is made longer. One that was killed leaves it to the next after this time. */
export const LEASE_MS = 300_000;

export interface Lease {
  readonly db: Db;
  readonly job: string;
  /** Who holds it: another word for each run. */
  readonly by: string;
}

/** Makes the job known, due at once, where it has never run. */
const know = (db: Db, name: string, at: number) =>
  statement<[string, number], never>(db, 'INSERT INTO jobs (name, due_at) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    name,
    at,
  );

/**
 * Takes a job for one run; null when another process runs it, or, unless `evenIfNotDue`, when it is not due. A time further ahead than a
 * whole round, or a lease longer than any, was written by a clock that has been set back since, and does not count.
 */
export function takeLease(db: Db, job: Job, by: string, at: Date, evenIfNotDue: boolean): Lease | null {
  const now = at.getTime();
  know(db, job.name, now);
  const taken = statement<[string, number, string, number, number, number, number, number], never>(
    db,
    `UPDATE jobs SET lease_by = ?, lease_until = ?
     WHERE name = ? AND (lease_until IS NULL OR lease_until <= ? OR lease_until > ?) AND (? = 1 OR due_at <= ? OR due_at > ?)`,
  ).run(by, now + LEASE_MS, job.name, now, now + LEASE_MS, evenIfNotDue ? 1 : 0, now, now + job.everyMs);
  return taken.changes === 1 ? { db, job: job.name, by } : null;
}

/** Keeps the lease for longer. Gives false when it has become another's. */
export const renewLease = ({ db, job, by }: Lease, at: Date): boolean =>
  statement<[number, string, string], never>(db, 'UPDATE jobs SET lease_until = ? WHERE name = ? AND lease_by = ?').run(
    at.getTime() + LEASE_MS,
    job,
    by,
  ).changes === 1;

/** Ends a run: what it did is kept, and when the next is due. Gives false when the lease had become another's, whose run counts. */
export const endLease = ({ db, job, by }: Lease, ran: { at: Date; result: string; due: Date }): boolean =>
  statement<[number, string, number, string, string], never>(
    db,
    `UPDATE jobs SET ran_at = ?, result = ?, due_at = ?, lease_by = NULL, lease_until = NULL WHERE name = ? AND lease_by = ?`,
  ).run(ran.at.getTime(), ran.result, ran.due.getTime(), job, by).changes === 1;
