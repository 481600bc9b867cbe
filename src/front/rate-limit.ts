import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressGroup } from './visitor-address.ts';

/**
 * `perSecond` requests a second, up to `burst` at once, for each visitor, on these paths, when a page must be made anew. A path that
 * ends with a slash means all below it.
 */
export type RateLimit = { readonly perSecond: number; readonly burst: number; readonly paths: readonly string[] };

/** Searching costs the most, and scripts that read a directory do little else. */
export const defaultRateLimit: RateLimit = {
  perSecond: 10,
  burst: 30,
  paths: [
    '/find',
    '/find.csv',
    '/embed/find',
    '/directory.csv',
    '/find/questions/',
    '/api/search',
    '/pathways/',
    '/guides/',
  ],
};

/** How soon a burst that was used up is given again, in seconds. */
const BURST_AGAIN = 10;

/** Counts a request; resolves to 0 when it may go on, else to the seconds to wait. */
export type Wait = (path: string, address: string) => Promise<number>;

export function createRateLimit(limit: RateLimit | 'off'): Wait {
  if (limit === 'off') return async () => 0;
  const steady = new RateLimiterMemory({ keyPrefix: 'steady', points: limit.perSecond, duration: 1 });
  const extra = Math.max(0, limit.burst - limit.perSecond);
  const burst = new RateLimiterMemory({ keyPrefix: 'burst', points: extra, duration: BURST_AGAIN });
  const both = new BurstyRateLimiter(steady, burst);
  return async (path, address) => {
    if (!limit.paths.some((one) => (one.endsWith('/') ? path.startsWith(one) : path === one))) return 0;
    try {
      await both.consume(addressGroup(address));
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
}
