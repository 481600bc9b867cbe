import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { queueMail } from '#db/mails.ts';
import { aMailServer } from '../../support/a-mail-server.ts';
import { ask } from '../../support/running-front.ts';
import { dataFolder, type RunningSite, startSite, until } from '../../support/running-site.ts';

let dataDir: string;
let remove: () => void;
let site: RunningSite | null = null;
beforeEach(() => {
  ({ dataDir, remove } = dataFolder());
});
afterEach(async () => {
  await site?.end('SIGTERM');
  site = null;
  remove();
});

const ALONE = { SEARCH: 'fts5', SEED: 'none' };
const start = async (variables: Readonly<Record<string, string>> = {}) => {
  site = await startSite(dataDir, { ...ALONE, ...variables });
  return site.port;
};
function queue(subject: string, body: string): void {
  const db = openDatabase(`${dataDir}/dayways.sqlite`);
  queueMail(db, { to: 'ann@provider.example', kind: 'code', subject, body, at: new Date() });
  db.close();
}
const mailStands = async (port: number, host?: string) => {
  const { text } = await ask(port, '/readyz', host === undefined ? {} : { headers: { host } });
  return JSON.parse(text).mail;
};

test('a site that is tried out on its own machine keeps its mail in a mailbox, newest first, with links to follow', async () => {
  const port = await start();
  expect((await ask(port, '/dev/mailbox')).text).toContain('There are no emails yet.');
  expect(JSON.parse((await ask(port, '/dev/mailbox.json')).text)).toEqual([]);
  queue('The first', 'Words <b>as they are</b> & more');
  await until('the first mail is there', async () => (await ask(port, '/dev/mailbox.json')).text.includes('The first'));
  queue('The second', 'Go to https://dayways.example/check/abc?d=e&f=g. Then come back.');
  await until('the second is there', async () => (await ask(port, '/dev/mailbox.json')).text.includes('The second'));

  const mails = JSON.parse((await ask(port, '/dev/mailbox.json')).text);
  expect(mails).toMatchObject([{ subject: 'The second' }, { subject: 'The first' }]);
  expect(Object.keys(mails[0]).sort()).toEqual(['at', 'body', 'kind', 'subject', 'to']);
  expect(mails[0].body).toMatch(/^Hello,\n\nGo to https:.*\/help\n\nFrom Dayways\n/su);
  const page = await ask(port, '/dev/mailbox');
  expect(page.status).toBe(200);
  expect(page.headers['cache-control']).toContain('no-store');
  expect(page.text).toContain('&lt;b&gt;as they are&lt;/b&gt; &amp; more');
  expect(page.text).toMatch(/<a href="https:\/\/dayways.example\/check\/abc\?d=e&(?:amp|#38);f=g">[^<]*<\/a>\. Then/u);
  expect(await mailStands(port)).toMatchObject({ to: 'development mailbox', goes: true, waiting: 0, given_up: 0 });
});

test('with a mail server mail goes there, and there is no mailbox', async () => {
  const server = await aMailServer();
  const port = await start({ SMTP_URL: server.url, MAIL_FROM: 'Dayways <hello@dayways.example>' });
  queue('A code', 'Words');
  await until('the mail is there', () => server.delivered.length === 1);
  expect(server.delivered[0]).toMatchObject({ from: 'hello@dayways.example', to: ['ann@provider.example'] });
  for (const path of ['/dev/mailbox', '/dev/mailbox.json']) expect((await ask(port, path)).status).toBe(404);
  expect(await mailStands(port)).toMatchObject({ to: 'mail server', goes: true });
  await server.close();
});

test('with a public address and no mail server there is no mailbox, and mail waits', async () => {
  const port = await start({ PUBLIC_URL: 'https://dayways.example' });
  queue('A code', 'Words');
  const headers = { host: 'dayways.example' };
  for (const path of ['/dev/mailbox', '/dev/mailbox.json'])
    expect((await ask(port, path, { headers })).status).toBe(404);
  await until('the mail was tried', async () => (await mailStands(port, 'dayways.example')).goes === false);
  expect(await mailStands(port, 'dayways.example')).toMatchObject({
    to: 'nowhere, because SMTP_URL is not set',
    waiting: 1,
  });
});
