import { randomUUID } from 'node:crypto';
import type { Db } from '#db/client.ts';
import { NotFound } from '#domain/errors.ts';
import type { Job } from './job.ts';
import { endLease, LEASE_MS, type Lease, renewLease, takeLease } from './lease.ts';
import { FAILED } from './outcomes.ts';

export interface JobsContext {
  readonly db: Db;
  readonly now: () => Date;
}

/** How a run went. `says` is what the job did, or why it failed. */
export interface Ran {
  readonly job: string;
  readonly outcome: 'done' | 'failed' | 'another runs it';
  readonly says: string;
  /** What was thrown, for the log. */
  readonly error?: unknown;
}

/** A job that failed is tried again this soon, when its round is longer. */
const AGAIN_MS = 600_000;

async function runWith(lease: Lease, job: Job, now: () => Date, stop?: AbortSignal): Promise<Ran> {
  const at = now();
  // Three times within a lease, so that a busy machine does not lose it.
  const renewing = setInterval(() => renewLease(lease, now()), LEASE_MS / 3);
  try {
    const says = await job.run(at, stop);
    endLease(lease, { at, result: says, due: new Date(at.getTime() + job.everyMs) });
    return { job: job.name, outcome: 'done', says };
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    const due = new Date(at.getTime() + Math.min(job.everyMs, AGAIN_MS));
    endLease(lease, { at, result: `${FAILED}${says}`, due });
    return { job: job.name, outcome: 'failed', says, error };
  } finally {
    clearInterval(renewing);
  }
}

/** Runs what is due, one job after the other; what another process runs is left to it. One that fails keeps no other from running. */
export async function runDueJobs({ db, now }: JobsContext, jobs: readonly Job[], stop?: AbortSignal): Promise<Ran[]> {
  const ran: Ran[] = [];
  for (const job of jobs) {
    if (stop?.aborted === true) break;
    const lease = takeLease(db, job, randomUUID(), now(), false);
    if (lease !== null) ran.push(await runWith(lease, job, now, stop));
  }
  return ran;
}

/** Runs one job whether it is due or not, unless another process runs it at this moment. Throws `NotFound` with the names there are. */
export async function runJob({ db, now }: JobsContext, jobs: readonly Job[], name: string): Promise<Ran> {
  const job = jobs.find((one) => one.name === name);
  if (job === undefined)
    throw new NotFound(`There is no job “${name}”. There are: ${jobs.map((one) => one.name).join(', ')}`);
  const lease = takeLease(db, job, randomUUID(), now(), true);
  if (lease === null) return { job: name, outcome: 'another runs it', says: 'another process runs it now' };
  return runWith(lease, job, now);
}
