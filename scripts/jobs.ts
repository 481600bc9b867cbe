import { openDatabase } from '#db/client.ts';
import { NotFound } from '#domain/errors.ts';
import { jobOutcomes } from '#features/jobs/outcomes.ts';
import { type Ran, runDueJobs, runJob } from '#features/jobs/run-jobs.ts';
import { databasePath } from '#src/app.ts';
import { readEnv } from '#src/env.ts';
import { jobsOf } from '#src/jobs-of.ts';
import { needNode } from './needs-node.ts';

/**
 * `npm run jobs [-- NAME]`: runs the jobs that are due, or the named one now, beside the running site or without it. Says what each did;
 * ends with 1 when one failed, 2 when there is no such job.
 */
needNode();
const [name] = process.argv.slice(2);
const env = readEnv();
const db = openDatabase(databasePath(env));
const context = { db, now: () => new Date() };
const jobs = jobsOf({ db, env });

const lineOf = ({ job, outcome, says }: Ran) => `${job}: ${outcome === 'failed' ? `failed: ${says}` : says}\n`;

try {
  const ran = name === undefined ? await runDueJobs(context, jobs) : [await runJob(context, jobs, name)];
  for (const one of ran) process.stdout.write(lineOf(one));
  if (ran.length === 0) {
    const next = Math.min(...jobOutcomes(db, context.now()).map(({ dueAt }) => dueAt.getTime()));
    process.stdout.write(`Nothing is due. The next is at ${new Date(next).toISOString()}\n`);
  }
  process.exitCode = ran.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
} catch (error) {
  if (!(error instanceof NotFound)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
db.close();
