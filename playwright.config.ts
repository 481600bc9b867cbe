import { defineConfig } from '@playwright/test';
import { installedBrowser } from './scripts/find-browser.ts';

const PORT = 4379;
/** Where people work on a directory: what they publish is not seen by the tests that count what there is. */
const WORK_PORT = 4381;
/** Where the pictures of maps come from, as from another site. */
const TILES_PORT = 4383;
const WORK = { testMatch: ['provider/**/*.test.ts', 'team/**/*.test.ts', 'account/**/*.test.ts'] };
/** What only a script does. */
const SCRIPTED = ['provider/saving-itself.test.ts'];
const atWork = { baseURL: `http://localhost:${WORK_PORT}` };

const siteAt = (port: number, dataDir: string, more: Record<string, string> = {}) => ({
  command: 'node scripts/start.ts',
  url: `http://localhost:${port}/readyz`,
  env: { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', PUBLIC_URL: '', ...more },
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
  timeout: 120_000,
});
const executablePath = installedBrowser(process.env.CHROMIUM_PATH);
/** What the window of a whole Chromium draws for its box of addresses: two pages and their processes for every tab, that nobody sees. */
const UNSEEN_PARTS = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];
/** Only the last list that Chromium is given counts: what Playwright itself turns off stands here again. */
const TURNED_OFF = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch', ...UNSEEN_PARTS],
];
const isRoot = process.getuid?.() === 0;

// Which addresses of the sitemap are looked at: always the same ones, and others for whoever gives another word. Workers inherit it.
process.env.CHECKS_SEED ||= 'usual';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // On a machine with ten other things to do. What passes only then is told by name, with what was wrong at first: it is to be looked into.
  retries: 1,
  timeout: 60_000,
  // No test is about how long something takes.
  expect: { timeout: 15_000 },
  // What is told is the same on every machine.
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      // Chromium's own sandbox does not run as root.
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${TURNED_OFF.join(',')}`,
      ],
    },
  },
  projects: [
    // What a person comes to do works on a wide screen, and on an old phone that runs no script.
    { name: 'wide', testMatch: 'visitor/**', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'small, without a script',
      testMatch: 'visitor/**',
      use: { viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
    },
    { name: 'pages', testIgnore: ['visitor/**', ...WORK.testMatch], use: { viewport: { width: 1280, height: 900 } } },
    { name: 'work, wide', ...WORK, use: { ...atWork, viewport: { width: 1280, height: 900 } } },
    {
      name: 'work, small, without a script',
      ...WORK,
      testIgnore: SCRIPTED,
      use: { ...atWork, viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
    },
  ],
  webServer: [
    {
      command: 'node tests/support/tile-server.ts',
      url: `http://127.0.0.1:${TILES_PORT}/1/1/1.png`,
      env: { PORT: String(TILES_PORT) },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    },
    siteAt(PORT, 'test-results/data', {
      MAP_TILES_URL: `http://127.0.0.1:${TILES_PORT}/{z}/{x}/{y}.png`,
      MAP_TILES_CREDIT: '© The test map',
    }),
    siteAt(WORK_PORT, 'test-results/work-data', { SEARCH: 'fts5' }),
  ],
});
