import { expect, it } from 'vitest';
import { checkRequests } from '#db/schema/review.ts';
import { freshnessJobs } from '#features/freshness/freshness-jobs.ts';
import { aKeptDirectory, aKeptListing } from '../../../support/a-kept-directory.ts';

it('the jobs ask, tell, say what they did, and forget who was asked two years after the link has ended', async () => {
  const directory = aKeptDirectory([aKeptListing('Tuesday group', '2026-03-01')], new Date('2026-03-01T12:00:00Z'));
  const run = async (name: string, at: string) => {
    const job = freshnessJobs(directory).find((one) => one.name === name);
    return job?.run(new Date(`${at}T12:00:00Z`));
  };
  const kept = () => directory.db.orm.select().from(checkRequests).all().length;
  expect(await run('remind', '2026-06-01')).toBe('asked 1 account about 1 listing');
  expect(await run('remind', '2026-06-01')).toBe('asked 0 accounts about 0 listings');
  expect(await run('tell-team', '2026-10-01')).toBe('told 0 accounts about 0 listings');
  expect(await run('clear-check-links', '2028-06-29')).toBe('cleared 0 links');
  expect(kept()).toBe(1);
  expect(await run('clear-check-links', '2028-07-02')).toBe('cleared 1 links');
  expect(kept()).toBe(0);
});
