/** So much may be fetched in one run, and until then: more ends the run. */
export interface Allowance {
  readonly signal: AbortSignal;
  /** Counts bytes, as they are after unpacking. Throws `AllowanceSpent` when they are more than are left. */
  take(bytes: number): void;
}

/** A run has fetched for as long, or as much, as it may. */
export class AllowanceSpent extends Error {
  override readonly name = 'AllowanceSpent';
}

/** An allowance of so many bytes and so much time (milliseconds), which ends at once when `stop` is called. */
export function allowanceOf(mostBytes: number, mostMs: number, stop?: AbortSignal): Allowance {
  const time = AbortSignal.timeout(mostMs);
  let left = mostBytes;
  return {
    signal: stop === undefined ? time : AbortSignal.any([time, stop]),
    take: (bytes) => {
      left -= bytes;
      if (left < 0)
        throw new AllowanceSpent(`It is more than ${Math.round(mostBytes / 1_000_000)} MB, which is too much`);
    },
  };
}
