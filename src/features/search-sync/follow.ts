import { setTimeout as pause } from 'node:timers/promises';
import type { SearchEngine } from '#search/port.ts';
import type { DrainTo } from './drain.ts';
import { fillWhenNeeded } from './fill.ts';
import { keepInStep } from './keep-in-step.ts';

const LOOK_AGAIN_MS = 10_000;
const TRY_AGAIN_MS = 1000;
const LONGEST_BEFORE_TRYING_MS = 5_000;

export interface Following {
  /** Whether the engine holds what it should, but for changes that are on their way. */
  isFilled(): boolean;
  stop(): Promise<void>;
}

export interface FollowOptions extends DrainTo {
  /** The engine that is always there: both should hold as much. */
  readonly always: SearchEngine;
  readonly onFilled: (documents: number) => void;
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Brings an engine that runs elsewhere to what is published, however long it takes to be reached, keeps it there, and fills it anew when it
 * has lost what it held (its folder was thrown away, another index took its place).
 */
export function follow({ always, onFilled, onTrouble, ...to }: FollowOptions): Following {
  const stopping = new AbortController();
  let filled = false;
  let patience = TRY_AGAIN_MS;
  const rest = async (ms: number) => {
    try {
      await pause(ms, undefined, { signal: stopping.signal });
    } catch (error) {
      if (!stopping.signal.aborted) throw error;
    }
  };
  const look = async (): Promise<number> => {
    try {
      const { documents: expected } = await always.state();
      const made = await fillWhenNeeded({ ...to, at: to.now(), expected });
      if (made > 0) onFilled(made);
      filled = true;
      patience = TRY_AGAIN_MS;
      return LOOK_AGAIN_MS;
    } catch (error) {
      filled = false;
      onTrouble(error);
      patience = Math.min(LONGEST_BEFORE_TRYING_MS, patience * 2);
      return patience;
    }
  };
  const watch = async () => {
    await rest(await look());
    const inStep = keepInStep(to);
    while (!stopping.signal.aborted) await rest(await look());
    await inStep.stop();
  };
  const watching = watch();
  return {
    isFilled: () => filled,
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}
