import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { HOUR_MS } from '#features/jobs/job.ts';
import { LEASE_MS } from '#features/jobs/lease.ts';
import { jobOutcomes } from '#features/jobs/outcomes.ts';
import { runDueJobs } from '#features/jobs/run-jobs.ts';
import { aProcess } from '../support/a-process.ts';
import { until } from '../support/running-site.ts';

let folder: string;
let path: string;
let lines: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dayways-jobs-'));
  path = join(folder, 'dayways.sqlite');
  lines = join(folder, 'lines');
  openDatabase(path).close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const written = () => (existsSync(lines) ? readFileSync(lines, 'utf8').trim().split('\n') : []);

const jobProcess = (takesMs: number) => aProcess(['tests/support/job-process.ts', path, lines, String(takesMs)]);

test('two processes never do a job twice', async () => {
  const both = await Promise.all([jobProcess(300).ended, jobProcess(300).ended]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.map(({ output }) => output).sort()).toEqual([
    '[]',
    '[{"job":"write-a-line","outcome":"done","says":"wrote a line"}]',
  ]);
  expect(written()).toHaveLength(1);
});

test('a job whose process was killed is done by another when the lease has run out', async () => {
  const { child, ended } = jobProcess(60_000);
  await until('the job is under way', () => written().length === 1);
  child.kill('SIGKILL');
  await ended;
  const db = openDatabase(path);
  const began = Date.now();
  const ran: Date[] = [];
  const jobs = [{ name: 'write-a-line', everyMs: HOUR_MS, run: async (now: Date) => `${ran.push(now)}` }];
  const at = (ms: number) => runDueJobs({ db, now: () => new Date(began + ms) }, jobs);
  expect(await at(0)).toEqual([]);
  expect(await at(LEASE_MS + 1)).toMatchObject([{ outcome: 'done' }]);
  expect(ran).toHaveLength(1);
  db.close();
});

test('the command runs what is due, then nothing; one by name at once; and says when there is no such job', async () => {
  const jobs = (...names: string[]) => aProcess(['scripts/jobs.ts', ...names], { DATA_DIR: folder }).ended;
  const first = await jobs();
  expect(first).toMatchObject({ code: 0 });
  expect(first.output).toContain('clear-sign-ins: cleared 0 codes');
  expect(first.output).toContain('clear-mails: cleared 0 mails');
  expect(await jobs()).toEqual({ code: 0, output: expect.stringMatching(/^Nothing is due\. The next is at 20/u) });
  expect(await jobs('clear-mails')).toEqual({ code: 0, output: 'clear-mails: cleared 0 mails\n' });
  expect(await jobs('clear')).toEqual({ code: 2, output: expect.stringContaining('There are: clear-sign-ins') });
});

test('the command ends with 1 when a job fails, and the next one still runs', async () => {
  const db = openDatabase(path);
  db.sqlite.exec('DROP TABLE passkey_challenges');
  db.close();
  const { code, output } = await aProcess(['scripts/jobs.ts'], { DATA_DIR: folder }).ended;
  expect(code).toBe(1);
  expect(output).toContain('clear-sign-ins: failed: no such table: passkey_challenges');
  expect(output).toContain('clear-mails: cleared 0 mails');
  const after = openDatabase(path);
  expect(jobOutcomes(after, new Date()).find(({ name }) => name === 'clear-sign-ins')).toMatchObject({
    state: 'failed',
  });
  after.close();
});
