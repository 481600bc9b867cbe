import type { Db } from '#db/client.ts';
import { clearMails, clearSignIns } from '#features/jobs/clearing.ts';
import type { Job } from '#features/jobs/job.ts';
import type { Env } from './env.ts';

export interface JobsOf {
  readonly db: Db;
  readonly env: Env;
}

/** All work that time alone makes necessary, for the running site and for `npm run jobs`. */
export const jobsOf = ({ db }: JobsOf): readonly Job[] => [clearSignIns(db), clearMails(db)];
