import { describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { setState } from '#db/publish/publish.ts';
import { accounts, memberships } from '#db/schema/account.ts';
import { checkRequests } from '#db/schema/review.ts';
import { addDays } from '#domain/freshness/calendar.ts';
import { confirmRight } from '#features/freshness/confirm-right.ts';
import { remind } from '#features/freshness/remind.ts';
import { tellTeam } from '#features/freshness/tell-team.ts';
import { aKeptDirectory, aKeptListing, PROVIDER, waitingMails } from '../../../support/a-kept-directory.ts';
import { anId } from '../../../support/a-listing.ts';
import { personIn } from '../../../support/signed-in.ts';

const at = (date: string) => new Date(`${date}T12:00:00Z`);
const START = at('2026-03-01');
const contextAt = <Context extends object>(context: Context, date: string) => ({ ...context, now: () => at(date) });

/** Runs the job at noon on each day of a stretch. Gives the days on which mail was queued. */
async function runEachDay(directory: ReturnType<typeof aKeptDirectory>, from: string, until: string) {
  const days: string[] = [];
  for (let date = from; date <= until; date = addDays(date, 1)) {
    const before = waitingMails(directory.db).length;
    await remind(contextAt(directory, date), at(date));
    if (waitingMails(directory.db).length > before) days.push(date);
  }
  return days;
}

describe('the people of a provider', () => {
  it('are asked 14 days before, on the day, and when it is hidden, once each, clock by clock', async () => {
    const directory = aKeptDirectory([aKeptListing('Tuesday group', '2026-03-01')], START);
    expect(await runEachDay(directory, '2026-03-01', '2026-10-02')).toEqual([
      '2026-05-18',
      '2026-06-01',
      '2026-08-18',
      '2026-09-01',
      '2026-10-01',
    ]);
    expect(waitingMails(directory.db).map(({ to }) => to)).toEqual(Array(5).fill('sam@open-gate.example'));
    expect(new Set(waitingMails(directory.db).flatMap(({ tokens }) => tokens)).size).toBe(5);
  });

  it('are not asked before the day has begun in London', async () => {
    const directory = aKeptDirectory([aKeptListing('Tuesday group', '2026-03-01')], START);
    const midnight = new Date('2026-05-17T23:00:00Z');
    const before = new Date(midnight.getTime() - 1);
    expect(await remind({ ...directory, now: () => before }, before)).toEqual({ accounts: 0, listings: 0 });
    expect(await remind({ ...directory, now: () => midnight }, midnight)).toEqual({ accounts: 1, listings: 1 });
  });

  it('are asked once however often the job runs, and whoever runs it at the same time', async () => {
    const directory = aKeptDirectory([aKeptListing('Tuesday group', '2026-03-01')], START);
    const now = contextAt(directory, '2026-06-01');
    await Promise.all([remind(now, at('2026-06-01')), remind(now, at('2026-06-01'))]);
    await remind(now, at('2026-06-01'));
    expect(waitingMails(directory.db)).toHaveLength(1);
  });

  it('get one mail with all that is due after weeks in which the job did not run', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `Group ${at + 10}`);
    const listings = names.map((name, day) => aKeptListing(name, addDays('2025-12-01', day)));
    const directory = aKeptDirectory(listings, START);
    const other = personIn(directory.db, { email: 'kim@open-gate.example', providers: { [PROVIDER]: 'editor' } });
    expect(await remind(contextAt(directory, '2026-05-30'), at('2026-05-30'))).toEqual({ accounts: 2, listings: 80 });
    const mails = waitingMails(directory.db);
    expect(mails.map(({ to }) => to).sort()).toEqual([other.email, directory.sam.email]);
    for (const mail of mails) {
      expect(mail.subject).toBe('Are these still right? 40 listings');
      expect(mail.tokens).toHaveLength(40);
      for (const name of names) expect(mail.body).toContain(`${name}\n`);
    }
    expect(await runEachDay(directory, '2026-05-30', '2026-05-30')).toEqual([]);
  });

  it('read what is asked, until when, and a link of their own', async () => {
    const directory = aKeptDirectory([aKeptListing('Tuesday group', '2026-03-01')], START);
    await remind(contextAt(directory, '2026-05-18'), at('2026-05-18'));
    const [mail] = waitingMails(directory.db);
    expect(mail).toMatchObject({ kind: 'still right', subject: 'Is this still right? Tuesday group' });
    expect(mail?.body).toContain('Please look at it before Monday 1 June 2026.');
    expect(mail?.body).toContain('We ask about: Days, times and places.');
    expect(mail?.body).toMatch(/https:\/\/dayways\.example\/check\/[\w-]{43}\n/u);
    expect(mail?.body).toContain('until Wednesday 17 June 2026');
  });

  it('are not asked about what somebody has checked, withdrawn or taken from the directory', async () => {
    const directory = aKeptDirectory(
      ['Checked', 'Withdrawn', 'Due'].map((name) => aKeptListing(name, '2026-03-01')),
      START,
    );
    confirmRight(contextAt(directory, '2026-05-10'), directory.sam, { listing: anId('Checked') });
    setState(directory.db, 'listing', anId('Withdrawn'), 'withdrawn', 'a-test', START);
    await remind(contextAt(directory, '2026-06-01'), at('2026-06-01'));
    expect(waitingMails(directory.db).map(({ subject }) => subject)).toEqual(['Is this still right? Due']);
    setState(directory.db, 'provider', PROVIDER, 'withdrawn', 'a-test', START);
    expect(await remind(contextAt(directory, '2026-10-01'), at('2026-10-01'))).toEqual({ accounts: 0, listings: 0 });
  });

  it('are not asked when their account has ended or they do not work there any more', async () => {
    const directory = aKeptDirectory([aKeptListing('Tuesday group', '2026-03-01')], START);
    const kim = personIn(directory.db, { email: 'kim@open-gate.example', providers: { [PROVIDER]: 'editor' } });
    directory.db.orm.delete(memberships).run();
    expect(await remind(contextAt(directory, '2026-06-01'), at('2026-06-01'))).toEqual({ accounts: 0, listings: 0 });
    directory.db.orm.update(accounts).set({ state: 'ended' }).run();
    directory.db.orm
      .insert(memberships)
      .values({ accountId: kim.id, providerId: PROVIDER, role: 'editor', addedBy: 'a-test', addedAt: 0 })
      .run();
    expect(await remind(contextAt(directory, '2026-06-01'), at('2026-06-01'))).toEqual({ accounts: 0, listings: 0 });
  });

  it('are asked once about a listing that nobody ever checked', async () => {
    const directory = aKeptDirectory([aKeptListing('Tuesday group', null)], START);
    expect(await runEachDay(directory, '2026-03-01', '2026-03-09')).toEqual(['2026-03-01']);
    expect(waitingMails(directory.db)[0]?.body).toContain('Nobody has checked it yet.');
  });

  it('are asked again in the next round, on its days', async () => {
    const directory = aKeptDirectory([aKeptListing('Tuesday group', '2026-03-01')], START);
    await remind(contextAt(directory, '2026-05-18'), at('2026-05-18'));
    confirmRight(contextAt(directory, '2026-05-20'), directory.sam, { listing: anId('Tuesday group') });
    expect(await runEachDay(directory, '2026-05-20', '2026-08-20')).toEqual(['2026-08-06', '2026-08-20']);
  });

  it('have neither a mail nor a link when one of the two cannot be written', async () => {
    const directory = aKeptDirectory([aKeptListing('Tuesday group', '2026-03-01')], START);
    directory.db.sqlite.exec("CREATE TRIGGER no_mail BEFORE INSERT ON mails BEGIN SELECT RAISE(ABORT, 'full'); END");
    await expect(remind(contextAt(directory, '2026-06-01'), at('2026-06-01'))).rejects.toThrow('full');
    expect(directory.db.orm.select().from(checkRequests).all()).toEqual([]);
    directory.db.sqlite.exec('DROP TRIGGER no_mail');
    await remind(contextAt(directory, '2026-06-01'), at('2026-06-01'));
    expect(waitingMails(directory.db)).toHaveLength(1);
  });

  it('have a link of which the database holds no more than a hash', async () => {
    const directory = aKeptDirectory([aKeptListing('Tuesday group', '2026-03-01')], START);
    await remind(contextAt(directory, '2026-06-01'), at('2026-06-01'));
    const [token = ''] = waitingMails(directory.db)[0]?.tokens ?? [];
    const kept = JSON.stringify(directory.db.orm.select().from(checkRequests).all());
    expect(kept).not.toContain(token);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });
});

describe('the directory team', () => {
  const told = (db: Db) => waitingMails(db).filter(({ kind }) => kind === 'hidden listings');
  const team = (db: Db) => {
    personIn(db, { email: 'lee@council.example', team: 'member' });
    personIn(db, { email: 'ada@council.example', team: 'lead' });
    personIn(db, { email: 'jo@council.example', team: 'commissioner' });
  };

  it('is told once of each listing that came out of search, all in one mail', async () => {
    const directory = aKeptDirectory(
      ['One', 'Two'].map((name, day) => aKeptListing(name, addDays('2026-03-01', day * 31))),
      START,
    );
    team(directory.db);
    const tell = (date: string) => tellTeam(contextAt(directory, date), at(date));
    expect(await tell('2026-09-30')).toEqual({ accounts: 0, listings: 0 });
    expect(await tell('2026-10-01')).toEqual({ accounts: 2, listings: 1 });
    expect(await tell('2026-10-01')).toEqual({ accounts: 0, listings: 0 });
    expect(
      told(directory.db)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['ada@council.example', 'lee@council.example']);
    expect(told(directory.db)[0]?.body).toContain('One, Open Gate: since Thursday 1 October 2026');
    expect(await tell('2027-01-15')).toEqual({ accounts: 2, listings: 1 });
  });

  it('is told again when it was checked and came out again', async () => {
    const directory = aKeptDirectory([aKeptListing('One', '2026-03-01')], START);
    team(directory.db);
    await tellTeam(contextAt(directory, '2026-10-01'), at('2026-10-01'));
    confirmRight(contextAt(directory, '2026-10-05'), directory.sam, { listing: anId('One') });
    expect(await tellTeam(contextAt(directory, '2026-10-05'), at('2026-10-05'))).toEqual({ accounts: 0, listings: 0 });
    expect(await tellTeam(contextAt(directory, '2027-05-05'), at('2027-05-05'))).toEqual({ accounts: 2, listings: 1 });
  });

  it('is told of no example, and gets one mail however many come out at once', async () => {
    const many = Array.from({ length: 60 }, (_, at) => aKeptListing(`Group ${at}`, '2026-01-01'));
    const directory = aKeptDirectory([...many, aKeptListing('Example', '2026-01-01', { example: true })], START);
    team(directory.db);
    expect(await tellTeam(contextAt(directory, '2026-12-01'), at('2026-12-01'))).toEqual({ accounts: 2, listings: 60 });
    const [mail] = told(directory.db);
    expect(mail?.subject).toBe('Out of search: 60 listings');
    expect(mail?.body).toContain('And 40 more.');
    expect(mail?.body).not.toContain('Example');
  });
});

it('a check of one clock is a new revision with who said so in the audit', () => {
  const directory = aKeptDirectory([aKeptListing('One', '2026-03-01')], START);
  const done = confirmRight(contextAt(directory, '2026-05-20'), directory.sam, {
    listing: anId('One'),
    clocks: ['times'],
  });
  expect(done.until).toBe('2026-08-20');
  const audit = directory.db.sqlite
    .prepare('SELECT actor, deed, subject_id FROM audit ORDER BY seq DESC LIMIT 1')
    .get();
  expect(audit).toEqual({ actor: directory.sam.id, deed: 'said it is right', subject_id: anId('One') });
});
