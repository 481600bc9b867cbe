import { defineConfig } from '@playwright/test';
import base from '../../../playwright.config.ts';

const { webServer: sites, ...rest } = base;
const env = process.env.CHECKS_ORIGIN;
// The directory that the public sees; the others are for people at work and for pieces of a map.
const webServer = [sites].flat().find((site) => site?.url?.startsWith(`${rest.use?.baseURL}/`));
if (webServer === undefined) throw new Error('There is no site to look at');

/** The checks of `npm run check:deep`: all rules and three more checkers over every address. */
export default defineConfig({
  ...rest,
  testDir: '.',
  testMatch: '**/*.deep.ts',
  outputDir: '../../../test-results/deep',
  projects: [{ name: 'deep' }],
  ...(env === undefined ? { webServer: { ...webServer, cwd: '../../..' } } : { use: { ...rest.use, baseURL: env } }),
});
