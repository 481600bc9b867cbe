import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { personByEmail } from '#db/people.ts';
import { accounts, recentDeeds, signInAttempts } from '#db/schema/account.ts';
import { askForCode, type CodePurpose } from '#features/accounts/ask-for-code.ts';
import { codesUsedUp } from '#features/accounts/codes-used-up.ts';
import { readSignIn } from '#features/accounts/sign-in.ts';
import { signInByCode } from '#features/accounts/sign-in-by-code.ts';
import { type AtAccounts, atAccounts } from '../../../support/accounts.ts';
import { dataFolder } from '../../../support/running-site.ts';
import { personIn } from '../../../support/signed-in.ts';

const ADA = 'ada@work.example';
const NOBODY = 'nobody@work.example';
const WRONG = '00000000';
const MINUTE = 60_000;

let at: AtAccounts;
beforeEach(() => {
  at = atAccounts();
  personIn(at.db, { email: ADA });
});

async function asked(email = ADA, purpose: CodePurpose = 'sign-in'): Promise<string> {
  const answer = await askForCode(at, { purpose, email, visitor: null });
  if ('waitMs' in answer) throw new Error('That was asked too often');
  return answer.browser;
}
const tried = (browser: string | undefined, code: string) =>
  signInByCode(at, { browser, code, device: 'Firefox on Linux', before: undefined });
const wrongOf = (code: string) => (code === WRONG ? '11111111' : WRONG);

describe('a code', () => {
  test('signs in once', async () => {
    const browser = await asked();
    const first = await tried(browser, at.codeTo(ADA));
    if (first.state !== 'right') throw new Error(first.state);
    expect(readSignIn(at, first.result.token)?.person.email).toBe(ADA);
    expect(await tried(browser, at.codeTo(ADA))).toEqual({ state: 'ended' });
  });

  test('that two browsers send at once lets one of them in', async () => {
    const browser = await asked();
    const code = at.codeTo(ADA);
    const states = (await Promise.all([tried(browser, code), tried(browser, code), tried(browser, code)])).map(
      ({ state }) => state,
    );
    expect(states.sort()).toEqual(['ended', 'ended', 'right']);
  });

  test('is worth nothing in a browser that has not asked for it', async () => {
    await asked();
    const code = at.codeTo(ADA);
    const other = await asked(NOBODY);
    expect((await tried(other, code)).state).toBe('wrong');
    expect(await tried(undefined, code)).toEqual({ state: 'none' });
  });

  test('is not looked at any more after five guesses, though it is right', async () => {
    const browser = await asked();
    const code = at.codeTo(ADA);
    for (const left of [4, 3, 2, 1, 0]) expect(await tried(browser, wrongOf(code))).toEqual({ state: 'wrong', left });
    expect(await tried(browser, code)).toEqual({ state: 'ended' });
  });

  test('that is guessed at many times at once counts each of them', async () => {
    const browser = await asked();
    const code = wrongOf(at.codeTo(ADA));
    const states = (await Promise.all(Array.from({ length: 8 }, () => tried(browser, code)))).map(({ state }) => state);
    expect(states.filter((state) => state === 'wrong')).toHaveLength(5);
  });

  test('ends after ten minutes', async () => {
    const browser = await asked();
    at.later(10 * MINUTE);
    expect(await tried(browser, at.codeTo(ADA))).toEqual({ state: 'ended' });
  });

  test('is kept as a slow hash with a salt of its own, and the browser as a hash', async () => {
    const browser = await asked();
    const row = at.db.orm.select().from(signInAttempts).get();
    expect(JSON.stringify(row)).not.toContain(at.codeTo(ADA));
    expect(JSON.stringify(row)).not.toContain(browser);
    expect(Buffer.from(row?.salt ?? '', 'base64url')).toHaveLength(16);
  });
});

describe('an address nobody has', () => {
  test('gets the same row and no mail', async () => {
    await asked();
    await asked(NOBODY);
    const [known, unknown] = at.db.orm.select().from(signInAttempts).all();
    expect(unknown).toMatchObject({ purpose: known?.purpose, tries: 0, expiresAt: known?.expiresAt, usedAt: null });
    expect(unknown?.codeHash).toHaveLength(known?.codeHash.length ?? 0);
    expect(at.mailed(NOBODY)).toEqual([]);
  });

  test('gets an account when somebody joins with it, once it is proved, and no right with it', async () => {
    const browser = await asked(NOBODY, 'join');
    expect(personByEmail(at.db, NOBODY)).toBeUndefined();
    const outcome = await tried(browser, at.codeTo(NOBODY));
    expect(outcome).toMatchObject({ state: 'right', result: { person: { email: NOBODY, team: null, providers: {} } } });
  });

  test('joins as somebody else only if it is their own', async () => {
    const browser = await asked(ADA, 'join');
    const outcome = await tried(browser, at.codeTo(ADA));
    expect(outcome).toMatchObject({ state: 'right', result: { person: { id: personByEmail(at.db, ADA)?.id } } });
  });

  test('of an account that was ended gets no mail and no way in', async () => {
    at.db.orm.update(accounts).set({ state: 'ended' }).run();
    for (const purpose of ['sign-in', 'join'] as const) await asked(ADA, purpose);
    expect(at.mailed(ADA)).toEqual([]);
  });
});

describe('limits', () => {
  const ask = (email: string, visitor: string | null = null) =>
    askForCode(at, { purpose: 'sign-in', email, visitor }).then((answer) => 'browser' in answer);

  test('one address gets five codes an hour, known or not', async () => {
    for (const email of [ADA, NOBODY]) {
      for (let time = 0; time < 5; time += 1) expect(await ask(email)).toBe(true);
      expect(await ask(email)).toBe(false);
    }
    at.later(60 * MINUTE);
    expect(await ask(ADA)).toBe(true);
  });

  test('one visitor asks twenty times an hour, and everybody two hundred', async () => {
    for (let time = 0; time < 20; time += 1) expect(await ask(`n${time}@work.example`, '192.0.2.1')).toBe(true);
    expect(await ask('other@work.example', '192.0.2.1')).toBe(false);
    expect(await ask('other@work.example', '192.0.2.2')).toBe(true);
    const row = at.db.sqlite.prepare("SELECT at FROM recent_deeds WHERE deed = 'ask for a code: everybody'").get();
    const { at: moment } = row as { at: number };
    const more = at.db.sqlite.prepare(
      "INSERT INTO recent_deeds (deed, key_hash, at) SELECT deed, key_hash, ? FROM recent_deeds WHERE deed = 'ask for a code: everybody' LIMIT 1",
    );
    for (let time = 0; time < 179; time += 1) more.run(moment);
    expect(await ask('one-more@work.example', '192.0.2.3')).toBe(false);
  });

  test('used up for everybody are told to those who run the site, once an hour, and for a day to the team', async () => {
    const told: string[] = [];
    const alerted = { ...at, alert: (fault: string) => told.push(fault) };
    const ask = (email: string, visitor: string) => askForCode(alerted, { purpose: 'sign-in', email, visitor });
    const fill = () => {
      const put = at.db.orm.insert(recentDeeds);
      const keyHash = createHash('sha256').update('').digest('base64url');
      const row = { deed: 'ask for a code: everybody', keyHash, at: at.now().getTime() };
      put.values(Array.from({ length: 200 }, () => row)).run();
    };
    for (let time = 0; time < 6; time += 1) await ask(ADA, '192.0.2.1');
    expect([told, codesUsedUp(at.db, at.now())]).toEqual([[], null]);
    fill();
    for (let time = 0; time < 3; time += 1) await ask(NOBODY, '192.0.2.2');
    expect(told).toEqual(['200 codes to sign in were asked for within an hour, so nobody else gets one now']);
    expect(codesUsedUp(at.db, at.now())).toEqual(at.now());
    at.later(61 * MINUTE);
    await ask(NOBODY, '192.0.2.2');
    expect(told).toHaveLength(1);
    fill();
    await ask(NOBODY, '192.0.2.2');
    expect(told).toHaveLength(2);
    at.later(25 * 60 * MINUTE);
    expect(codesUsedUp(at.db, at.now())).toBeNull();
  });

  test('tries of one account are twenty an hour, however many codes it asks for', async () => {
    const states: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const browser = await asked();
      const code = wrongOf(at.codeTo(ADA));
      for (let time = 0; time < 5; time += 1) states.push((await tried(browser, code)).state);
      at.later(MINUTE);
    }
    expect(states.filter((state) => state === 'wrong')).toHaveLength(20);
    expect(states.slice(20)).toEqual(Array(5).fill('wait'));
  });

  test('outlive a restart, and keep no address', async () => {
    const folder = dataFolder();
    const open = () => openDatabase(`${folder.dataDir}/dayways.sqlite`);
    at = atAccounts(open());
    for (let time = 0; time < 5; time += 1) await ask(ADA);
    at.db.close();
    at = atAccounts(open());
    expect(await ask(ADA)).toBe(false);
    const kept = at.db.sqlite.prepare('SELECT * FROM recent_deeds').all();
    expect(JSON.stringify(kept)).not.toContain(ADA);
    at.db.close();
    folder.remove();
  });
});
