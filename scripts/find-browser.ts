import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** A browser that is here: the one named by `CHROMIUM_PATH`, Playwright's own, or Debian's. */
export const installedBrowser = (named: string | undefined): string | null =>
  [named, chromium.executablePath(), DEBIAN_CHROMIUM].find((path) => path !== undefined && existsSync(path)) ?? null;

const run = (command: string, ...words: string[]): boolean =>
  spawnSync(command, words, { stdio: 'inherit' }).status === 0;

/** Finds a browser for the tests, installing one when there is none. Throws when that fails, saying what to do. */
export function findBrowser(named: string | undefined, say: (message: string) => void): string {
  const here = installedBrowser(named);
  if (here !== null) return here;
  say('There is no browser for the tests. Installing Chromium');
  const isRoot = process.getuid?.() === 0;
  const installed =
    run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium') ||
    (isRoot && run('apt-get', 'update') && run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium'));
  const now = installed ? installedBrowser(named) : null;
  if (now === null) throw new Error('No browser could be installed. Install Chromium, or set CHROMIUM_PATH to one.');
  return now;
}
