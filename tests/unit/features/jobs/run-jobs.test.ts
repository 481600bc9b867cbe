import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { NotFound } from '#domain/errors.ts';
import { DAY_MS, HOUR_MS, type Job } from '#features/jobs/job.ts';
import { LEASE_MS, takeLease } from '#features/jobs/lease.ts';
import { jobOutcomes } from '#features/jobs/outcomes.ts';
import { runDueJobs, runJob } from '#features/jobs/run-jobs.ts';

let db: Db;
let clock: Date;
let runs: Date[];
beforeEach(() => {
  db = openDatabase(':memory:');
  clock = new Date('2026-03-02T09:00:00Z');
  runs = [];
});
afterEach(() => db.close());

const context = () => ({ db, now: () => clock });
const daily: Job = {
  name: 'count',
  everyMs: DAY_MS,
  run: async (now) => {
    runs.push(now);
    return `counted ${runs.length}`;
  },
};
const failing: Job = { name: 'fail', everyMs: DAY_MS, run: () => Promise.reject(new Error('No room left')) };
const runDue = (...jobs: Job[]) => runDueJobs(context(), jobs);
const later = (ms: number) => {
  clock = new Date(clock.getTime() + ms);
};

test('a job runs at once the first time, then when its round is over', async () => {
  expect(await runDue(daily)).toEqual([{ job: 'count', outcome: 'done', says: 'counted 1' }]);
  expect(await runDue(daily)).toEqual([]);
  later(DAY_MS - 1);
  expect(await runDue(daily)).toEqual([]);
  later(1);
  expect(await runDue(daily)).toMatchObject([{ says: 'counted 2' }]);
});

test('after a long stop it runs once, not once for each round that was missed', async () => {
  await runDue(daily);
  later(10 * DAY_MS);
  await runDue(daily);
  await runDue(daily);
  expect(runs).toHaveLength(2);
});

describe.each([
  ['the night when summer time begins', '2026-03-27T00:30:00Z', '2026-03-31T00:30:00Z', 4],
  ['the night when summer time ends', '2026-10-23T00:30:00Z', '2026-10-27T00:30:00Z', 4],
  ['the leap day', '2028-02-27T00:30:00Z', '2028-03-02T00:30:00Z', 4],
])('over %s', (_what, from, to, days) => {
  test('a daily job runs once each 24 hours, and an hourly one once each hour', async () => {
    const hours: Date[] = [];
    const hourly: Job = { name: 'hours', everyMs: HOUR_MS, run: async (now) => `${hours.push(now)}` };
    const end = Date.parse(to);
    for (clock = new Date(from); clock.getTime() < end; later(HOUR_MS / 4)) await runDue(daily, hourly);
    expect(runs).toHaveLength(days);
    expect(hours).toHaveLength(days * 24);
    expect(new Set(hours.map((at) => at.toISOString())).size).toBe(days * 24);
  });
});

test('a clock that was set back holds no job up for longer than its round', async () => {
  clock = new Date('2026-06-01T00:00:00Z');
  await runDue(daily);
  clock = new Date('2026-03-02T09:00:00Z');
  expect(await runDue(daily)).toHaveLength(1);
  later(1000);
  expect(await runDue(daily)).toEqual([]);
});

test('one that fails is tried again soon, keeps no other from running, and is told of', async () => {
  const [failed, done] = await runDue(failing, daily);
  expect(failed).toMatchObject({ outcome: 'failed', says: 'No room left' });
  expect(done).toMatchObject({ outcome: 'done' });
  expect(jobOutcomes(db, clock)).toMatchObject([
    { name: 'count', state: 'done', says: 'counted 1', ranAt: clock, isRunning: false },
    { name: 'fail', state: 'failed', says: 'No room left', dueAt: new Date(clock.getTime() + 600_000) },
  ]);
  later(600_000);
  expect(await runDue(failing, daily)).toHaveLength(1);
});

describe('a lease', () => {
  test('keeps a second process from running the job, due or asked for by name, until it ends', async () => {
    const held = Promise.withResolvers<string>();
    const slow: Job = { name: 'slow', everyMs: HOUR_MS, run: () => held.promise };
    const first = runDue(slow);
    expect(await runDue(slow)).toEqual([]);
    expect(await runJob(context(), [slow], 'slow')).toMatchObject({ outcome: 'another runs it' });
    expect(jobOutcomes(db, clock)).toMatchObject([{ isRunning: true, state: 'never run' }]);
    held.resolve('at last');
    expect(await first).toMatchObject([{ says: 'at last' }]);
    expect(await runJob(context(), [slow], 'slow')).toMatchObject({ outcome: 'done' });
  });

  test('of one that is gone runs out', async () => {
    takeLease(db, daily, 'one that was killed', clock, false);
    later(LEASE_MS - 1);
    expect(await runDue(daily)).toEqual([]);
    later(1);
    expect(await runDue(daily)).toHaveLength(1);
  });

  test('that another has taken meanwhile is not ended by the one that lost it', async () => {
    const held = Promise.withResolvers<string>();
    const first = runDue({ ...daily, run: () => held.promise });
    later(LEASE_MS);
    expect(await runDue(daily)).toHaveLength(1);
    held.resolve('too late');
    await first;
    expect(jobOutcomes(db, clock)).toMatchObject([{ says: 'counted 1', ranAt: clock }]);
  });
});

test('a job by name runs though it is not due; a name that is none is answered with the names', async () => {
  await runDue(daily);
  expect(await runJob(context(), [daily, failing], 'count')).toMatchObject({ outcome: 'done', says: 'counted 2' });
  await expect(runJob(context(), [daily, failing], 'cuont')).rejects.toThrow(
    new NotFound('There is no job “cuont”. There are: count, fail'),
  );
});
