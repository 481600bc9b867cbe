import { setTimeout as pause } from 'node:timers/promises';
import { type DrainTo, drainOnce } from './drain.ts';
import { waitingFor } from './outbox.ts';

const LOOK_EVERY_MS = 50;
const FIRST_BACK_OFF_MS = 250;
const LONGEST_BACK_OFF_MS = 5000;

export interface InStep {
  /** Stops after the batch under way. */
  stop(): Promise<void>;
  /** The last trouble, or null while all goes well. */
  trouble(): string | null;
}

/**
 * Keeps one engine in step with what is published, until stopped: looks for waiting changes, sends them, and waits longer after each
 * failure, because the changes are kept in the outbox.
 */
export function keepInStep(to: DrainTo): InStep {
  const stopping = new AbortController();
  let trouble: string | null = null;
  let backOff = FIRST_BACK_OFF_MS;

  const rest = async (ms: number) => {
    try {
      await pause(ms, undefined, { signal: stopping.signal });
    } catch (error) {
      if (!stopping.signal.aborted) throw error;
    }
  };

  const work = async () => {
    while (!stopping.signal.aborted) {
      try {
        await drainOnce(to);
        trouble = null;
        backOff = FIRST_BACK_OFF_MS;
        if (waitingFor(to.db, to.consumer) === 0) await rest(LOOK_EVERY_MS);
      } catch (error) {
        trouble = error instanceof Error ? error.message : String(error);
        await rest(backOff);
        backOff = Math.min(LONGEST_BACK_OFF_MS, backOff * 2);
      }
    }
  };
  const working = work();
  return {
    stop: async () => {
      stopping.abort();
      await working;
    },
    trouble: () => trouble,
  };
}
