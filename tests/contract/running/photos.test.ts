import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { listingBySlug, publicAddresses } from '#db/published.ts';
import { dataFolder, type RunningSite, startSite, until } from '../../support/running-site.ts';
import { WEBP } from '../../support/small-photo.ts';

const folder = dataFolder();
let site: RunningSite;
let slug = '';
const at = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${site.port}${path}`, { headers });

beforeAll(async () => {
  site = await startSite(folder.dataDir, { SEARCH: 'fts5' });
  mkdirSync(join(folder.dataDir, 'uploads'), { recursive: true });
  writeFileSync(join(folder.dataDir, 'uploads/the-hall.webp'), WEBP);
  const db = openDatabase(join(folder.dataDir, 'dayways.sqlite'));
  slug = publicAddresses(db, 'listings')[0]?.slug ?? '';
  const listing = listingBySlug(db, slug);
  if (listing === undefined) throw new Error('The example directory has no listing');
  const pictures = [
    { file: 'the-hall.webp', words: 'The hall & its "big" door', credit: null },
    { file: 'gone.webp', words: 'Nobody sees this', credit: null },
  ];
  publishAll(db, [{ subject: 'listing', id: listing.id, body: { ...listing.body, pictures } }], 'a-test', new Date());
  db.close();
});
afterAll(async () => {
  await site.end('SIGTERM');
  folder.remove();
});

test('a photograph stands on the page with its words, and one whose file is gone leaves nothing behind', async () => {
  await until('the photograph is there', async () =>
    (await (await at(`/listings/${slug}`)).text()).includes('/photos/'),
  );
  for (const view of ['', '?view=all']) {
    const page = await (await at(`/listings/${slug}${view}`)).text();
    expect(page).toContain('src="/photos/the-hall.webp"');
    expect(page).toMatch(/<figcaption>The hall &amp; its (?:"|&quot;|&#34;)big(?:"|&quot;|&#34;) door/u);
    expect(page).not.toContain('Nobody sees this');
  }
});

test('it is sent as a picture that may do nothing else', async () => {
  const answer = await at('/photos/the-hall.webp');
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([
    200,
    'image/webp',
    'nosniff',
  ]);
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect((await at('/photos/gone.webp')).status).toBe(404);
  expect((await at('/photos/..%2fdayways.sqlite')).status).toBeGreaterThanOrEqual(400);
});

test('who asked for no pictures gets none', async () => {
  const page = await (await at(`/listings/${slug}`, { cookie: 'looks=po' })).text();
  expect(page).not.toContain('/photos/');
});
