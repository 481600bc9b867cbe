import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from './job.ts';
import { type JobsContext, type Ran, runDueJobs } from './run-jobs.ts';

const LOOK_EVERY_MS = 30_000;
/** A start has better things to do first. */
const FIRST_LOOK_MS = 5000;

export interface KeepJobsContext extends JobsContext {
  readonly jobs: readonly Job[];
  readonly onRan: (ran: Ran) => void;
  readonly onTrouble: (error: unknown) => void;
  readonly firstLookMs?: number;
  readonly lookEveryMs?: number;
}

/** Runs jobs as they become due, until stopped. Gives what stops it: after the job under way. */
export function keepJobs({
  jobs,
  onRan,
  onTrouble,
  firstLookMs = FIRST_LOOK_MS,
  lookEveryMs = LOOK_EVERY_MS,
  ...context
}: KeepJobsContext): () => Promise<void> {
  const stopping = new AbortController();
  const rest = async (ms: number) => {
    try {
      await pause(ms, undefined, { signal: stopping.signal, ref: false });
    } catch (error) {
      if (!stopping.signal.aborted) throw error;
    }
  };
  const work = async (some: readonly Job[]) => {
    await rest(firstLookMs);
    while (!stopping.signal.aborted) {
      try {
        for (const ran of await runDueJobs(context, some, stopping.signal)) onRan(ran);
      } catch (error) {
        onTrouble(error);
      }
      await rest(lookEveryMs);
    }
  };
  const [slow, quick] = [jobs.filter((job) => job.slow === true), jobs.filter((job) => job.slow !== true)];
  const working = Promise.all([work(quick), work(slow)]);
  return async () => {
    stopping.abort();
    await working;
  };
}
