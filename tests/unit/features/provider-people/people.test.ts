import { beforeEach, describe, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { personByEmail, personById } from '#db/people.ts';
import { publishAll } from '#db/publish/publish.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '#domain/errors.ts';
import { changeRole, invite, MOST_INVITED_A_DAY, removePerson } from '#features/provider-people/change-people.ts';
import type { ProviderPeopleContext } from '#features/provider-people/people-context.ts';
import { peopleOf } from '#features/provider-people/read-people.ts';
import { anId, aProvider } from '../../../support/a-listing.ts';
import { personIn, signInCookie } from '../../../support/signed-in.ts';
import { thrownBy } from '../../../support/thrown-by.ts';

const AT = new Date('2026-03-02T09:00:00Z');
const GATE = anId('Open Gate');
const provider = 'open-gate';

let db: Db;
let context: ProviderPeopleContext;
let owner: Person;
beforeEach(() => {
  db = openDatabase(':memory:');
  const words = (kind: string) => ({
    subject: (name: string) => `${name} ${kind}`,
    body: (name: string, link: string) => `${name} ${link}`,
  });
  context = {
    db,
    now: () => AT,
    site: 'https://dayways.example',
    mails: { invited: words('invited'), removed: words('removed') },
  };
  publishAll(db, [{ subject: 'provider', id: GATE, body: aProvider() }], 'a-test', AT);
  owner = personIn(db, { email: 'owner@gate.example', providers: { [GATE]: 'owner' } }, AT);
});

const someone = (email: string, role: 'editor' | 'owner') => personIn(db, { email, providers: { [GATE]: role } }, AT);
const fresh = (person: Person): Person => personById(db, person.id) ?? person;
const mails = () => db.sqlite.prepare('SELECT recipient, kind FROM mails ORDER BY created_at').all();

describe('the people of a provider', () => {
  test('an invited person has an account and a mail, and may work there once they have signed in', () => {
    invite(context, owner, { provider, email: ' Jo@Gate.Example ', role: 'editor' });
    const jo = personByEmail(db, 'jo@gate.example');
    expect(jo?.providers).toEqual({ [GATE]: 'editor' });
    expect(mails()).toEqual([{ recipient: 'jo@gate.example', kind: 'invited' }]);
    expect(peopleOf(context, owner, provider).people).toMatchObject([
      { email: 'owner@gate.example', isYou: true, isOnlyOwner: true },
      { email: 'jo@gate.example', cameIn: false },
    ]);
    signInCookie(db, jo?.id ?? '');
    expect(peopleOf(context, owner, provider).people[1]?.cameIn).toBe(true);
  });

  test('nobody is invited twice, nor to an address that is none, nor somebody of the team, nor without end', () => {
    const inviting = (email: string) => () => invite(context, owner, { provider, email, role: 'editor' });
    inviting('jo@gate.example')();
    expect(inviting('jo@gate.example')).toThrow(Conflict);
    expect(inviting('not an address')).toThrow(Invalid);
    expect(inviting('a@b.example\r\nBcc: c@d.example')).toThrow(Invalid);
    personIn(db, { email: 'team@council.example', team: 'member' });
    expect(inviting('team@council.example')).toThrow(Invalid);
    for (let at = 2; at < MOST_INVITED_A_DAY; at += 1) inviting(`p${at}@gate.example`)();
    expect(inviting('more@gate.example')).toThrow(Invalid);
  });

  test('nobody finds out by inviting who is of the team, but for a few addresses a day', () => {
    const told: (readonly string[] | undefined)[] = [];
    for (let at = 0; at <= MOST_INVITED_A_DAY; at += 1) {
      const email = `team${at}@council.example`;
      personIn(db, { email, team: 'member' });
      told.push(thrownBy(Invalid, () => invite(context, owner, { provider, email, role: 'editor' })).fields.email);
    }
    expect(told).toEqual([...Array(MOST_INVITED_A_DAY).fill(['not possible']), ['too many']]);
    expect(mails()).toEqual([]);
  });

  test('a removed person may do nothing from that moment, and is told', () => {
    const jo = someone('jo@gate.example', 'editor');
    removePerson(context, owner, { provider, account: jo.id });
    expect(fresh(jo).providers).toEqual({});
    expect(mails()).toEqual([{ recipient: 'jo@gate.example', kind: 'removed' }]);
    expect(() => peopleOf(context, fresh(jo), provider)).toThrow(NotFound);
  });

  test('the last owner can be neither removed nor made an editor', () => {
    const only = { provider, account: owner.id };
    expect(() => removePerson(context, owner, only)).toThrow(Conflict);
    expect(() => changeRole(context, owner, { ...only, role: 'editor' })).toThrow(Conflict);
  });

  test('two owners who remove each other at once leave one', () => {
    const jo = someone('jo@gate.example', 'owner');
    removePerson(context, owner, { provider, account: jo.id });
    expect(() => removePerson(context, jo, { provider, account: owner.id })).toThrow(NotFound);
    expect(fresh(owner).providers).toEqual({ [GATE]: 'owner' });
  });

  test('an owner makes another one, who can then do the same', () => {
    const jo = someone('jo@gate.example', 'editor');
    changeRole(context, owner, { provider, account: jo.id, role: 'owner' });
    changeRole(context, fresh(jo), { provider, account: owner.id, role: 'editor' });
    expect(fresh(owner).providers).toEqual({ [GATE]: 'editor' });
  });

  test('are looked at by the directory team in sight of the audit, and by their own owner without', () => {
    const member = personIn(db, { email: 'm@council.example', team: 'member' });
    peopleOf(context, owner, provider);
    peopleOf(context, member, provider);
    expect(
      db.sqlite.prepare("SELECT actor, deed, subject, subject_id FROM audit WHERE deed LIKE 'looked at%'").raw().all(),
    ).toEqual([[member.id, 'looked at people of', 'provider', GATE]]);
  });

  test('each role sees and changes what the table of permissions says', () => {
    const jo = someone('jo@gate.example', 'editor');
    const member = personIn(db, { email: 'm@council.example', team: 'member' });
    const lead = personIn(db, { email: 'l@council.example', team: 'lead' });
    const commissioner = personIn(db, { email: 'c@council.example', team: 'commissioner' });
    const stranger = personIn(db, { email: 's@else.example' });
    expect(() => peopleOf(context, jo, provider)).toThrow(NotAllowed);
    expect(() => peopleOf(context, stranger, provider)).toThrow(NotFound);
    expect(() => peopleOf(context, commissioner, provider)).toThrow(NotFound);
    expect(peopleOf(context, member, provider).mayChange).toBe(false);
    expect(peopleOf(context, lead, provider).mayChange).toBe(true);
    const change = { provider, account: jo.id, role: 'owner' } as const;
    for (const person of [jo, member]) expect(() => changeRole(context, person, change)).toThrow(NotAllowed);
    for (const person of [stranger, commissioner]) expect(() => changeRole(context, person, change)).toThrow(NotFound);
    changeRole(context, lead, change);
    expect(fresh(jo).providers).toEqual({ [GATE]: 'owner' });
  });

  test('nobody can be changed through another provider', () => {
    const other = anId('Other');
    publishAll(db, [{ subject: 'provider', id: other, body: aProvider({ name: 'Other' }) }], 'a-test', AT);
    const theirs = personIn(db, { email: 'x@other.example', providers: { [other]: 'editor' } });
    expect(() => removePerson(context, owner, { provider, account: theirs.id })).toThrow(NotFound);
    expect(() => changeRole(context, owner, { provider, account: theirs.id, role: 'owner' })).toThrow(NotFound);
    expect(fresh(theirs).providers).toEqual({ [other]: 'editor' });
  });
});
