import { defineConfig } from '@playwright/test';
import base from '../../../playwright.config.ts';

const { webServer, ...rest } = base;
const env = process.env.CHECKS_ORIGIN;
if (webServer === undefined || Array.isArray(webServer)) throw new Error('One site is looked at');

/** The checks of `npm run check:deep`: all rules and three more checkers over every address. */
export default defineConfig({
  ...rest,
  testDir: '.',
  testMatch: '**/*.deep.ts',
  outputDir: '../../../test-results/deep',
  projects: [{ name: 'deep' }],
  ...(env === undefined ? { webServer: { ...webServer, cwd: '../../..' } } : { use: { ...rest.use, baseURL: env } }),
});
