import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishAll, setState } from '#db/publish/publish.ts';
import { listingById } from '#db/published.ts';
import { memberships } from '#db/schema/account.ts';
import { NotFound } from '#domain/errors.ts';
import { checkLink } from '#features/freshness/check-link.ts';
import { confirmRight } from '#features/freshness/confirm-right.ts';
import { askForNewLink } from '#features/freshness/new-link.ts';
import { remind } from '#features/freshness/remind.ts';
import { stillRight, thisChanged } from '#features/freshness/still-right.ts';
import { aKeptDirectory, aKeptListing, PROVIDER, waitingMails } from '../../../support/a-kept-directory.ts';
import { anId } from '../../../support/a-listing.ts';
import { personIn } from '../../../support/signed-in.ts';

const at = (date: string) => new Date(`${date}T12:00:00Z`);
const LISTING = anId('Tuesday group');

/** A directory whose person has got a mail about a listing on the day on which its first clock ran out. */
async function asked() {
  const directory = aKeptDirectory([aKeptListing('Tuesday group', '2026-03-01')], at('2026-03-01'));
  const on = (date: string) => ({ ...directory, now: () => at(date) });
  await remind(on('2026-06-01'), at('2026-06-01'));
  const [token = ''] = waitingMails(directory.db)[0]?.tokens ?? [];
  const revision = () => listingById(directory.db, LISTING)?.revision ?? '';
  const revisions = () => directory.db.sqlite.prepare('SELECT count(*) FROM revisions').pluck().get();
  return { ...directory, on, token, revision, revisions };
}

describe('a link from a mail', () => {
  it('changes nothing when it is opened, however often', async () => {
    const { on, token, revisions } = await asked();
    const before = revisions();
    for (let opened = 0; opened < 3; opened += 1)
      expect(checkLink(on('2026-06-02'), token)).toMatchObject({ state: 'open', clocks: ['times'] });
    expect(revisions()).toBe(before);
  });

  it('says once that it is right, in the name of the account that the mail went to', async () => {
    const { db, on, token, sam } = await asked();
    expect(stillRight(on('2026-06-02'), { token })).toBe(true);
    expect(listingById(db, LISTING)?.body.checks).toEqual({
      times: { on: '2026-06-02', by: 'provider' },
      contact: { on: '2026-03-01', by: 'provider' },
      access: { on: '2026-03-01', by: 'provider' },
    });
    const row = db.sqlite.prepare('SELECT actor, deed FROM audit ORDER BY seq DESC LIMIT 1').get();
    expect(row).toEqual({ actor: sam.id, deed: 'said it is right' });
    expect(checkLink(on('2026-06-02'), token)).toMatchObject({ state: 'done', until: '2026-09-01' });
  });

  it('does nothing when it is pressed again, also after the next clock has run out', async () => {
    const { on, token, revisions } = await asked();
    stillRight(on('2026-06-02'), { token });
    const after = revisions();
    expect(stillRight(on('2026-06-02'), { token })).toBe(false);
    expect(stillRight(on('2026-12-02'), { token })).toBe(false);
    expect(checkLink(on('2026-12-02'), token).state).toBe('done');
    expect(revisions()).toBe(after);
  });

  it('ends after 30 days, and then sends a new one to the same address, once a day', async () => {
    const { db, on, token, revisions } = await asked();
    expect(checkLink(on('2026-06-30'), token).state).toBe('open');
    expect(checkLink(on('2026-07-01'), token).state).toBe('expired');
    const before = revisions();
    expect(stillRight(on('2026-07-01'), { token })).toBe(false);
    expect(revisions()).toBe(before);
    expect([1, 2, 3].map(() => askForNewLink(on('2026-07-01'), { token }))).toEqual([true, true, true]);
    const mails = waitingMails(db);
    expect(mails.map(({ to }) => to)).toEqual(['sam@open-gate.example', 'sam@open-gate.example']);
    expect(stillRight(on('2026-07-02'), { token: mails[1]?.tokens[0] ?? '' })).toBe(true);
    expect(checkLink(on('2026-07-02'), token).state).toBe('done');
  });

  it('sends nothing new before it has ended', async () => {
    const { db, on, token } = await asked();
    expect(askForNewLink(on('2026-06-02'), { token })).toBe(false);
    expect(askForNewLink(on('2026-06-02'), { token: 'nothing' })).toBe(false);
    expect(waitingMails(db)).toHaveLength(1);
  });

  it('says that facts were changed meanwhile, and says nothing of them to be right', async () => {
    const { db, on, token, revision, revisions } = await asked();
    const read = revision();
    publishAll(
      db,
      [{ subject: 'listing', id: LISTING, body: aKeptListing('Tuesday group', '2026-03-01', { costWords: '£4' }) }],
      'x',
      at('2026-06-02'),
    );
    const before = revisions();
    expect(() => stillRight(on('2026-06-02'), { token, revision: read })).toThrow('changed since');
    expect(revisions()).toBe(before);
    expect(stillRight(on('2026-06-02'), { token, revision: revision() })).toBe(true);
  });

  it('is done when somebody said so in another way', async () => {
    const { on, token, sam } = await asked();
    confirmRight(on('2026-06-02'), sam, { listing: LISTING });
    expect(checkLink(on('2026-06-02'), token)).toMatchObject({ state: 'done', until: '2026-09-02' });
  });

  it('leads to the listing when something changed, and still works after', async () => {
    const { on, token, revisions } = await asked();
    const before = revisions();
    expect(thisChanged(on('2026-06-02'), { token })).toBe(LISTING);
    expect(revisions()).toBe(before);
    expect(stillRight(on('2026-06-02'), { token })).toBe(true);
    expect(thisChanged(on('2026-06-02'), { token: 'nothing' })).toBeNull();
  });

  it('is worth nothing once the listing is withdrawn or the person does not work there', async () => {
    const withdrawn = await asked();
    setState(withdrawn.db, 'listing', LISTING, 'withdrawn', 'x', at('2026-06-02'));
    expect(checkLink(withdrawn.on('2026-06-02'), withdrawn.token).state).toBe('broken');
    const left = await asked();
    left.db.orm.delete(memberships).run();
    expect(checkLink(left.on('2026-06-02'), left.token).state).toBe('broken');
    expect(stillRight(left.on('2026-06-02'), { token: left.token })).toBe(false);
  });

  it('cannot be guessed or made from what the database holds', async () => {
    const { db, on, token } = await asked();
    const kept = db.sqlite.prepare<[], string>('SELECT token_hash FROM check_requests').pluck().all();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.constantFrom(...kept, token.slice(1), `${token} `, token.toLowerCase()),
        ),
        (wrong) => {
          expect(checkLink(on('2026-06-02'), wrong).state).toBe('broken');
        },
      ),
    );
  });
});

describe('saying that a listing is right', () => {
  it('is for those who look after it', async () => {
    const { db, on } = await asked();
    const say = (person: Parameters<typeof confirmRight>[1]) =>
      confirmRight(on('2026-06-02'), person, { listing: LISTING });
    const other = personIn(db, { email: 'x@elsewhere.example', providers: {} });
    const commissioner = personIn(db, { email: 'c@council.example', team: 'commissioner' });
    expect(() => say(other)).toThrow(NotFound);
    expect(() => say(commissioner)).toThrow(NotFound);
    expect(() => confirmRight(on('2026-06-02'), other, { listing: anId('nothing') })).toThrow(NotFound);
    expect(say(personIn(db, { email: 'e@open-gate.example', providers: { [PROVIDER]: 'editor' } })).until).toBe(
      '2026-09-02',
    );
  });

  it('is said by the council when somebody of its team says it', async () => {
    const { db, on } = await asked();
    const lead = personIn(db, { email: 'l@council.example', team: 'lead' });
    confirmRight(on('2026-06-02'), lead, { listing: LISTING });
    expect(listingById(db, LISTING)?.body.checked).toEqual({ on: '2026-06-02', by: 'council' });
    expect(listingById(db, LISTING)?.body.checks).toBeUndefined();
  });
});
