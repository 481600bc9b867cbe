import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Db, inTransaction, openDatabase } from '#db/client.ts';
import { queueMail } from '#db/mails.ts';
import { mails } from '#db/schema/work.ts';
import { CLAIMED_MS } from '#features/mailing/claim-mail.ts';
import { keepMailing } from '#features/mailing/keep-mailing.ts';
import { mailState } from '#features/mailing/mail-state.ts';
import { sendMails } from '#features/mailing/send-mails.ts';
import { type Mailer, MailUnavailable } from '#src/mail/port.ts';
import { smtpMailer } from '#src/mail/smtp.ts';
import { aMailServer, type MailServer, type MailServerSays } from '../support/a-mail-server.ts';
import { until } from '../support/running-site.ts';

const AT = new Date('2026-03-02T09:00:00Z');
const MINUTE = 60_000;
const FROM = { name: 'Dayways', address: 'hello@dayways.example' };

let folder: string;
let path: string;
let db: Db;
let clock: Date;
const servers: { close: () => Promise<unknown> | undefined }[] = [];
let givenUp: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dayways-mail-'));
  path = join(folder, 'dayways.sqlite');
  db = openDatabase(path);
  clock = AT;
  givenUp = [];
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  db.close();
  rmSync(folder, { recursive: true });
});

const later = (ms: number) => {
  clock = new Date(clock.getTime() + ms);
};
const queue = (to: string, subject = 'Your code', body = 'The code is 12345678.') =>
  inTransaction(db, () => queueMail(db, { to, kind: 'code', subject, body, at: clock }));
const rows = () => db.orm.select().from(mails).all();
const rowOf = (id: string) => rows().find((row) => row.id === id);

async function server(says?: MailServerSays, port?: number): Promise<MailServer> {
  const started = await aMailServer(says, port);
  servers.push(started);
  return started;
}
const mailerTo = (url: string): Mailer => smtpMailer({ url, from: FROM, silenceMs: 60_000, withinMs: 120_000 });
const contextWith = (mailer: Mailer, from = db) => ({
  db: from,
  mailer,
  now: () => clock,
  around: (says: string) => `Hello,\n\n${says}`,
  onGivenUp: ({ id }: { id: string }, error: string) => void givenUp.push(`${id}: ${error}`),
});
const send = (mailer: Mailer) => sendMails(contextWith(mailer));

/** The words of a mail as its reader sees them. */
const wordsOf = (raw: string) => {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n').replaceAll('=\r\n', '');
  const bytes = /quoted-printable/u.test(head)
    ? Buffer.from(
        body.replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      )
    : Buffer.from(body);
  return { head, body: bytes.toString('utf8').replaceAll('\r\n', '\n') };
};

describe('a mail', () => {
  test('arrives as it was written, and its words are not kept after', async () => {
    const to = await server();
    const id = queue('ann@provider.example', 'A place at Café Ŵern', 'Llŷr said “yes”.\n\nThe next line.');
    expect(await send(mailerTo(to.url))).toBe(1);
    const [mail] = to.delivered;
    const { head, body } = wordsOf(mail?.raw ?? '');
    expect(mail).toMatchObject({ from: 'hello@dayways.example', to: ['ann@provider.example'] });
    expect(body.trim()).toBe('Hello,\n\nLlŷr said “yes”.\n\nThe next line.');
    expect(head).toContain('From: Dayways <hello@dayways.example>');
    expect(head).toContain(`Message-ID: <${id}@dayways.example>`);
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(head).toMatch(/Content-Type: text\/plain; charset=utf-8/u);
    expect(rowOf(id)).toMatchObject({ state: 'sent', body: '', error: null });
  });

  test('that was not meant to be, because its change was undone, is never sent', async () => {
    const to = await server();
    expect(() =>
      inTransaction(db, () => {
        queueMail(db, { to: 'ann@provider.example', kind: 'code', subject: 'Code', body: 'Words', at: clock });
        throw new Error('Undone');
      }),
    ).toThrow('Undone');
    expect(await send(mailerTo(to.url))).toBe(0);
  });

  test.each([
    ['Hello\r\nBcc: all@others.example\r\n\r\nOther words'],
    ['Hello\nX-Other: yes'],
    ['Hello\u2028Bcc: all@others.example'],
  ])('with breaks in its subject (%j) has one subject and no other heads', async (subject) => {
    const to = await server();
    queue('ann@provider.example', subject);
    await send(mailerTo(to.url));
    const [mail] = to.delivered;
    expect(mail?.to).toEqual(['ann@provider.example']);
    expect(wordsOf(mail?.raw ?? '').head).not.toMatch(/^(?:Bcc|X-Other):/imu);
    expect(wordsOf(mail?.raw ?? '').body.trim()).toBe('Hello,\n\nThe code is 12345678.');
  });

  test.each(['ann@provider.example\r\nRCPT TO:<all@others.example>', 'ann@provider.example, all@others.example'])(
    'to %j goes to nobody else',
    async (recipient) => {
      const to = await server();
      queue(recipient);
      await send(mailerTo(to.url));
      expect(to.delivered.flatMap((mail) => mail.to)).not.toContain('all@others.example');
    },
  );

  test('has a subject of one line that every reader shows', () => {
    const id = queue('ann@provider.example', `About ${'a very long name '.repeat(10)}`);
    expect(rowOf(id)?.subject.length).toBeLessThanOrEqual(78);
    expect(rowOf(id)?.subject).toMatch(/^About a very long name .*…$/u);
  });
});

describe('a mail server', () => {
  test('that is down loses nothing: all goes when it is up', async () => {
    const first = await server();
    const { port } = first;
    await first.close();
    const ids = [queue('ann@provider.example'), queue('ben@provider.example')];
    const mailer = mailerTo(`smtp://127.0.0.1:${port}`);
    await expect(send(mailer)).rejects.toThrow(MailUnavailable);
    await expect(send(mailer)).rejects.toThrow(MailUnavailable);
    expect(mailState(db)).toMatchObject({ waiting: 2, oldest: AT, givenUp: 0 });
    const up = await server({}, port);
    expect(await send(mailer)).toBe(2);
    expect(up.delivered.map((mail) => mail.to[0]).sort()).toEqual(['ann@provider.example', 'ben@provider.example']);
    expect(ids.map((id) => rowOf(id)?.state)).toEqual(['sent', 'sent']);
  });

  test('that refuses an address for good is not asked again, and the others go on', async () => {
    const to = await server({
      recipient: (address) => (address.startsWith('gone') ? `550 5.1.1 Nobody is called ${address}` : undefined),
    });
    const gone = queue('gone@provider.example');
    queue('ann@provider.example');
    expect(await send(mailerTo(to.url))).toBe(1);
    expect(rowOf(gone)).toMatchObject({ state: 'given up', body: '', tries: 1 });
    expect(givenUp).toEqual([expect.stringContaining('550 5.1.1 Nobody is called the address')]);
    expect(givenUp.join()).not.toContain('gone@');
    expect(mailState(db)).toMatchObject({ waiting: 0, givenUp: 1 });
  });

  test('that refuses a message for good is not asked again', async () => {
    const to = await server({ message: async () => '554 5.7.1 No such words here' });
    const id = queue('ann@provider.example');
    await send(mailerTo(to.url));
    expect(rowOf(id)).toMatchObject({ state: 'given up', tries: 1 });
  });

  test('that refuses for now is asked again, less and less often, for two days', async () => {
    let isReady = false;
    const to = await server({ recipient: () => (isReady ? undefined : '451 4.7.1 Come back later') });
    const mailer = mailerTo(to.url);
    const late = queue('ann@provider.example');
    const tried: number[] = [];
    while (tried.length < 7) {
      const { tries = 0, nextAt = 0 } = rowOf(late) ?? {};
      later(Math.max(0, nextAt - clock.getTime()));
      await send(mailer);
      if ((rowOf(late)?.tries ?? 0) > tries) tried.push((clock.getTime() - AT.getTime()) / MINUTE);
    }
    expect(tried).toEqual([0, 0.25, 0.5, 1, 2, 4, 8]);
    clock = new Date(AT.getTime() + 47 * 60 * MINUTE);
    await send(mailer);
    expect(rowOf(late)).toMatchObject({ state: 'waiting', nextAt: clock.getTime() + 60 * MINUTE });
    later(60 * MINUTE);
    await send(mailer);
    expect(rowOf(late)).toMatchObject({ state: 'given up', body: '' });

    const soon = queue('ben@provider.example');
    await send(mailer);
    expect(await send(mailer)).toBe(0);
    later(15_000);
    isReady = true;
    expect(await send(mailer)).toBe(1);
    expect(rowOf(soon)).toMatchObject({ state: 'sent', tries: 2 });
  });

  test('that does not let us in, or takes nothing from our address, is no reason to give a mail up', async () => {
    let isOurs = false;
    const to = await server({ password: 'right', sender: () => (isOurs ? undefined : '550 5.7.1 Not your address') });
    const id = queue('ann@provider.example');
    await expect(send(mailerTo(to.url.replace('//', '//us:wrong@')))).rejects.toThrow(/535 5\.7\.8/u);
    const mailer = mailerTo(to.url.replace('//', '//us:right@'));
    await expect(send(mailer)).rejects.toThrow(/550 5\.7\.1/u);
    expect(rowOf(id)?.state).toBe('waiting');
    isOurs = true;
    expect(await send(mailer)).toBe(1);
  });

  test.each([
    ['says nothing', (_: Socket) => undefined],
    ['says too little for ever', (socket: Socket) => void setInterval(() => socket.write('220-more\r\n'), 50).unref()],
  ])('that %s is not waited for, and loses nothing', async (_what, answer) => {
    const sockets = new Set<Socket>();
    const silent: Server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      answer(socket);
    });
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    servers.push({
      close: async () => {
        for (const socket of sockets) socket.destroy();
        silent.close();
      },
    });
    const address = silent.address();
    if (address === null || typeof address === 'string') throw new Error('No port');
    const id = queue('ann@provider.example');
    const mailer = smtpMailer({ url: `smtp://127.0.0.1:${address.port}`, from: FROM, silenceMs: 150, withinMs: 400 });
    await expect(send(mailer)).rejects.toThrow(MailUnavailable);
    expect(rowOf(id)).toMatchObject({ state: 'waiting', tries: 1 });
  });
});

describe('two processes', () => {
  test('never send the same mail twice', async () => {
    const to = await server();
    const other = openDatabase(path);
    for (let number = 0; number < 30; number += 1) queue(`person${number}@provider.example`);
    const sent = await Promise.all([
      sendMails(contextWith(mailerTo(to.url))),
      sendMails(contextWith(mailerTo(to.url), other)),
    ]);
    other.close();
    expect(sent.reduce((one, two) => one + two)).toBe(30);
    expect(new Set(to.delivered.map((mail) => mail.to[0])).size).toBe(30);
    expect(to.delivered).toHaveLength(30);
  });

  test('and one killed between sending and marking: the mail goes again, with the same name, and is not lost', async () => {
    const reached = Promise.withResolvers<void>();
    const never = new Promise<undefined>(() => undefined);
    let isFirst = true;
    const to = await server({
      message: () => {
        if (!isFirst) return Promise.resolve(undefined);
        isFirst = false;
        reached.resolve();
        return never;
      },
    });
    clock = new Date();
    const id = queue('ann@provider.example');
    const child = spawn(process.execPath, ['tests/support/sending-process.ts', path, to.url], { stdio: 'inherit' });
    await reached.promise;
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(rowOf(id)).toMatchObject({ state: 'waiting', tries: 1 });

    expect(await send(mailerTo(to.url))).toBe(0);
    clock = new Date();
    later(CLAIMED_MS + MINUTE);
    expect(await send(mailerTo(to.url))).toBe(1);
    expect(rowOf(id)).toMatchObject({ state: 'sent', tries: 2 });
    expect(to.delivered.map(({ raw }) => /^Message-ID: (.*)$/mu.exec(raw)?.[1])).toEqual([
      `<${id}@dayways.example>`,
      `<${id}@dayways.example>`,
    ]);
  });
});

describe('while the site runs', () => {
  test('a mail goes soon after it was queued, also one from another process; stopping says when all is done', async () => {
    const to = await server();
    const mailing = keepMailing({ ...contextWith(mailerTo(to.url)), onTrouble: () => undefined });
    queue('ann@provider.example');
    await until('the mail is there', () => to.delivered.length === 1);
    const other = openDatabase(path);
    inTransaction(other, () =>
      queueMail(other, { to: 'ben@provider.example', kind: 'code', subject: 'Code', body: 'Words', at: clock }),
    );
    other.close();
    await until('the other mail is there', () => to.delivered.length === 2);
    await mailing.stop();
    expect(rows().map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  test('a mail server that comes back is found, and both are told once', async () => {
    const first = await server();
    const { port } = first;
    await first.close();
    const told: (string | null)[] = [];
    const mailing = keepMailing({
      ...contextWith(mailerTo(`smtp://127.0.0.1:${port}`)),
      onTrouble: (error) => void told.push(error instanceof Error ? error.name : null),
    });
    queue('ann@provider.example');
    await until('trouble is told', () => told.length > 0);
    expect(mailing.trouble()).not.toBeNull();
    const up = await server({}, port);
    await until('the mail is there', () => up.delivered.length === 1 && mailing.trouble() === null);
    await mailing.stop();
    expect(told).toEqual(['MailUnavailable', null]);
  });

  test('stopping does not wait for a server that hangs', async () => {
    const to = await server({ message: () => new Promise(() => undefined) });
    const mailer = smtpMailer({ url: to.url, from: FROM, silenceMs: 60_000, withinMs: 60_000 });
    const mailing = keepMailing({ ...contextWith(mailer), onTrouble: () => undefined, underWayMs: 50 });
    const id = queue('ann@provider.example');
    await until('the mail is there', () => to.delivered.length === 1);
    await mailing.stop();
    expect(rowOf(id)).toMatchObject({ state: 'waiting' });
  });
});
