import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { personById } from '#db/people.ts';
import { providerAtWork } from '../../support/at-work.ts';
import { dataFolder, type RunningSite, search, startSite, until } from '../../support/running-site.ts';
import { personIn, signInCookie } from '../../support/signed-in.ts';
import { sendNewListings } from '../../support/waiting-changes.ts';

const MANY = 300;
const AT_ONCE = 50;
const { dataDir, remove } = dataFolder();

let site: RunningSite;
let db: Db;
let cookies: string[];
let revisions: string[];

beforeAll(async () => {
  site = await startSite(dataDir, { SEARCH: 'fts5' });
  db = openDatabase(join(dataDir, 'dayways.sqlite'));
  const { provider } = providerAtWork(db, { name: 'Known already' });
  const account = db.sqlite.prepare<[], string>('SELECT account_id FROM memberships').pluck().get() ?? '';
  const editor = personById(db, account);
  if (editor === undefined) throw new Error('Somebody works for the provider');
  const context = { db, now: () => new Date() };
  revisions = db.sqlite.transaction(() => sendNewListings(context, editor, provider, MANY, 'Zebrafold')).immediate();
  cookies = ['one', 'other'].map(
    (who) => signInCookie(db, personIn(db, { email: `${who}@team.example`, team: 'member' }).id).header,
  );
});

afterAll(async () => {
  db.close();
  await site.end('SIGTERM');
  remove();
});

const open = (path: string, cookie = cookies[0] ?? '') => fetch(`${site.origin}${path}`, { headers: { cookie } });
const send = (path: string, form: readonly (readonly [string, string])[], cookie = cookies[0] ?? '') =>
  fetch(`${site.origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: site.origin },
    body: new URLSearchParams(form.map(([name, value]) => [name, value])),
  });
const state = (revision: string) =>
  db.sqlite.prepare<[string], string>('SELECT state FROM revisions WHERE id = ?').pluck().get(revision);
const picksIn = (html: string) => [...html.matchAll(/name="pick" value="([^"]+)"/gu)].map(([, value]) => value ?? '');

test('a queue of 300 is shown in pages of 50 and every change stands on one of them', async () => {
  const seen = new Set<string>();
  for (let page = 1; page <= MANY / AT_ONCE; page += 1) {
    const html = await (await open(`/team/queue?order=age&page=${page}`)).text();
    expect(picksIn(html)).toHaveLength(AT_ONCE);
    for (const pick of picksIn(html)) seen.add(pick.split(':')[0] ?? '');
  }
  expect(seen).toEqual(new Set(revisions));
});

test('50 are approved in one go, and stand in search', async () => {
  const picks = picksIn(await (await open('/team/queue?order=age&tick=all')).text());
  const answer = await send('/team/queue?order=age', [
    ['do', 'approve'],
    ...picks.map((pick) => ['pick', pick] as const),
  ]);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toContain(`done=manyApproved.${AT_ONCE}`);
  expect(picks.map((pick) => state(pick.split(':')[0] ?? ''))).toEqual(picks.map(() => 'published'));
  await until('the listings are in search', async () => (await search(site.port, '?q=zebrafold')).total === AT_ONCE);
  expect(await (await open('/team/queue')).text()).toContain(`${MANY - AT_ONCE} changes`);
});

test('of many decisions on the same change at once one counts, and the others are told', async () => {
  const [pick = ''] = picksIn(await (await open('/team/queue?order=age')).text());
  const [revision = '', version = ''] = pick.split(':');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      at % 2 === 0
        ? send(
            `/team/queue/${revision}`,
            [
              ['do', 'approve'],
              ['version', version],
            ],
            cookies[at % 4 === 0 ? 0 : 1],
          )
        : send(
            `/team/queue/${revision}`,
            [
              ['do', 'return'],
              ['version', version],
              ['words', 'Say more'],
            ],
            cookies[1],
          ),
    ),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 303)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(19);
  const mails = db.sqlite
    .prepare("SELECT count(*) FROM mails WHERE kind IN ('approved', 'returned') AND body LIKE '%' || ? || '%'")
    .pluck();
  expect(['published', 'returned']).toContain(state(revision));
  expect(mails.get('Zebrafold 51')).toBeLessThanOrEqual(1);
});

test('another site cannot decide, and nothing is decided by opening a page', async () => {
  const [pick = ''] = picksIn(await (await open('/team/queue')).text());
  const [revision = '', version = ''] = pick.split(':');
  const form = new URLSearchParams({ do: 'approve', version });
  const crossed = await fetch(`${site.origin}/team/queue/${revision}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies[0] ?? '', origin: 'https://elsewhere.example' },
    body: form,
  });
  expect(crossed.status).toBe(403);
  await open(`/team/queue/${revision}?${form}`);
  await open(`/team/queue?do=approve&pick=${pick}`);
  expect(state(revision)).toBe('submitted');
});

test('a hostile form is answered in words and changes nothing', async () => {
  const [pick = ''] = picksIn(await (await open('/team/queue')).text());
  const [revision = '', version = ''] = pick.split(':');
  for (const form of [
    [
      ['do', 'approve'],
      ['pick', "x' OR 1=1:1"],
    ],
    [
      ['do', 'approve'],
      ['pick', `${revision}:NaN`],
    ],
    [['do', 'approve']],
  ] as const) {
    const answer = await send('/team/queue', form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain('Error:</h1>');
  }
  const edits = [
    { patch: '{"provider":"x"}', do: 'approve', version },
    { patch: '{"__proto__":{"x":1}}', do: 'approve', version: '999' },
    { patch: '[', do: 'approve', version },
    { section: '__proto__', version },
    { open: 'constructor', version },
  ];
  for (const edit of edits) {
    const answer = await send(`/team/queue/${revision}/edit`, Object.entries(edit));
    expect([200, 409, 422]).toContain(answer.status);
  }
  expect(state(revision)).toBe('submitted');
});
