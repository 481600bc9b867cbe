import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '#db/client.ts';
import { runDueJobs } from '#features/jobs/run-jobs.ts';

/**
 * `node tests/support/job-process.ts DATABASE FILE MILLISECONDS`: a process of its own that runs one job when it is due. The job writes a
 * line into the file, then takes so long. Prints the outcomes.
 */
const [path = '', file = '', takes = '0'] = process.argv.slice(2);
const ran = await runDueJobs({ db: openDatabase(path), now: () => new Date() }, [
  {
    name: 'write-a-line',
    everyMs: 3_600_000,
    run: async () => {
      appendFileSync(file, `${process.pid}\n`);
      await pause(Number(takes));
      return 'wrote a line';
    },
  },
]);
process.stdout.write(JSON.stringify(ran));
