import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildWhenOld } from './build-when-old.ts';
import { findBrowser } from './find-browser.ts';
import { needNode } from './needs-node.ts';
import { endWith, readArguments } from './read-arguments.ts';

needNode();

const DEEP = 'tests/e2e/deep';
const KEPT = 'test-results/deep-pages';
const USAGE = `npm run check:deep [-- --only WORDS] [-- --without vnu]
Every address on a phone and a desktop, by all rules, axe, html-validate, Alfa, the IBM engine and vnu.
--only WORDS    only the addresses or states that have these words in them
--without vnu   where there is no Java: everything but vnu
`;

const say = (message: string) => process.stderr.write(`\n${message} …\n`);
const failures: string[] = [];
const notRun: string[] = [];

const options = { only: { type: 'string' }, without: { type: 'string' }, help: { type: 'boolean' } } as const;
const { values } = readArguments({ options }, USAGE);
if (values.help === true) {
  process.stdout.write(USAGE);
  process.exit(0);
}
if (values.without !== undefined && values.without !== 'vnu') endWith('Only vnu can be left out', USAGE);

const run = (command: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): boolean =>
  spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

/** Fetches the pinned checkers when these are not the ones that are here. Their install scripts are not run: two of them download programs. */
function fetchCheckers(): void {
  const lock = readFileSync(join(DEEP, 'package-lock.json'), 'utf8');
  const fetched = join(DEEP, 'node_modules/.fetched.json');
  if (existsSync(fetched) && readFileSync(fetched, 'utf8') === lock) return;
  say('Fetching the checkers, 100 MB');
  if (!run('npm', ['ci', '--prefix', DEEP, '--ignore-scripts', '--no-audit', '--no-fund']))
    throw new Error('The checkers could not be fetched: they come from the package registry.');
  writeFileSync(fetched, lock);
}

const VnuSchema = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string().optional(),
      message: z.string(),
      lastLine: z.number().optional(),
      extract: z.string().optional(),
    }),
  ),
});

/** Sound CSS of ours that vnu 26.9 has not learnt yet. */
const UNKNOWN_TO_VNU = /^CSS: Unrecognized at-rule “@container”/u;

/** What vnu, the checker of the W3C, finds wrong with these files. Throws when it cannot look at them. */
function vnuFaults(files: readonly string[]): string[] {
  const { stderr, error } = spawnSync(
    'java',
    ['-Xss1m', '-jar', join(DEEP, 'node_modules/vnu-jar/build/dist/vnu.jar'), '--format', 'json', ...files],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (error !== undefined) throw error;
  return VnuSchema.parse(JSON.parse(stderr))
    .messages.filter(({ type, message }) => type !== 'info' && !UNKNOWN_TO_VNU.test(message))
    .map(({ url = '', message, extract = '' }) => `${url.split('/').at(-1)}: vnu: ${message} ${extract.trim()}`);
}

const hasJava = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;

fetchCheckers();
await buildWhenOld(say);
rmSync(KEPT, { recursive: true, force: true });
say('Every address, on a phone and a desktop');
const isContent = run('node_modules/.bin/playwright', ['test', '-c', `${DEEP}/playwright.config.ts`], {
  CHROMIUM_PATH: findBrowser(process.env.CHROMIUM_PATH, say),
  ...(values.only === undefined ? {} : { CHECKS_ONLY: values.only }),
});
if (!isContent) failures.push('pages in a browser');
if (!existsSync(KEPT)) failures.push('no page was looked at: nothing has these words in it');

if (hasJava) {
  const pages = globSync(`${KEPT}/*.html`);
  say(`vnu, ${pages.length} pages`);
  const canary = vnuFaults([`${DEEP}/canary.html`]);
  const found = pages.length === 0 ? [] : vnuFaults(pages);
  if (!canary.some((fault) => /Duplicate ID/u.test(fault)))
    found.push('vnu does not find what is wrong with the canary');
  process.stdout.write(`${found.slice(0, 200).join('\n')}\n${found.length} faults by vnu\n`);
  if (found.length > 0) failures.push('vnu');
} else {
  notRun.push('vnu, which needs Java');
  if (values.without !== 'vnu') failures.push('vnu, not run: install Java 11 or newer, or say --without vnu');
}

if (notRun.length > 0) process.stdout.write(`\nNot run: ${notRun.join(', ')}\n`);
process.stdout.write(failures.length === 0 ? '\nContent\n' : `\nNot content: ${failures.join(', ')}\n`);
process.exit(failures.length === 0 ? 0 : 1);
