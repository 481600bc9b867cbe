import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { personById } from '#db/people.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, NotAllowed, NotFound } from '#domain/errors.ts';
import { readSignIn } from '#features/accounts/sign-in.ts';
import { endAccount, openAccountAgain } from '#features/people/end-account.ts';
import { onePerson } from '#features/people/one-person.ts';
import { people } from '#features/people/people.ts';
import { AT, aSmallDirectory, deedsIn, PROVIDER, teamPerson } from '../../../support/a-small-directory.ts';
import { personIn, signInCookie } from '../../../support/signed-in.ts';

let db: Db;
let lead: Person;
let owner: Person;
const now = () => AT;
beforeEach(() => {
  db = aSmallDirectory();
  lead = teamPerson(db, 'lead', 'ada');
  owner = personIn(db, { email: 'owner@gate.example', providers: { [PROVIDER]: 'owner' } });
});
const asked = { q: '', show: 'all', page: 1, size: 20 } as const;
const found = (more: Partial<Parameters<typeof people>[2]> = {}) =>
  people({ db, now }, lead, { ...asked, ...more }).rows.map(({ email }) => email);

describe('everybody with an account', () => {
  test('is found by name, address or provider, and by what they are', () => {
    expect(found()).toEqual(['ada@directory.example', 'owner@gate.example']);
    expect(found({ q: 'ADA' })).toEqual(['ada@directory.example']);
    expect(found({ q: 'open gate' })).toEqual(['owner@gate.example']);
    expect(found({ q: "'%" })).toEqual([]);
    expect(found({ show: 'team' })).toEqual(['ada@directory.example']);
    expect(found({ show: 'providers' })).toEqual(['owner@gate.example']);
  });

  test('is looked at with a row in the audit that says who looked, and at whom', () => {
    found({ q: 'owner@gate.example' });
    onePerson({ db, now }, lead, owner.id);
    const rows = db.sqlite
      .prepare("SELECT actor, subject, subject_id, detail FROM audit WHERE deed = 'looked at'")
      .all();
    expect(rows).toEqual([
      { actor: lead.id, subject: 'accounts', subject_id: 'list', detail: 'all, page 1' },
      { actor: lead.id, subject: 'account', subject_id: owner.id, detail: null },
    ]);
    expect(JSON.stringify(rows)).not.toContain('owner@');
  });

  test('is not for a provider to see, nor for a commissioner', () => {
    expect(() => people({ db, now }, owner, asked)).toThrow(NotFound);
    expect(() => onePerson({ db, now }, teamPerson(db, 'commissioner'), owner.id)).toThrow(NotAllowed);
  });
});

describe('an account that is ended', () => {
  test('is signed out at once everywhere, and is nobody from then on', () => {
    const cookie = signInCookie(db, owner.id, { now });
    expect(readSignIn({ db, now }, cookie.value)?.person.id).toBe(owner.id);
    endAccount({ db, now }, lead, owner.id);
    expect(readSignIn({ db, now }, cookie.value)).toBeNull();
    expect(personById(db, owner.id)).toBeUndefined();
    expect(found({ show: 'ended' })).toEqual(['owner@gate.example']);
    expect(deedsIn(db)).toContain('ended an account');
  });

  test('can be opened again, without a role in the team', () => {
    const second = teamPerson(db, 'lead', 'grace');
    endAccount({ db, now }, lead, second.id);
    expect(() => endAccount({ db, now }, lead, second.id)).toThrow(Conflict);
    openAccountAgain({ db, now }, lead, second.id);
    expect(personById(db, second.id)?.team).toBeNull();
    expect(() => openAccountAgain({ db, now }, lead, second.id)).toThrow(Conflict);
  });

  test('is never one’s own, and never the last lead’s, even when two leads end each other at once', () => {
    const second = teamPerson(db, 'lead', 'grace');
    expect(() => endAccount({ db, now }, lead, lead.id)).toThrow(Conflict);
    endAccount({ db, now }, lead, second.id);
    // The other's request was read before it was carried out.
    expect(() => endAccount({ db, now }, second, lead.id)).toThrow(NotFound);
    expect(personById(db, lead.id)?.team).toBe('lead');
  });

  test('is for a lead to end, not for a member', () => {
    const member = teamPerson(db, 'member');
    expect(() => endAccount({ db, now }, member, owner.id)).toThrow(NotAllowed);
    expect(() => openAccountAgain({ db, now }, member, owner.id)).toThrow(NotAllowed);
    expect(() => endAccount({ db, now }, lead, 'nobody')).toThrow(NotFound);
  });
});
