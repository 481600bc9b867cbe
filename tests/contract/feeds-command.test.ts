import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aFeedOf, aFeedServer, inFull } from '../support/a-feed.ts';
import { aProcess } from '../support/a-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dayways-feeds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const feeds = (words: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  aProcess(['scripts/feeds.ts', ...words], { DATA_DIR: folder, ...more }).ended;

test('what is wrong with a feed is said of each thing that is', async () => {
  const wrong = await feeds(['add', 'Salford', 'https://me:secret@feeds.example/', '--licence-address', 'the web']);
  expect(wrong.code).toBe(2);
  expect(wrong.output).toMatch(/^ {2}address: .*without a name or password/mu);
  expect(wrong.output).toMatch(/^ {2}licenceAddress: /mu);
  expect(wrong.output).not.toContain('secret');
});

test('a feed is added, read, listed and taken away by a command', async () => {
  const { address } = await aFeedServer(aFeedOf(() => [{ service: inFull('a'), on: '2026-01-01' }]));
  const anywhere = { FEEDS_ALLOW_PRIVATE: 'yes' };
  const refused = await feeds(['add', 'Salford', address]);
  expect([refused.code, refused.output]).toEqual([2, expect.stringContaining('may not be read')]);
  const added = await feeds(['add', 'Salford', address, '--every', '6', '--licence', 'OGL v3.0'], anywhere);
  expect([added.code, added.output]).toEqual([0, expect.stringContaining('every 6 hours')]);
  const ran = await feeds(['run'], anywhere);
  expect([ran.code, ran.output]).toEqual([0, 'Salford: done, 1 created, 0 newly gone\n']);
  // The setting counts when it is read, and not when it was added.
  const guarded = await feeds(['run', 'Salford']);
  expect([guarded.code, guarded.output]).toEqual([1, expect.stringContaining('may not be read')]);
  expect((await feeds(['list'])).output).toMatch(/^Salford: failing since 20/u);
  expect((await feeds(['remove', 'Salford'])).code).toBe(0);
  expect((await feeds([])).output).toBe('');
  expect(await feeds(['pause', 'Salford'])).toMatchObject({ code: 2, output: 'This feed was taken away\n' });
});
