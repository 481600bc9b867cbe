import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aProcess } from '../support/a-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dayways-generate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const generate = (...words: string[]) => aProcess(['scripts/generate.ts', ...words], { DATA_DIR: folder }).ended;

test('listings for a word are the same each time, and others for another word', async () => {
  const written = async (seed: string) => {
    const path = join(folder, 'made.jsonl');
    expect((await generate('--listings', '12', '--seed', seed, '--out', path)).code).toBe(0);
    return readFileSync(path, 'utf8');
  };
  const first = await written('spring');
  expect(await written('spring')).toBe(first);
  expect(await written('autumn')).not.toBe(first);
  expect(await written('7')).not.toBe(await written('8'));
});

test.each([
  [['--listings', '0'], '--listings: give at least 1'],
  [['--listings', 'many'], '--listings: give a whole number'],
  [[], '--listings: give a whole number'],
  [['--listings', '5', '--publish'], '--publish'],
])('%j cannot be done, and what is wrong with it is said', async (words, why) => {
  expect(await generate(...words)).toEqual({ code: 2, output: expect.stringContaining(why) });
});
