import { lt } from 'drizzle-orm';
import { checkRequests } from '#db/schema/review.ts';
import type { RemindingContext } from './freshness-context.ts';
import { remind } from './remind.ts';
import { tellTeam } from './tell-team.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Longer than any step of the ladder, so that nobody is asked again for having been forgotten. */
const REQUESTS_KEPT_MS = 730 * DAY_MS;

const said = (what: string, { accounts, listings }: { accounts: number; listings: number }) =>
  `${what} ${accounts} ${accounts === 1 ? 'account' : 'accounts'} about ${listings} ${listings === 1 ? 'listing' : 'listings'}`;

/** The work of freshness: often enough that it is done on the day, whatever the hour of the first run, and that a run that failed is made up for. */
export const freshnessJobs = (context: Omit<RemindingContext, 'now'>) => [
  {
    name: 'remind',
    everyMs: HOUR_MS,
    run: async (now: Date): Promise<string> => said('asked', await remind({ ...context, now: () => now }, now)),
  },
  {
    name: 'tell-team',
    everyMs: 6 * HOUR_MS,
    run: async (now: Date): Promise<string> => said('told', await tellTeam({ ...context, now: () => now }, now)),
  },
  {
    name: 'clear-check-links',
    everyMs: DAY_MS,
    run: async (now: Date): Promise<string> => {
      const old = lt(checkRequests.expiresAt, now.getTime() - REQUESTS_KEPT_MS);
      return `cleared ${context.db.orm.delete(checkRequests).where(old).run().changes} links`;
    },
  },
];
