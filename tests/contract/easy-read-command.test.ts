import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { RULE_IDS } from '#domain/easy-read/coach/rules.ts';

const TOP = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'easy-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: readonly string[], typed = '') {
  const command = spawn(process.execPath, ['scripts/easy-read.ts', ...args], { cwd: TOP });
  command.stdin.end(typed);
  const [said, complained, code] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    new Promise<number | null>((resolve) => command.on('close', resolve)),
  ]);
  return { said, complained, code };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const JsonReport = z.object({
  errors: z.number(),
  warnings: z.number(),
  messages: z.array(
    z.object({
      rule: z.string(),
      level: z.enum(['error', 'warning']),
      path: z.string(),
      line: z.number(),
      column: z.number(),
      start: z.number(),
      end: z.number(),
      found: z.string(),
      instead: z.array(z.string()),
    }),
  ),
});
const jsonOf = async (path: string, ...more: string[]) =>
  JsonReport.parse(JSON.parse((await run([path, '--json', ...more])).said));
/** Without the dictionary, which is slow to open, where a test is not about spelling. */
const withoutSpelling = (path: string, ...more: string[]) => jsonOf(path, '--no-spelling', ...more);
const ruleAt = ({ rule, line, column }: { rule: string; line: number; column: number }) => [rule, line, column];

describe('npm run easy-read', () => {
  test('says where, what to do and what to write, and ends with 1 when there are errors', async () => {
    const path = file('hard.txt', 'You can come.\nWe meet on Tues prior to lunch.\n');
    const { said, code } = await run([path]);
    expect(said).toBe(
      [
        `${path}:2:12 N4 error Write the whole word. → Tuesday`,
        '    We meet on Tues prior to lunch.',
        `${path}:2:17 W1 warning “prior to” is a hard word. Use an easier word. → before`,
        '    We meet on Tues prior to lunch.',
        '1 error, 1 warning',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
  });

  test('ends with 0 when there are no errors', async () => {
    const { said, code } = await run(['-'], 'You can come on Monday.');
    expect([said, code]).toEqual(['0 errors, 0 warnings\n', 0]);
  });

  test.each([
    ['a file that is not there', () => join(folder, 'nowhere.txt'), /There is no file/u],
    [
      'a file that is no text',
      () => file('picture.png', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])),
      /cannot be read as text/u,
    ],
    ['a file with nothing but zeros', () => file('zeros.txt', new Uint8Array(8)), /not a text file/u],
    ['a folder', () => folder, /cannot be read as text/u],
    ['half of a JSON', () => file('half.json', '{"text": "You'), /not whole JSON/u],
  ])('ends with 2 and clear words for %s', async (_what, path, words) => {
    const { said, complained, code } = await run([path()]);
    expect([said, code]).toEqual(['', 2]);
    expect(complained).toMatch(words);
  });

  test('ends with 2 for an option that is none, and helps', async () => {
    const { complained, code } = await run(['--nonsense']);
    expect(code).toBe(2);
    expect(complained).toMatch(/npm run easy-read -- FILE/u);
    expect((await run(['--help'])).code).toBe(0);
  });

  test('reads JSON: a text, texts by name, a listing and a page of points, with the place in the file', async () => {
    expect((await withoutSpelling(file('text.json', '"We meet\\n on Tues at 2pm."'))).messages.map(ruleAt)).toEqual([
      ['N4', 1, 15],
    ]);
    expect(
      (
        await withoutSpelling(file('names.json', '{\n  "one": "You can come.",\n  "two": "Come on Tues at 2pm."\n}'))
      ).messages.map(ruleAt),
    ).toEqual([['N4', 3, 19]]);
    const listing = {
      name: 'Horticulture Outcomes',
      summary: 'Horticulture Outcomes is fun!',
      website: 'https://via.example',
      activities: ['art'],
    };
    expect(
      (await withoutSpelling(file('listing.json', JSON.stringify(listing)))).messages.map(({ rule, path }) => [
        rule,
        path,
      ]),
    ).toEqual([['T3', 'summary']]);
    const page = {
      points: [
        { text: 'There is a hoist.', picture: 'hoist' },
        { text: 'You can come on Tues at 2pm.', picture: null },
      ],
      lastChecked: '2020-01-01',
    };
    expect(
      (await withoutSpelling(file('page.json', JSON.stringify(page)))).messages.map(({ rule, path }) => [rule, path]),
    ).toEqual([
      ['I2', 'points.0.text'],
      ['I1', 'points.1.text'],
      ['N4', 'points.1.text'],
      ['D1', ''],
    ]);
  });

  test('has the view of plain English, names, and spelling unless told otherwise', async () => {
    const long = file('long.txt', 'You can come to the hall with a friend on any day that you like in the whole week.');
    expect((await withoutSpelling(long)).errors).toBe(1);
    expect((await withoutSpelling(long, '--plain')).errors).toBe(0);
    const name = file('name.txt', 'Come to via with wibblish people.');
    expect((await jsonOf(name)).messages.map(({ rule }) => rule)).toEqual(['W1', 'X1']);
    expect((await withoutSpelling(name, '--name', 'via')).messages).toEqual([]);
  });

  test('looks for the right spelling when asked', async () => {
    const path = file('spelling.txt', 'You can come with a frend.');
    expect((await jsonOf(path)).messages[0]?.instead).toEqual([]);
    expect((await jsonOf(path, '--suggest')).messages[0]?.instead).toContain('friend');
  });

  test('lists the rules', async () => {
    const { said } = await run(['--rules']);
    expect(
      said
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual([...RULE_IDS]);
  });
});
