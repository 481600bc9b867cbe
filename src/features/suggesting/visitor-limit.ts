import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many suggestions from one visitor in so many seconds. A day centre may have one address for everybody in it. */
const MOST = 12;
const IN_SECONDS = 3600;

/** Counts a suggestion of a visitor, known by the front's name for their address. Resolves to whether it may be taken. */
export type VisitorLimit = (visitor: string) => Promise<boolean>;

/** Kept in memory only, and gone with the process: who suggested something is written nowhere. */
export function visitorLimit(most = MOST, seconds = IN_SECONDS): VisitorLimit {
  const counts = new RateLimiterMemory({ points: most, duration: seconds });
  return async (visitor) => {
    try {
      await counts.consume(visitor);
      return true;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return false;
      throw refused;
    }
  };
}

/** For a site that is open on its own machine only, where all visitors have one address. */
export const noLimit: VisitorLimit = async () => true;
