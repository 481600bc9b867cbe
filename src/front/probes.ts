import { setTimeout as pause } from 'node:timers/promises';

/** What the process says of itself: `ok`, and whatever else an operator wants to see. */
export type Readiness = { readonly ok: boolean } & Readonly<Record<string, unknown>>;

/**
 * The answer of `/readyz`. Not ready when the front is stopping, when `ready` says so, throws, or takes longer than `withinMs`.
 * `report` is told of a throw, since the answer itself must not carry it.
 */
export async function readiness(
  ready: () => Promise<Readiness> | Readiness,
  state: { stopping: boolean; withinMs: number },
  report: (error: unknown) => void,
): Promise<Readiness> {
  if (state.stopping) return { ok: false, stopping: true };
  const gaveUp = new AbortController();
  try {
    const late = pause(state.withinMs, { ok: false, late: true }, { signal: gaveUp.signal, ref: false });
    return await Promise.race([ready(), late]);
  } catch (error) {
    report(error);
    return { ok: false, failed: true };
  } finally {
    gaveUp.abort();
  }
}
