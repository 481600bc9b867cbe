import { asc } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { jobs } from '#db/schema/work.ts';

/** What a result begins with when the run failed. */
export const FAILED = 'failed: ';

/** How a job went when it last ran. */
export interface JobOutcome {
  readonly name: string;
  readonly state: 'done' | 'failed' | 'never run';
  readonly isRunning: boolean;
  /** What it did, or why it failed; empty when it has never run. */
  readonly says: string;
  readonly ranAt: Date | null;
  readonly dueAt: Date;
}

const stateOf = (result: string | null) =>
  result === null ? 'never run' : result.startsWith(FAILED) ? 'failed' : 'done';

/** How every job went that this directory knows of, by name. */
export const jobOutcomes = ({ orm }: Db, now: Date): JobOutcome[] =>
  orm
    .select()
    .from(jobs)
    .orderBy(asc(jobs.name))
    .all()
    .map(({ name, result, ranAt, dueAt, leaseUntil }) => ({
      name,
      state: stateOf(result),
      isRunning: leaseUntil !== null && leaseUntil > now.getTime(),
      says: result?.startsWith(FAILED) ? result.slice(FAILED.length) : (result ?? ''),
      ranAt: ranAt === null ? null : new Date(ranAt),
      dueAt: new Date(dueAt),
    }));
