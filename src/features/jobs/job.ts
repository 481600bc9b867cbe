/** Work that time alone makes necessary. */
export interface Job {
  /** What `npm run jobs -- NAME` calls it. */
  readonly name: string;
  /** How long after one run began the next is due (milliseconds). */
  readonly everyMs: number;
  /** It can take many minutes, so that no other job may have to wait for it. */
  readonly slow?: true;
  /**
   * Does what is due at `now`, and says in words what it did. Doing it twice does no harm: a run may be ended half way. What takes minutes
   * ends soon after `stop`.
   */
  run(now: Date, stop?: AbortSignal): Promise<string>;
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
