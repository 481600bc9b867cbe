import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** What a run of tests came to: how many passed, failed, were left out, or passed only at a second try, and in words what went wrong in each. */
export type Told = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly wavered: number;
  readonly failures: readonly string[];
};

const LINES_OF_A_MESSAGE = 12;

const inWords = (file: string, name: string, message: string, sign = '✗') => {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('node_modules'));
  const left = lines.length - LINES_OF_A_MESSAGE;
  return [
    `${sign} ${file}${name === '' ? '' : ` › ${name}`}`,
    ...lines.slice(0, LINES_OF_A_MESSAGE).map((line) => `    ${line}`),
    ...(left > 0 ? [`    … and ${left} lines more, above`] : []),
  ].join('\n');
};

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** Reads what Vitest's JSON reporter wrote. A file that could not be run at all counts as one that failed. */
export function toldByVitest(json: string): Told {
  const report = VitestReport.parse(JSON.parse(json));
  const failures: string[] = [];
  let broken = 0;
  for (const { name, status, message, assertionResults } of report.testResults) {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed) failures.push(inWords(file, test.fullName.trim(), test.failureMessages.join('\n')));
    if (status !== 'failed' || (failed.length > 0 && message === '')) continue;
    broken += 1;
    failures.push(inWords(file, '', message === '' ? 'It did not come to its end.' : message));
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests,
    wavered: 0,
    failures,
  };
}

const Message = z.object({ message: z.string().optional() });
const Spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      results: z.array(z.object({ errors: z.array(Message) })),
    }),
  ),
});
const Suite = z.object({
  title: z.string(),
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).optional();
  },
});
const PlaywrightReport = z.object({
  config: z.object({ rootDir: z.string() }),
  suites: z.array(Suite),
  errors: z.array(Message),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

const specsOf = (suite: z.infer<typeof Suite>): z.infer<typeof Spec>[] => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap(specsOf),
];

const wordsOf = (errors: readonly z.infer<typeof Message>[]) => errors.map(({ message = '' }) => message).join('\n');

/** Reads what Playwright's JSON reporter wrote. What passed only at a second try is told with what was wrong at the first. */
export function toldByPlaywright(json: string): Told {
  const { config, suites, errors, stats } = PlaywrightReport.parse(JSON.parse(json));
  const folder = relative(process.cwd(), config.rootDir);
  const failures = suites
    .flatMap(specsOf)
    .flatMap(({ title, file, line, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ projectName, status, results }) =>
          inWords(
            `${folder}/${file}:${line}`,
            `[${projectName}] ${title}`,
            wordsOf(results.flatMap((one) => one.errors)),
            status === 'flaky' ? '~ passed only at a second try:' : '✗',
          ),
        ),
    );
  if (errors.length > 0) failures.push(inWords(folder, 'outside of any test', wordsOf(errors)));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    wavered: stats.flaky,
    failures,
  };
}
