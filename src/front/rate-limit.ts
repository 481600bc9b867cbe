import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressGroup } from './visitor-address.ts';

/**
 * `perSecond` requests a second, up to `burst` at once, for each visitor, on these paths, when a page must be made anew. A path that
 * ends with a slash means all below it.
 */
export type RateLimit = { readonly perSecond: number; readonly burst: number; readonly paths: readonly string[] };

/** What people do: searching costs the most, and scripts that read pages do little else. What is read whole costs seconds, and nobody reads it often. */
export const defaultRateLimits: readonly RateLimit[] = [
  {
    perSecond: 10,
    burst: 30,
    paths: ['/find', '/embed/find', '/find/questions/', '/api/search', '/pathways/', '/guides/'],
  },
  { perSecond: 1, burst: 5, paths: ['/find.csv', '/directory.csv'] },
];

/** How soon a burst that was used up is given again, in seconds. */
const BURST_AGAIN = 10;

/** Counts a request; resolves to 0 when it may go on, else to the seconds to wait. */
export type Wait = (path: string, address: string) => Promise<number>;

function waitFor(limit: RateLimit): Wait {
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

/** Each limit counts by itself. A path that is below two of them is held to both. */
export function createRateLimit(limits: RateLimit | readonly RateLimit[] | 'off'): Wait {
  if (limits === 'off') return async () => 0;
  const waits = [limits].flat().map(waitFor);
  return async (path, address) => Math.max(0, ...(await Promise.all(waits.map((wait) => wait(path, address)))));
}
