/**
 * Measures the whole site on this machine: `npm run bench`. What each line means is in docs/measuring.md.
 * Talks to loopback only, works in a temporary folder that it removes, and ends every process that it starts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildWhenOld } from '../scripts/build-when-old.ts';
import { needNode } from '../scripts/needs-node.ts';
import { openReport } from './figures/report.ts';
import { tellGrowth } from './parts/growth.ts';
import { measureImport } from './parts/import.ts';
import { measureSize, PARTS, type Part } from './parts/one-size.ts';
import type { Effort } from './parts/stage.ts';

const HELP = `npm run bench -- [options]

  --sizes 1000,10000,100000   how many choices the directories hold
  --rounds 5                  how often each thing is measured in turn with what it is measured against
  --only search,pages,...     ${PARTS.join(', ')}; all of them when left out
  --quick                     a little of everything in under two minutes: to see that it runs, not to read figures
  --json FILE                 writes all figures there as well
  --dist FOLDER               a site built already; otherwise it is built when it is old
`;

const USUAL = 10_000;
/** Above this, what is asked once for each question takes longer, so fewer questions are asked. */
const BIG = 50_000;
const FULL: Effort = { rounds: 5, questions: 40, seconds: 2, publishes: 100, services: 20_000 };
const LITTLE: Effort = { rounds: 1, questions: 4, seconds: 1, publishes: 4, services: 200 };

needNode();
const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    dist: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const split = (text: unknown): unknown => (typeof text === 'string' ? text.split(',') : text);
const chosen = z
  .object({
    sizes: z.preprocess(
      split,
      z
        .array(z.coerce.number().int().min(100).max(1_000_000))
        .default(values.quick ? [200, 400] : [1000, USUAL, 100_000]),
    ),
    rounds: z.coerce.number().int().min(1).max(100).optional(),
    only: z.preprocess(split, z.array(z.enum(PARTS)).default([...PARTS])),
  })
  .safeParse(values);
if (values.help || !chosen.success) {
  process.stderr.write(chosen.success ? HELP : `${z.prettifyError(chosen.error)}\n\n${HELP}`);
  process.exit(chosen.success ? 0 : 2);
}

const { sizes, only, rounds } = chosen.data;
const wanted: ReadonlySet<Part> = new Set(only);
const effort: Effort = { ...(values.quick ? LITTLE : FULL), ...(rounds === undefined ? {} : { rounds }) };
const usual = sizes.includes(USUAL) ? USUAL : Math.min(...sizes);
const folder = mkdtempSync(join(tmpdir(), 'dayways-bench-'));
const endings: (() => Promise<unknown>)[] = [];
const report = openReport((line) => console.log(line));

async function endAll(): Promise<void> {
  for (let ending = endings.pop(); ending !== undefined; ending = endings.pop()) await ending();
  rmSync(folder, { recursive: true, force: true });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void endAll().finally(() => process.exit(130)));

async function run(): Promise<void> {
  if (wanted.has('import')) await measureImport(report, effort);
  if (!only.some((part) => part !== 'import')) return;
  const dist = values.dist === undefined ? await buildWhenOld((message) => report.say(message)) : resolve(values.dist);
  for (const choices of sizes)
    await measureSize({
      choices,
      folder,
      dist,
      report,
      effort: { ...effort, questions: choices > BIG ? Math.ceil(effort.questions / 2) : effort.questions },
      wanted,
      isUsual: choices === usual,
      endings,
    });
  tellGrowth(report);
}

const began = performance.now();
try {
  await run();
  if (values.json !== undefined) report.writeTo(values.json);
  console.log(`\n${report.figures.length} figures in ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
} finally {
  await endAll();
}
