import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { queueMail } from '#db/mails.ts';
import { accounts, passkeyChallenges, signInAttempts, signIns } from '#db/schema/account.ts';
import { mails } from '#db/schema/work.ts';
import { clearMails, clearSignIns } from '#features/jobs/clearing.ts';
import { DAY_MS, HOUR_MS } from '#features/jobs/job.ts';

const NOW = new Date('2026-03-30T09:00:00Z');
const ago = (ms: number) => NOW.getTime() - ms;

let db: Db;
beforeEach(() => {
  db = openDatabase(':memory:');
  db.orm
    .insert(accounts)
    .values({ id: 'ann', email: 'ann@provider.example', state: 'active', createdAt: 0, updatedAt: 0 })
    .run();
});
afterEach(() => db.close());

const attempt = (id: string, createdAt: number) =>
  db.orm
    .insert(signInAttempts)
    .values({
      id,
      browserHash: 'b',
      purpose: 'sign-in',
      email: 'ann@provider.example',
      emailHash: 'e',
      codeHash: 'c',
      salt: 's',
      tries: 0,
      createdAt,
      expiresAt: createdAt + 600_000,
    })
    .run();
const browser = (id: string, seenAt: number, endedAt: number | null = null) =>
  db.orm
    .insert(signIns)
    .values({
      id,
      tokenHash: id,
      accountId: 'ann',
      proof: 'code',
      provedAt: seenAt,
      device: 'Firefox',
      createdAt: seenAt,
      seenAt,
      endedAt,
    })
    .run();

test('who tried to sign in is forgotten after a day, what passkeys were asked when it ends, old browsers after 30 days', async () => {
  attempt('yesterday', ago(DAY_MS + 1));
  attempt('today', ago(DAY_MS));
  for (const [challenge, expiresAt] of [
    ['ended', ago(1)],
    ['open', ago(0)],
  ] as const)
    db.orm.insert(passkeyChallenges).values({ challenge, browserHash: 'b', expiresAt }).run();
  browser('long unseen', ago(31 * DAY_MS));
  browser('ended long ago', ago(40 * DAY_MS), ago(31 * DAY_MS));
  browser('ended today', ago(DAY_MS), ago(HOUR_MS));
  browser('in use', ago(HOUR_MS));

  expect(await clearSignIns(db).run(NOW)).toBe('cleared 1 code, 1 question to passkeys, 2 browsers');
  expect(db.orm.select().from(signInAttempts).all()).toMatchObject([{ id: 'today' }]);
  expect(db.orm.select().from(passkeyChallenges).all()).toMatchObject([{ challenge: 'open' }]);
  expect(db.orm.select({ id: signIns.id }).from(signIns).all()).toEqual([{ id: 'ended today' }, { id: 'in use' }]);
});

test('to whom mail went is forgotten after 30 days; mail that waits is kept however old it is', async () => {
  const queued = (kind: string, state: 'waiting' | 'sent' | 'given up', endedAt: number | null) => {
    const at = new Date(ago(60 * DAY_MS));
    const id = queueMail(db, { to: 'ann@provider.example', kind, subject: 'Words', body: 'Words', at });
    db.sqlite.prepare('UPDATE mails SET state = ?, ended_at = ? WHERE id = ?').run(state, endedAt, id);
  };
  queued('old', 'sent', ago(30 * DAY_MS + 1));
  queued('old and given up', 'given up', ago(31 * DAY_MS));
  queued('newer', 'sent', ago(30 * DAY_MS));
  queued('waiting', 'waiting', null);

  expect(await clearMails(db).run(NOW)).toBe('cleared 2 mails');
  expect(db.orm.select({ kind: mails.kind }).from(mails).all()).toEqual([{ kind: 'newer' }, { kind: 'waiting' }]);
});
