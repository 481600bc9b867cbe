import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenOld } from './build-when-old.ts';
import { findBrowser } from './find-browser.ts';
import { needNode } from './needs-node.ts';
import { type Told, toldByPlaywright, toldByVitest } from './told-failures.ts';

needNode();

const BIN = 'node_modules/.bin';
const LINES_OF_A_TOOL = 40;
const reports = mkdtempSync(join(tmpdir(), 'dayways-reports-'));
const say = (message: string) => process.stderr.write(`\n${message} …\n`);

/** Runs a tool, shows what it says, and gives whether it was content and the last lines of what it said. */
async function run(name: string, words: readonly string[], env: Record<string, string> = {}) {
  say(name);
  const [tool = '', ...rest] = words;
  const child = spawn(join(BIN, tool), rest, {
    stdio: ['inherit', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(process.stdout.isTTY && process.env.NO_COLOR === undefined ? { FORCE_COLOR: '1' } : {}),
      ...env,
    },
  });
  let said = '';
  const keep = (shown: NodeJS.WriteStream) => (chunk: Buffer) => {
    shown.write(chunk);
    said = (said + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep(process.stdout));
  child.stderr.on('data', keep(process.stderr));
  const content = await new Promise<boolean>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
  return { name, content, lastLines: said.trimEnd().split('\n').slice(-LINES_OF_A_TOOL).join('\n') };
}

// What failed is told at the very end, where whoever sees only the last lines of a long run finds it.
const notContent: string[] = [];
const failures: string[] = [];
const tellLastLines = ({ name, lastLines }: { name: string; lastLines: string }) =>
  failures.push(`✗ ${name}, the last lines of what was said:\n${lastLines}`);

async function must(name: string, words: readonly string[]): Promise<void> {
  const ran = await run(name, words);
  if (ran.content) return;
  notContent.push(name);
  tellLastLines(ran);
}

/** Runs tests, and gives what they came to. A runner that gives no report, or no cause, tells its last lines. */
async function tests(
  name: string,
  words: readonly string[],
  report: string,
  toldBy: (json: string) => Told,
  env?: Record<string, string>,
): Promise<Told> {
  const ran = await run(name, words, env);
  if (!ran.content) notContent.push(name);
  const told = existsSync(report)
    ? toldBy(readFileSync(report, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0, wavered: 0, failures: [] };
  failures.push(...told.failures);
  if (!ran.content && told.failures.length === 0) tellLastLines(ran);
  return told;
}

await must('Lint and form', ['biome', 'ci', '.']);
// What pages are made of is written once, for the two that read it at the same time after.
await must('Types of content', ['astro', 'sync']);
await Promise.all([
  must('Types of pages', ['astro', 'check', '--noSync', '--minimumFailingSeverity', 'warning']),
  must('Types', ['tsc', '--noEmit']),
]);
// Once, before the tests that start the site: two of them at a time would build it at a time.
await buildWhenOld(say);
const vitestReport = join(reports, 'vitest.json');
const inNode = await tests(
  'Rules, contracts and rooms',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
  vitestReport,
  toldByVitest,
);
const playwrightReport = join(reports, 'playwright.json');
const inBrowser = await tests(
  'Journeys in a browser',
  ['playwright', 'test', '--reporter=list,json'],
  playwrightReport,
  toldByPlaywright,
  { CHROMIUM_PATH: findBrowser(process.env.CHROMIUM_PATH, say), PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
);

rmSync(reports, { recursive: true });
const all = (part: 'passed' | 'failed' | 'skipped' | 'wavered') => inNode[part] + inBrowser[part];
for (const failure of failures) process.stdout.write(`\n${failure}\n`);
if (notContent.length > 0) process.stdout.write(`\nNot content: ${notContent.join(', ')}\n`);
const second = all('wavered') > 0 ? ` (${all('wavered')} only at a second try)` : '';
process.stdout.write(`\n${all('passed')} passed${second}, ${all('failed')} failed, ${all('skipped')} skipped\n`);
process.exitCode = notContent.length > 0 ? 1 : 0;
