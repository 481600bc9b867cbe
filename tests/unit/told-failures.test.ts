import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toldByPlaywright, toldByVitest } from '../../scripts/told-failures.ts';

const NAME = join(process.cwd(), 'tests/unit/price.test.ts');
const assertion = (fullName: string, status: string, ...failureMessages: string[]) => ({
  fullName,
  status,
  failureMessages,
});
const vitest = (file: object, counts: object = {}) =>
  JSON.stringify({
    ...{ numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, ...counts },
    testResults: [{ name: NAME, status: 'failed', message: '', assertionResults: [], ...file }],
  });

describe('what Vitest found wrong', () => {
  test('is told by its file, its claim and why', () => {
    const failed = assertion('a missing price is never Free', 'failed', 'expected "Free"\n    at node_modules/x.js:1');
    const told = toldByVitest(
      vitest(
        { assertionResults: [failed, assertion('a price has a period', 'passed')] },
        { numFailedTests: 1, numPendingTests: 2 },
      ),
    );
    expect(told).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
      wavered: 0,
      failures: ['✗ tests/unit/price.test.ts › a missing price is never Free\n    expected "Free"'],
    });
  });

  test('is counted where a file could not be run at all', () => {
    const told = toldByVitest(vitest({ message: 'Cannot find module' }));
    expect(told.failed).toBe(1);
    expect(told.failures).toEqual(['✗ tests/unit/price.test.ts\n    Cannot find module']);
  });

  test('is cut after 12 lines, and says how many more there are', () => {
    const long = Array.from({ length: 15 }, (_, at) => `line ${at + 1}`).join('\n');
    const [told] = toldByVitest(vitest({ assertionResults: [assertion('long', 'failed', long)] })).failures;
    expect(told).toContain('line 12\n    … and 3 lines more, above');
    expect(told).not.toContain('line 13');
  });
});

describe('what Playwright found wrong', () => {
  const spec = (status: string) => ({
    ...{ title: 'a price is read', file: 'visitor/price.test.ts', line: 7 },
    tests: [{ projectName: 'wide', status, results: [{ errors: [{ message: '\u001b[31mNo price\u001b[39m' }] }] }],
  });
  const playwright = (status: string, errors: readonly object[] = []) =>
    JSON.stringify({
      config: { rootDir: join(process.cwd(), 'tests/e2e') },
      suites: [{ title: 'all', specs: [], suites: [{ title: 'one', specs: [spec(status)] }] }],
      errors,
      stats: {
        expected: status === 'expected' ? 1 : 0,
        unexpected: Number(status === 'unexpected'),
        flaky: Number(status === 'flaky'),
        skipped: 0,
      },
    });

  test('is told with its browser and line', () => {
    const told = toldByPlaywright(playwright('unexpected'));
    expect(told.failed).toBe(1);
    expect(told.failures).toEqual(['✗ tests/e2e/visitor/price.test.ts:7 › [wide] a price is read\n    No price']);
  });

  test('is told with what was wrong at first when it passed only at a second try', () => {
    const told = toldByPlaywright(playwright('flaky'));
    expect(told).toMatchObject({ passed: 1, failed: 0, wavered: 1 });
    expect(told.failures).toEqual([
      '~ passed only at a second try: tests/e2e/visitor/price.test.ts:7 › [wide] a price is read\n    No price',
    ]);
  });

  test('is nothing when all is as expected', () => {
    expect(toldByPlaywright(playwright('expected'))).toEqual({
      passed: 1,
      failed: 0,
      skipped: 0,
      wavered: 0,
      failures: [],
    });
  });

  test('is told when it was outside of any test', () => {
    const told = toldByPlaywright(playwright('expected', [{ message: 'The port is taken' }]));
    expect(told.failed).toBe(1);
    expect(told.failures).toEqual(['✗ tests/e2e › outside of any test\n    The port is taken']);
  });
});
