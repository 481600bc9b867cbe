import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '#domain/errors.ts';
import { decideSuggestion, tellProvider } from '#features/suggesting/decide-suggestion.ts';
import { oneSuggestion } from '#features/suggesting/one-suggestion.ts';
import { howManySuggestions, waitingSuggestions } from '#features/suggesting/waiting-suggestions.ts';
import { aListing } from '../../../support/a-listing.ts';
import {
  AT,
  aSmallDirectory,
  deedsIn,
  LISTING,
  PROVIDER,
  teamPerson,
  VENUE,
} from '../../../support/a-small-directory.ts';
import { personIn } from '../../../support/signed-in.ts';

let db: Db;
const now = () => AT;
beforeEach(() => {
  db = aSmallDirectory();
});

function came(id: string, words: string, at = AT.getTime()) {
  db.sqlite
    .prepare(
      "INSERT INTO suggestions (id, listing_id, about, words, state, created_at) VALUES (?, ?, 'times', ?, 'waiting', ?)",
    )
    .run(id, LISTING, words, at);
}
const asked = { q: '', show: 'waiting', page: 1, size: 20 } as const;
const words = {
  subject: (listing: string) => `About ${listing}`,
  body: ({ words: said, page }: { words: string; page: string }) => `${said} ${page}`,
};
const telling = { id: 'one', words, addressOf: () => ({ page: 'https://dayways.example/listings/x', editor: 'e' }) };
const mails = () => db.sqlite.prepare('SELECT recipient, subject, body FROM mails ORDER BY recipient').all();

describe('what waits', () => {
  test('is put together by listing, the oldest first, and found by names', () => {
    const member = teamPerson(db, 'member');
    came('two', 'later', AT.getTime() + 5);
    came('one', 'sooner');
    const [listing] = waitingSuggestions({ db, now }, member, asked).rows;
    expect([listing?.name, listing?.provider, listing?.suggestions.map(({ id }) => id)]).toEqual([
      'Tuesday group',
      'Open Gate',
      ['one', 'two'],
    ]);
    expect(waitingSuggestions({ db, now }, member, { ...asked, q: 'OPEN g' }).total).toBe(1);
    expect(waitingSuggestions({ db, now }, member, { ...asked, q: "%'" }).total).toBe(0);
    expect(howManySuggestions({ db, now }, member)).toBe(2);
  });

  test('is for the team only: others find nothing, a commissioner may not', () => {
    came('one', 'words');
    const editor = personIn(db, { email: 'e@x.example', providers: { [PROVIDER]: 'owner' } });
    expect(() => waitingSuggestions({ db, now }, editor, asked)).toThrow(NotFound);
    expect(() => oneSuggestion({ db, now }, teamPerson(db, 'commissioner'), 'one')).toThrow(NotAllowed);
    expect(() => decideSuggestion({ db, now }, editor, { id: 'one', as: 'done' })).toThrow(NotFound);
    expect(() => tellProvider({ db, now }, editor, telling)).toThrow(NotFound);
  });
});

describe('deciding', () => {
  test('with a longer reason than anybody reads is refused, and leaves it waiting', () => {
    const member = teamPerson(db, 'member');
    came('one', 'words');
    const aside = (reason: string) => decideSuggestion({ db, now }, member, { id: 'one', as: 'put aside', reason });
    expect(() => aside('a'.repeat(2001))).toThrow('Write this in 2000 letters or fewer');
    expect(howManySuggestions({ db, now }, member)).toBe(1);
    aside('a'.repeat(2000));
    expect(howManySuggestions({ db, now }, member)).toBe(0);
  });

  test('takes it off the list and says in the audit who did; the second to decide is told', () => {
    const member = teamPerson(db, 'member');
    came('one', 'words');
    came('two', 'others');
    personIn(db, { email: 'owner@gate.example', providers: { [PROVIDER]: 'owner' } });
    decideSuggestion({ db, now }, member, { id: 'one', as: 'done' });
    decideSuggestion({ db, now }, member, { id: 'two', as: 'put aside', reason: ' It is right ' });
    expect(() => decideSuggestion({ db, now }, member, { id: 'one', as: 'done' })).toThrow(Conflict);
    expect(() => tellProvider({ db, now }, member, telling)).toThrow(Conflict);
    expect(waitingSuggestions({ db, now }, member, asked).total).toBe(0);
    expect(waitingSuggestions({ db, now }, member, { ...asked, show: 'decided' }).rows[0]?.suggestions).toMatchObject([
      { state: 'done', reason: null },
      { state: 'put aside', reason: 'It is right' },
    ]);
    expect(deedsIn(db).slice(-2)).toEqual(['dealt with a suggestion', 'put a suggestion aside']);
  });

  test('to put it aside needs a reason', () => {
    came('one', 'words');
    const aside = { id: 'one', as: 'put aside', reason: '  ' } as const;
    expect(() => decideSuggestion({ db, now }, teamPerson(db), aside)).toThrow(Invalid);
  });
});

describe('telling the provider', () => {
  test('writes to everybody who works for it and to nobody who has left', () => {
    came('one', 'It is on Monday');
    personIn(db, { email: 'owner@gate.example', providers: { [PROVIDER]: 'owner' } });
    const gone = personIn(db, { email: 'gone@gate.example', providers: { [PROVIDER]: 'editor' } });
    db.sqlite.prepare("UPDATE accounts SET state = 'ended' WHERE id = ?").run(gone.id);
    expect(tellProvider({ db, now }, teamPerson(db), telling)).toBe(1);
    expect(mails()).toEqual([
      {
        recipient: 'owner@gate.example',
        subject: 'About Tuesday group',
        body: 'It is on Monday https://dayways.example/listings/x',
      },
    ]);
  });

  test('with nobody there writes to the address on the page, and says so when there is none', () => {
    came('one', 'words');
    const lead = teamPerson(db);
    expect(oneSuggestion({ db, now }, lead, 'one').toTell.to).toBe('nobody');
    expect(() => tellProvider({ db, now }, lead, telling)).toThrow(Invalid);
    const body = aListing({ venues: [VENUE], contacts: [{ email: 'hello@gate.example' }] });
    publishAll(db, [{ subject: 'listing', id: LISTING, body }], 'a-person', AT);
    expect(oneSuggestion({ db, now }, lead, 'one').toTell).toEqual({ to: 'public address', count: 1 });
    tellProvider({ db, now }, lead, telling);
    expect(mails()).toMatchObject([{ recipient: 'hello@gate.example' }]);
  });

  test('happens once, however often it is pressed, and the suggestion says when and whom', () => {
    came('one', 'words');
    const lead = teamPerson(db);
    const at = () => oneSuggestion({ db, now }, lead, 'one');
    personIn(db, { email: 'owner@gate.example', providers: { [PROVIDER]: 'owner' } });
    expect([at().toldAt, at().told.isSame]).toEqual([null, false]);
    tellProvider({ db, now }, lead, telling);
    expect(() => tellProvider({ db, now }, teamPerson(db, 'member'), telling)).toThrow(Conflict);
    expect(mails()).toHaveLength(1);
    expect(at()).toMatchObject({ toldAt: AT.getTime(), told: { to: 'people', count: 1, isSame: true } });
    expect(waitingSuggestions({ db, now }, lead, asked).rows[0]?.suggestions[0]?.toldAt).toBe(AT.getTime());
  });

  test('can happen again when it would go to others', () => {
    came('one', 'words');
    const lead = teamPerson(db);
    const body = aListing({ venues: [VENUE], contacts: [{ email: 'hello@gate.example' }] });
    publishAll(db, [{ subject: 'listing', id: LISTING, body }], 'a-person', AT);
    tellProvider({ db, now }, lead, telling);
    personIn(db, { email: 'owner@gate.example', providers: { [PROVIDER]: 'owner' } });
    expect(oneSuggestion({ db, now }, lead, 'one').told).toEqual({ to: 'public address', count: 1, isSame: false });
    tellProvider({ db, now }, lead, telling);
    expect(mails()).toMatchObject([{ recipient: 'hello@gate.example' }, { recipient: 'owner@gate.example' }]);
    expect(oneSuggestion({ db, now }, lead, 'one').told).toEqual({ to: 'people', count: 1, isSame: true });
  });
});
