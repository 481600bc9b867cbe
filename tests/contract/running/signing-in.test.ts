import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { ask, type Reply } from '../../support/running-front.ts';
import { dataFolder, type RunningSite, startSite } from '../../support/running-site.ts';
import { personIn, signInCookie } from '../../support/signed-in.ts';

let site: RunningSite;
let folder: ReturnType<typeof dataFolder>;
let db: Db;
beforeAll(async () => {
  folder = dataFolder();
  site = await startSite(folder.dataDir, { SEED: 'none', SEARCH: 'fts5', LOG_LEVEL: 'info' });
  db = openDatabase(`${folder.dataDir}/dayways.sqlite`);
});
afterAll(async () => {
  db.close();
  await site.end('SIGTERM');
  folder.remove();
});

const here = () => `http://127.0.0.1:${site.port}`;
const get = (path: string, cookie = '') => ask(site.port, path, { headers: cookie === '' ? {} : { cookie } });
const post = (path: string, form: Readonly<Record<string, string>>, cookie = '', origin = here()) =>
  ask(site.port, path, {
    method: 'POST',
    headers: {
      origin,
      'content-type': 'application/x-www-form-urlencoded',
      ...(cookie === '' ? {} : { cookie }),
    },
    body: new URLSearchParams(form).toString(),
  });

/** The cookies an answer sets, as a browser would send them back. */
const cookiesOf = ({ headers }: Reply): string =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('=deleted'))
    .join('; ');

async function codeTo(address: string): Promise<string> {
  for (;;) {
    const mails = JSON.parse((await get('/dev/mailbox.json')).text) as { to: string; body: string; at: string }[];
    const newest = mails.filter(({ to }) => to === address).sort((one, other) => other.at.localeCompare(one.at))[0];
    const code = /^\d{4} \d{4}$/mu.exec(newest?.body ?? '')?.[0];
    if (code !== undefined) return code;
  }
}

/** What of an answer somebody could tell from another by; chance and the moment aside. */
const toldBy = ({ status, headers, text }: Reply) => {
  const { date: _, 'x-request-id': __, ...others } = headers;
  return { status, text, headers: { ...others, 'set-cookie': cookiesOf({ headers } as Reply).replace(/=.+/u, '=…') } };
};

describe('asking for a code', () => {
  test('says the same to an address that is known and to one that is not', async () => {
    personIn(db, { email: 'known@work.example' });
    const [known, unknown] = [
      await post('/sign-in', { email: 'known@work.example' }),
      await post('/sign-in', { email: 'no-one@work.example' }),
    ];
    expect(known.status).toBe(303);
    expect(toldBy(unknown)).toEqual(toldBy(known));
    const pages = [await get('/sign-in/code', cookiesOf(known)), await get('/sign-in/code', cookiesOf(unknown))];
    const wrong = await Promise.all(
      [known, unknown].map((reply) => post('/sign-in/code', { code: '00000000' }, cookiesOf(reply))),
    );
    for (const [one, other] of [pages, wrong] as const) {
      if (one === undefined || other === undefined) throw new Error('There is no answer');
      const named = { ...other, text: other.text.replaceAll('no-one@', 'known@') };
      const { 'content-length': _, ...headers } = toldBy(named).headers as Record<string, unknown>;
      const { 'content-length': __, ...expected } = toldBy(one).headers as Record<string, unknown>;
      expect({ ...toldBy(named), headers }).toEqual({ ...toldBy(one), headers: expected });
    }
    expect(wrong[0]?.status).toBe(422);
  });

  test('is refused from another site, and signs nobody in by being read', async () => {
    expect((await post('/sign-in', { email: 'known@work.example' }, '', 'https://other.example')).status).toBe(403);
    const asked = await post('/join', { email: 'reads@work.example' });
    const code = (await codeTo('reads@work.example')).replace(' ', '');
    for (const path of [`/sign-in/code?code=${code}`, `/sign-in/code?code=${code}&do=`, '/sign-out', '/join']) {
      const reply = await get(path, cookiesOf(asked));
      expect(cookiesOf(reply)).not.toContain('sid=');
    }
    expect(site.output()).not.toContain(code);
    expect(site.output()).not.toContain('reads@work.example');
  });
});

describe('a code', () => {
  test('lets in one of two browsers that send it at once, and no other browser', async () => {
    const asked = cookiesOf(await post('/join', { email: 'twice@work.example' }));
    const other = cookiesOf(await post('/sign-in', { email: 'twice@work.example' }));
    const code = await codeTo('twice@work.example');
    expect((await post('/sign-in/code', { code }, other)).status).toBe(422);
    const replies = await Promise.all([1, 2, 3].map(() => post('/sign-in/code', { code }, asked)));
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
    expect(replies.filter((reply) => cookiesOf(reply).includes('sid='))).toHaveLength(1);
  });

  test('gives a new token to a browser that had one laid into it, and sends nobody to another site', async () => {
    const laid = `sid=${'A'.repeat(43)}`;
    const asked = await post('/join?next=//other.example', { email: 'laid@work.example' }, laid);
    const reply = await post(
      '/sign-in/code?next=https://other.example/',
      { code: await codeTo('laid@work.example') },
      `${cookiesOf(asked)}; ${laid}`,
    );
    expect(reply.headers.location).toBe('/provider');
    const cookie = [reply.headers['set-cookie'] ?? []].flat().find((one) => one.startsWith('sid=')) ?? '';
    expect(cookie).not.toContain(laid);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/u);
    expect((await get('/account', cookie.split(';')[0])).status).toBe(200);
    expect((await get('/account', laid)).status).toBe(303);
  });
});

describe('a browser that is signed in', () => {
  test('gets pages that nobody keeps, and none once it has signed out', async () => {
    const { header } = signInCookie(db, personIn(db, { email: 'out@work.example' }).id);
    for (const path of ['/account', '/', '/sign-out']) {
      const reply = await get(path, header);
      expect([path, reply.status, reply.headers['cache-control']]).toEqual([path, 200, 'no-store']);
    }
    const visitor = await get('/');
    expect(visitor.text).not.toContain('out@work.example');
    expect((await post('/sign-out', {}, header, 'https://other.example')).status).toBe(403);
    expect((await get('/account', header)).status).toBe(200);
    expect((await post('/sign-out', {}, header)).status).toBe(303);
    const after = await get('/account', header);
    expect([after.status, after.headers.location]).toEqual([303, '/sign-in?next=%2Faccount']);
  });

  test('of the team is sent to the second step by every page, until it is done', async () => {
    const { id } = personIn(db, { email: 'second@team.example', team: 'lead' });
    const { header } = signInCookie(db, id, { proof: 'code' });
    for (const path of ['/account', '/account/email', '/sign-in/again'])
      expect((await get(path, header)).headers.location).toMatch(/^\/sign-in\/app/u);
    for (const path of ['/account', '/account/email'])
      expect((await post(path, { do: 'name', name: 'X' }, header)).headers.location).toMatch(/^\/sign-in\/app/u);
    db.sqlite
      .prepare(
        "INSERT INTO code_apps (account_id, secret, confirmed_at) VALUES (?, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 1)",
      )
      .run(id);
    // With a second step set up, a code from an e-mail alone must not set up another.
    for (const path of ['/account/app', '/account/passkeys'])
      expect((await get(path, header)).headers.location).toMatch(/^\/sign-in\/app/u);
    expect((await post('/account/passkey-options', {}, header)).status).toBe(303);
  });

  test('shows anew who it is before it changes the address, after a quarter of an hour', async () => {
    const { id } = personIn(db, { email: 'stale@work.example' });
    const { header } = signInCookie(db, id);
    expect((await get('/account/email', header)).status).toBe(200);
    db.sqlite.prepare('UPDATE sign_ins SET proved_at = proved_at - 900001 WHERE account_id = ?').run(id);
    for (const reply of [
      await get('/account/email', header),
      await post('/account/email', { email: 'thief@other.example' }, header),
      await get('/account/passkeys', header),
    ])
      expect(reply.headers.location).toMatch(/^\/sign-in\/again/u);
    const sent = cookiesOf(await post('/sign-in/again?next=/account/email', { do: 'send' }, header));
    const reply = await post(
      '/sign-in/again?next=/account/email',
      { code: await codeTo('stale@work.example') },
      `${header}; ${sent}`,
    );
    expect(reply.headers.location).toBe('/account/email');
    // A new token comes with it, and the old one is worth nothing.
    expect((await get('/account/email', cookiesOf(reply))).status).toBe(200);
    expect((await get('/account', header)).status).toBe(303);
  });
});

test('bodies that no browser of ours sends do no harm', async () => {
  const { header } = signInCookie(db, personIn(db, { email: 'odd@work.example' }).id);
  const deep = `${'['.repeat(50_000)}`;
  for (const [path, form] of [
    ['/sign-in/passkey', { passkey: '{' }],
    ['/sign-in/passkey', { passkey: deep }],
    ['/sign-in/passkey', { passkey: JSON.stringify({ id: 'x', rawId: 'x', type: 'public-key', response: {} }) }],
    ['/account/passkeys', { passkey: '{"__proto__":{"a":1}}', name: '\u0000<b>' }],
    ['/account/app', { code: '123456' }],
    ['/account', { do: 'constructor' }],
    ['/account', { do: '__proto__' }],
    ['/sign-in/code', { code: '1'.repeat(100_000) }],
  ] as const) {
    const { status } = await post(path, form, header);
    expect([path, form, [303, 400, 422].includes(status)]).toEqual([path, form, true]);
  }
});

test('what a browser sent is kept in the page when its sender has to sign in first; a script and the pages of signing in are led there', async () => {
  const sent = (path: string, form: Readonly<Record<string, string>>, accept: string) =>
    ask(site.port, path, {
      method: 'POST',
      headers: { origin: here(), accept, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
  const kept = await sent('/account?did=nothing', { name: 'Ada <b> "Bell"' }, 'text/html,*/*');
  expect(kept.status).toBe(403);
  expect(kept.headers['cache-control']).toBe('no-store');
  expect(kept.text).toContain('action="/account?did=nothing"');
  expect(kept.text).toContain('name="name" value="Ada <b> &quot;Bell&quot;"');
  const byScript = await sent('/account', { name: 'Ada' }, 'application/json');
  expect([byScript.status, byScript.headers.location]).toEqual([303, '/sign-in?next=%2Faccount']);
  const code = await sent('/sign-in/again', { code: '123456' }, 'text/html');
  expect([code.status, code.text.includes('123456')]).toEqual([303, false]);
});

test('over https its cookies are of this host alone, and one visitor asks twenty times an hour', async () => {
  const own = dataFolder();
  const secure = await startSite(own.dataDir, {
    SEED: 'none',
    SEARCH: 'fts5',
    PUBLIC_URL: 'https://dayways.example',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'hello@dayways.example',
  });
  const asked = (at: number) =>
    ask(secure.port, '/sign-in', {
      method: 'POST',
      // Nobody trusts this peer: what it says of where it comes from counts for nothing.
      headers: {
        host: 'dayways.example',
        origin: 'https://dayways.example',
        'x-forwarded-for': `192.0.2.${at}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: `email=n${at}%40work.example`,
    });
  const replies: Reply[] = [];
  for (let at = 1; at <= 21; at += 1) replies.push(await asked(at));
  expect(replies.map(({ status }) => status)).toEqual([...Array(20).fill(303), 429]);
  expect(String(replies[0]?.headers['set-cookie'])).toMatch(
    /^__Host-login=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/u,
  );
  expect(Number(replies[20]?.headers['retry-after'])).toBeGreaterThan(0);
  expect(replies[20]?.text).toContain('Wait this many minutes');
  await secure.end('SIGTERM');
  own.remove();
});
