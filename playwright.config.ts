import { defineConfig } from '@playwright/test';
import { installedBrowser } from './scripts/find-browser.ts';

const PORT = 4379;
const executablePath = installedBrowser(process.env.CHROMIUM_PATH);
const isRoot = process.getuid?.() === 0;

// Which tenth of the sitemap is looked at: another one each day, and the same again for whoever gives the seed. Workers inherit it.
process.env.CHECKS_SEED ??= new Date().toISOString().slice(0, 10);

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
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
    { name: 'pages', testIgnore: 'visitor/**', use: { viewport: { width: 1280, height: 900 } } },
  ],
  webServer: {
    command: 'node scripts/start.ts',
    url: `http://localhost:${PORT}/readyz`,
    env: { PORT: String(PORT), DATA_DIR: 'test-results/data', LOG_LEVEL: 'warn', PUBLIC_URL: '' },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    timeout: 120_000,
  },
});
