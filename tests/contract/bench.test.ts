import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { NO_MEILISEARCH } from '../support/meilisearch.ts';
import { processesOf } from '../support/running-site.ts';

const TOP = new URL('../..', import.meta.url).pathname;
/** Long enough for a busy machine; nothing here is about how long it takes. */
const WITHIN_MS = 600_000;

const FiguresSchema = z.object({
  measuredAt: z.iso.datetime(),
  machine: z.object({ cores: z.int().positive() }),
  figures: z.array(
    z.object({
      part: z.string(),
      choices: z.int().nullable(),
      name: z.string(),
      unit: z.string(),
      value: z.object({ median: z.number(), least: z.number(), most: z.number() }),
      aim: z.object({ goal: z.string() }).nullable(),
    }),
  ),
});

const PARTS = [
  'Import of 200 services',
  'Filling',
  'Search, FTS5 alone',
  'Counts with four facets',
  'A kept listing page',
  'A listing page made anew',
  'Searches made anew, 8 under way',
  'From publishing to being found',
  'Making the indexes anew while searches go on',
  'Weight as sent',
  'Memory and disk',
  'Growth from 200',
];
const BESIDE_MEILISEARCH = ['Search', 'Near a place against a keyword'];
const SHAPES = ['keyword', 'four facets', 'place and facets'];
const GOALS = ['issue 2', 'P2', 'P3', 'P4', 'P7', 'P8', 'P9', 'P10', 'P14'];

const folder = mkdtempSync(join(tmpdir(), 'dayways-bench-test-'));
let printed = '';
let told: z.infer<typeof FiguresSchema>;

beforeAll(async () => {
  const { PATH = '', HOME = '' } = process.env;
  const words = ['bench/run.ts', '--quick', '--json', join(folder, 'figures.json')];
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    cwd: TOP,
    timeout: WITHIN_MS,
    // The build keeps compiled modules in the folder for temporary files unless told not to.
    env: { PATH, HOME, TMPDIR: folder, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  printed = stdout;
  told = FiguresSchema.parse(JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')));
}, WITHIN_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bench, a little of everything', () => {
  test('measures every part', () => {
    const parts = new Set(told.figures.map(({ part }) => part));
    expect([...parts].sort()).toEqual([...PARTS, ...(NO_MEILISEARCH === null ? BESIDE_MEILISEARCH : [])].sort());
  });

  test('measures every kind of question', () => {
    const names = told.figures.filter(({ part }) => part.startsWith('Search')).map(({ name }) => name);
    for (const shape of SHAPES) expect(names).toContain(`${shape}: /api/search, p50`);
    for (const shape of NO_MEILISEARCH === null ? SHAPES : [])
      expect(names).toEqual(
        expect.arrayContaining([
          `${shape}: /find, p50 against straight`,
          `${shape}: FTS5 in process, p50 against straight`,
        ]),
      );
  });

  test('says beside which goal a figure stands', () => {
    const goals = new Set(told.figures.flatMap(({ aim }) => (aim === null ? [] : [aim.goal])));
    expect([...goals]).toEqual(expect.arrayContaining(GOALS));
  });

  test('prints a line for every figure, and says each in numbers', () => {
    const lines = printed.split('\n').map((line) => line.trim());
    for (const { name, value } of told.figures) {
      expect(lines.some((line) => line.startsWith(name))).toBe(true);
      expect(value.least).toBeLessThanOrEqual(value.median);
      expect(value.median).toBeLessThanOrEqual(value.most);
    }
  });

  test('every part and goal is explained where measuring is', () => {
    const page = readFileSync(join(TOP, 'docs/measuring.md'), 'utf8');
    for (const part of [...PARTS, ...BESIDE_MEILISEARCH])
      expect(page).toContain(part.replace(/200( services)?$/u, '').trim());
    for (const goal of GOALS) expect(page).toContain(goal);
  });

  test('removes its data and ends what it started', () => {
    expect(readdirSync(folder)).toEqual(['figures.json']);
    expect(processesOf(folder)).toEqual([]);
  });
});
