import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { listingById } from '#db/published.ts';
import { addDays } from '#domain/freshness/calendar.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { aKeptListing, HALL, PROVIDER } from '../../support/a-kept-directory.ts';
import { anId, aProvider, aVenue } from '../../support/a-listing.ts';
import { ask } from '../../support/running-front.ts';
import { dataFolder, type RunningSite, search, startSite, until } from '../../support/running-site.ts';
import { personIn, signInCookie } from '../../support/signed-in.ts';

const TODAY = wallMoment(new Date()).date;
const EMAIL = 'sam@open-gate.example';
let site: RunningSite;
let folder: ReturnType<typeof dataFolder>;
let db: Db;

const publish = (name: string, daysAgo: number) =>
  publishAll(
    db,
    [{ subject: 'listing', id: anId(name), body: aKeptListing(name, addDays(TODAY, -daysAgo)) }],
    'a-test',
    new Date(),
  );

beforeAll(async () => {
  folder = dataFolder();
  site = await startSite(folder.dataDir, { SEED: 'none', SEARCH: 'fts5', LOG_LEVEL: 'info' });
  db = openDatabase(`${folder.dataDir}/dayways.sqlite`);
  publishAll(
    db,
    [
      { subject: 'provider', id: PROVIDER, body: aProvider() },
      { subject: 'venue', id: HALL, body: aVenue({ name: 'The Hall' }) },
    ],
    'a-test',
    new Date(),
  );
  personIn(db, { email: EMAIL, providers: { [PROVIDER]: 'editor' } });
});
afterAll(async () => {
  db.close();
  await site.end('SIGTERM');
  folder.remove();
});

/** Runs a job as people run it by hand, beside the site. */
function runJob(name: string): string {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, DATA_DIR: folder.dataDir, PORT: String(site.port) };
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/jobs.ts', name], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

async function mailAbout(name: string): Promise<string> {
  let body = '';
  await until(`a mail about ${name}`, async () => {
    const mails = JSON.parse((await ask(site.port, '/dev/mailbox.json')).text) as { to: string; body: string }[];
    body = mails.find((mail) => mail.to === EMAIL && mail.body.includes(`${name}\n`))?.body ?? '';
    return body !== '';
  });
  return body;
}
const linkIn = (body: string, name: string): string =>
  new RegExp(`${name}\\n[^/]*http://[\\w.]+:\\d+(/check/[\\w-]{43})`, 'u').exec(body)?.[1] ?? 'no link';

const hiddenBoxes = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="(revision|clock)" value="([^"]+)"/gu)].map(
    ([, name = '', value = '']) => [name, value],
  );
const send = (path: string, boxes: [string, string][], headers: Record<string, string> = {}) =>
  ask(site.port, path, {
    method: 'POST',
    headers: {
      origin: `http://127.0.0.1:${site.port}`,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: new URLSearchParams(boxes).toString(),
  });
const revisions = () => db.sqlite.prepare('SELECT count(*) FROM revisions').pluck().get();
const inSearch = async (name: string) =>
  (await search(site.port, '')).choices.some(({ listing }) => listing.id === anId(name));

test('a listing that was hidden is found again: the link opened 3 times, pressed once, then used up', async () => {
  publish('Tuesday group', 400);
  // The site runs its jobs too: whoever comes first asks, and nobody asks twice.
  runJob('remind');
  expect(runJob('remind')).toContain('asked 0 accounts');
  const path = linkIn(await mailAbout('Tuesday group'), 'Tuesday group');
  expect(await inSearch('Tuesday group')).toBe(false);
  const page = await ask(site.port, '/listings/tuesday-group');
  expect(page.status).toBe(200);
  expect(page.text).toContain('It is not in our search now.');
  expect(page.text).toMatch(/<meta name="robots" content="[^"]*noindex/u);
  expect((await ask(site.port, '/sitemap.xml')).text).not.toContain('tuesday-group');

  const before = revisions();
  const opened = [];
  for (let times = 0; times < 3; times += 1) opened.push(await ask(site.port, path));
  await ask(site.port, path, { method: 'HEAD' });
  expect(revisions()).toBe(before);
  for (const one of opened) {
    expect(one.status).toBe(200);
    expect(one.headers['cache-control']).toContain('no-store');
    expect(one.headers['x-cache']).not.toBe('HIT');
    expect(one.text).toMatch(/<meta name="robots" content="[^"]*noindex/u);
    expect(one.text).toContain('Every Tuesday, 10am to midday');
  }

  const boxes = hiddenBoxes(opened[0]?.text ?? '');
  expect(boxes.map(([name]) => name)).toEqual(['revision', 'clock', 'clock', 'clock']);
  const done = await send(path, [...boxes, ['answer', 'right']]);
  expect([done.status, done.headers.location]).toEqual([303, `${path}?said=right`]);
  expect((await ask(site.port, `${path}?said=right`)).text).toContain('You told us that it is still right.');
  expect(listingById(db, anId('Tuesday group'))?.body.checked).toEqual({ on: TODAY, by: 'provider' });
  await until('it is found again', () => inSearch('Tuesday group'));
  const shown = await ask(site.port, '/listings/tuesday-group');
  expect(shown.text).not.toContain('It is not in our search now.');
  expect(shown.text).not.toContain('noindex');

  const after = revisions();
  const again = await send(path, [...boxes, ['answer', 'right']]);
  expect(again.status).toBe(200);
  expect(again.text).toContain('This is done already.');
  expect((await ask(site.port, path)).text).toContain('This is done already.');
  expect(revisions()).toBe(after);
  expect(site.output()).not.toContain(path.slice('/check/'.length));
});

test('a link that is too old changes nothing and sends a new one when it is asked', async () => {
  publish('Old group', 100);
  runJob('remind');
  const path = linkIn(await mailAbout('Old group'), 'Old group');
  const boxes = hiddenBoxes((await ask(site.port, path)).text);
  db.sqlite.prepare('UPDATE check_requests SET expires_at = ? WHERE used_at IS NULL').run(Date.now() - 1);
  const opened = await ask(site.port, path);
  expect([opened.status, opened.text.includes('This link is too old')]).toEqual([410, true]);
  const before = revisions();
  expect((await send(path, [...boxes, ['answer', 'right']])).status).toBe(410);
  expect(revisions()).toBe(before);
  const sent = await send(path, [['answer', 'new-link']]);
  expect(sent.headers.location).toBe(`${path}?said=sent`);
  expect((await ask(site.port, `${path}?said=sent`)).text).toContain('Look at your email.');
  await until(
    'a second mail',
    async () => (await mailAbout('Old group')).length > 0 && linkIn(await mailAbout('Old group'), 'Old group') !== path,
  );
  const fresh = linkIn(await mailAbout('Old group'), 'Old group');
  const read = hiddenBoxes((await ask(site.port, fresh)).text);
  expect((await send(fresh, [...read, ['answer', 'right']])).headers.location).toBe(`${fresh}?said=right`);
});

test('the facts must be the ones that were read, and the form must come from our own page', async () => {
  publish('Changing group', 100);
  runJob('remind');
  const path = linkIn(await mailAbout('Changing group'), 'Changing group');
  const boxes = hiddenBoxes((await ask(site.port, path)).text);
  publish('Changing group', 99);
  const before = revisions();
  const late = await send(path, [...boxes, ['answer', 'right']]);
  expect(late.status).toBe(409);
  expect(late.text).toContain('This has changed since you opened the page.');
  const foreign = await send(path, [['answer', 'right']], { origin: 'https://elsewhere.example' });
  expect(foreign.status).toBe(403);
  expect((await send(path, [['answer', '<script>']])).status).toBe(200);
  expect(revisions()).toBe(before);
  const changed = await send(path, [['answer', 'changed']]);
  expect([changed.status, changed.headers.location]).toEqual([303, `/provider/listings/${anId('Changing group')}`]);
  expect((await send('/check/nothing', [['answer', 'right']])).status).toBe(404);
});

test('the ladder is for the team and a commissioner, and takes no form', async () => {
  const cookieOf = (email: string, team?: 'lead' | 'commissioner') =>
    signInCookie(db, personIn(db, team === undefined ? { email } : { email, team }).id).header;
  const get = (cookie: string) => ask(site.port, '/team/freshness?step=late', { headers: { cookie } });
  expect((await ask(site.port, '/team/freshness')).headers.location).toContain('/sign-in');
  expect((await get(cookieOf('nobody@elsewhere.example'))).status).toBe(404);
  for (const team of ['lead', 'commissioner'] as const) {
    const page = await get(cookieOf(`${team}@council.example`, team));
    expect(page.status).toBe(200);
    expect(page.text).toContain('Changing group');
    expect(page.text.includes('in the editor')).toBe(team === 'lead');
    expect(page.headers['cache-control']).toContain('no-store');
  }
  expect((await send('/team/freshness', [['a', 'b']])).status).toBe(405);
});
