import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../support/running-front.ts';
import { dataFolder, type RunningSite, startSite } from '../../support/running-site.ts';
import { PNG } from '../../support/small-pictures.ts';

const { dataDir, remove } = dataFolder();
const folder = join(dataDir, 'pictures');
let site: RunningSite;

beforeAll(async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'hoist.png'), PNG);
  writeFileSync(join(folder, 'liftt.png'), PNG);
  writeFileSync(join(folder, 'credits.txt'), 'hoist: Drawn by <Ann Lee>\n');
  site = await startSite(dataDir, { SEARCH: 'fts5' });
});
afterAll(async () => {
  await site.end('SIGTERM');
  remove();
});

test('the page about the pictures says which are the site’s own, and who made them', async () => {
  const page = await ask(site.port, '/pictures');
  expect(page.status).toBe(200);
  expect(page.text.match(/Our own picture\. [^<]*/gu)).toEqual(['Our own picture. Drawn by &lt;Ann Lee&gt;']);
});

test('they are served by the running site, at once', async () => {
  expect((await ask(site.port, '/pictures/hoist.svg')).body.equals(PNG)).toBe(true);
  expect((await ask(site.port, '/pictures/bus.svg')).headers['content-type']).toBe('image/svg+xml');
  writeFileSync(join(folder, 'bus.png'), PNG);
  expect((await ask(site.port, '/pictures/bus.svg')).headers['content-type']).toBe('image/png');
});

test('a name that is no picture’s is told at the start, with names like it', () => {
  expect(site.output()).toMatch(/liftt\.png is not used.*Names like it are lift/u);
});
