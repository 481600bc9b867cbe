import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { buildWhenOld } from './build-when-old.ts';
import { findBrowser } from './find-browser.ts';
import { needNode } from './needs-node.ts';

needNode();

const BIN = 'node_modules/.bin';
const reports = mkdtempSync(join(tmpdir(), 'dayways-reports-'));
const say = (message: string) => process.stderr.write(`\n${message} …\n`);

/** Runs a tool and gives whether it was content. */
function passes(name: string, words: readonly string[], env: Record<string, string> = {}): boolean {
  say(name);
  const [tool = '', ...rest] = words;
  return (
    spawnSync(join(BIN, tool), rest, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    }).status === 0
  );
}

const VitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() });
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

const read = <Schema extends z.ZodType>(file: string, schema: Schema) =>
  schema.parse(JSON.parse(readFileSync(join(reports, file), 'utf8')));

const failures: string[] = [];
const must = (name: string, words: readonly string[], env?: Record<string, string>) => {
  if (!passes(name, words, env)) failures.push(name);
};

must('Types of pages', ['astro', 'check', '--minimumFailingSeverity', 'warning']);
must('Types', ['tsc', '--noEmit']);
must('Lint and form', ['biome', 'ci', '.']);
// Once, before the tests that start the site: two of them at a time would build it at a time.
await buildWhenOld(say);
must('Rules, contracts and rooms', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(reports, 'vitest.json')}`,
]);
must('Journeys in a browser', ['playwright', 'test', '--reporter=list,json'], {
  CHROMIUM_PATH: findBrowser(process.env.CHROMIUM_PATH, say),
  PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'playwright.json'),
});

const vitest = read('vitest.json', VitestReport);
const { stats } = read('playwright.json', PlaywrightReport);
rmSync(reports, { recursive: true });
const passed = vitest.numPassedTests + stats.expected;
const failed = vitest.numFailedTests + stats.unexpected + stats.flaky;
const skipped = vitest.numPendingTests + stats.skipped;
if (failures.length > 0) process.stdout.write(`\nNot content: ${failures.join(', ')}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exit(failures.length > 0 ? 1 : 0);
