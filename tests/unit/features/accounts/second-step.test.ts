import { generateSync } from 'otplib';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '#domain/account/person.ts';
import { Conflict, NotAllowed, NotFound } from '#domain/errors.ts';
import { askForCode } from '#features/accounts/ask-for-code.ts';
import { askToChangeEmail, changeEmail } from '#features/accounts/change-email.ts';
import { codeAppOf, confirmCodeApp, passCodeApp, removeCodeApp, startCodeApp } from '#features/accounts/code-app.ts';
import { mayProveByMail } from '#features/accounts/prove-again.ts';
import { secondStepsOf } from '#features/accounts/second-step.ts';
import { doDueResets, resetOf, resetSecondStep, stopSecondStepReset } from '#features/accounts/second-step-reset.ts';
import { endSignIns, readSignIn, startSignIn } from '#features/accounts/sign-in.ts';
import { signInByCode } from '#features/accounts/sign-in-by-code.ts';
import {
  inviteByCommand,
  inviteToTeam,
  leaveTeam,
  type SettingRole,
  setTeamRole,
  teamSize,
} from '#features/accounts/team-role.ts';
import { type AtAccounts, atAccounts } from '../../../support/accounts.ts';
import { personIn } from '../../../support/signed-in.ts';

type Role = SettingRole['role'];
const DAY = 24 * 3_600_000;
let at: AtAccounts;
let member: Person;
let lead: Person;
beforeEach(() => {
  at = atAccounts();
  member = personIn(at.db, { email: 'member@team.example', team: 'member' });
  lead = personIn(at.db, { email: 'lead@team.example', team: 'lead' });
});

const signIn = (person: Person, proof: 'code' | 'passkey' = 'code') => {
  const token = startSignIn(at, { account: person.id, proof, device: 'Firefox on Linux' });
  const read = readSignIn(at, token);
  if (read === null) throw new Error('Nobody is signed in');
  return { token, ...read.signIn };
};
const shown = (person: Person, stepsOn = 0) =>
  generateSync({
    secret: codeAppOf(at, person.id)?.secret ?? '',
    epoch: Math.floor(at.now().getTime() / 1000) + stepsOn * 30,
  });
function withApp(person: Person): string {
  const { id } = signIn(person);
  startCodeApp(at, person);
  const outcome = confirmCodeApp(at, person, { signIn: id, code: shown(person) });
  if (outcome.state !== 'right') throw new Error(outcome.state);
  return outcome.token;
}

describe('a code app', () => {
  test('counts from its first right code on, which gives the browser a new token', () => {
    const before = signIn(member);
    startCodeApp(at, member);
    expect(secondStepsOf(at, member.id).codeApp).toBe(false);
    expect(passCodeApp(at, member, { signIn: before.id, code: shown(member) })).toEqual({ state: 'wrong' });
    const outcome = confirmCodeApp(at, member, { signIn: before.id, code: shown(member) });
    if (outcome.state !== 'right') throw new Error(outcome.state);
    expect(readSignIn(at, before.token)).toBeNull();
    expect(readSignIn(at, outcome.token)?.signIn).toMatchObject({ proof: 'code and app', needsSecondStep: false });
    expect(at.mailed(member.email)).toContain('A code app was added to your account');
  });

  test('takes no code twice, nor one from before', () => {
    withApp(member);
    const { id } = signIn(member);
    expect(passCodeApp(at, member, { signIn: id, code: shown(member) })).toEqual({ state: 'wrong' });
    expect(passCodeApp(at, member, { signIn: id, code: shown(member, -1) })).toEqual({ state: 'wrong' });
    expect(passCodeApp(at, member, { signIn: id, code: shown(member, 1) }).state).toBe('right');
  });

  test('is guessed at ten times an hour', () => {
    withApp(member);
    const { id } = signIn(member);
    const states = Array.from({ length: 10 }, () => passCodeApp(at, member, { signIn: id, code: '000000' }).state);
    // One of the ten was the code that turned it on.
    expect(states).toEqual([...Array(9).fill('wrong'), 'wait']);
  });

  test('that counts is not replaced by starting anew, nor taken away when it is the only second step that must be', () => {
    withApp(member);
    const { secret } = codeAppOf(at, member.id) ?? {};
    startCodeApp(at, member);
    expect(codeAppOf(at, member.id)?.secret).toBe(secret);
    expect(() => removeCodeApp(at, member)).toThrow(Conflict);
    const editor = personIn(at.db, { email: 'editor@work.example' });
    withApp(editor);
    expect(mayProveByMail(at, editor)).toBe(false);
    removeCodeApp(at, editor);
    expect(mayProveByMail(at, editor)).toBe(true);
  });
});

describe('a lost second step', () => {
  test('goes after a day, with every sign-in, and the person is told twice', () => {
    const token = withApp(member);
    resetSecondStep(at, lead, { account: member.id });
    at.later(DAY - 1);
    expect(doDueResets(at)).toBe(0);
    expect(secondStepsOf(at, member.id).codeApp).toBe(true);
    at.later(1);
    expect(doDueResets(at)).toBe(1);
    expect(secondStepsOf(at, member.id)).toEqual({ codeApp: false, passkeys: 0 });
    expect(readSignIn(at, token)).toBeNull();
    expect(at.mailed(member.email)).toEqual(
      expect.arrayContaining(['A lead is resetting how you sign in', 'You can set up a new way to sign in']),
    );
    const deeds = at.db.sqlite
      .prepare('SELECT deed FROM audit WHERE actor = ? AND subject_id = ?')
      .pluck()
      .all(lead.id, member.id);
    expect(deeds).toEqual(['asked to reset second step', 'reset second step']);
  });

  test('is gone when its owner signs in after the day, though no timer ran', async () => {
    withApp(member);
    resetSecondStep(at, lead, { account: member.id });
    at.later(DAY);
    const asked = await askForCode(at, { purpose: 'sign-in', email: member.email, visitor: null });
    if ('waitMs' in asked) throw new Error('wait');
    await signInByCode(at, { browser: asked.browser, code: at.codeTo(member.email), device: '', before: undefined });
    expect(secondStepsOf(at, member.id).codeApp).toBe(false);
  });

  test('stays when its owner says no, or uses it', () => {
    withApp(member);
    resetSecondStep(at, lead, { account: member.id });
    stopSecondStepReset(at, member, member.id);
    expect(resetOf(at, member.id)).toBeNull();
    resetSecondStep(at, lead, { account: member.id });
    passCodeApp(at, member, { signIn: signIn(member).id, code: shown(member, 1) });
    expect(resetOf(at, member.id)).toBeNull();
  });

  test('is reset by another lead, never by oneself or a member', () => {
    expect(() => resetSecondStep(at, lead, { account: lead.id })).toThrow(NotAllowed);
    expect(() => resetSecondStep(at, member, { account: lead.id })).toThrow(NotAllowed);
    expect(() => resetSecondStep(at, personIn(at.db, { email: 'x@y.example' }), { account: lead.id })).toThrow(
      NotFound,
    );
    resetSecondStep(at, lead, { account: member.id });
    expect(() => resetSecondStep(at, lead, { account: member.id })).toThrow(Conflict);
  });
});

describe('the team', () => {
  test('keeps a lead when two of them take each other out at the same moment', () => {
    const other = personIn(at.db, { email: 'other@lead.example', team: 'lead' });
    leaveTeam(at, lead, { account: other.id });
    // What the other page has read before is what it still believes.
    expect(() => leaveTeam(at, other, { account: lead.id })).toThrow(NotFound);
    expect(() => inviteToTeam(at, other, { email: other.email, role: 'lead' })).toThrow(Conflict);
    expect(() => inviteToTeam(at, other, { email: 'new@lead.example', role: 'lead' })).toThrow(NotFound);
    expect(teamSize(at)).toBe(2);
  });
});

describe('sign-ins', () => {
  test('of somebody whose account was ended, or who left the team, are over', () => {
    const { token } = signIn(member, 'passkey');
    leaveTeam(at, lead, { account: member.id });
    expect(readSignIn(at, token)).toBeNull();
    expect(readSignIn(at, signIn(member).token)?.person.team).toBeNull();
    at.db.sqlite.prepare("UPDATE accounts SET state = 'ended' WHERE id = ?").run(lead.id);
    expect(() => signIn(lead, 'passkey')).toThrow('Nobody is signed in');
  });

  test('are ended by their owner alone', () => {
    const theirs = signIn(lead, 'passkey');
    endSignIns(at, member.id, { only: theirs.id });
    expect(readSignIn(at, theirs.token)).not.toBeNull();
  });

  test('end when nothing is done for the time of the role, and are kept by being used', () => {
    const { token } = signIn(lead, 'passkey');
    for (let time = 0; time < 3; time += 1) {
      at.later(29 * 60_000);
      expect(readSignIn(at, token)).not.toBeNull();
    }
    at.later(30 * 60_000);
    expect(readSignIn(at, token)).toBeNull();
  });
});

describe('another address', () => {
  const change = async (email: string, code: () => string) => {
    const mine = signIn(member);
    const other = signIn(member);
    const asked = await askToChangeEmail(at, member, { email, visitor: null });
    if (asked === null || 'waitMs' in asked) throw new Error('It could not be asked for');
    const outcome = await changeEmail(at, member, { browser: asked.browser, code: code(), signIn: mine });
    return { outcome, mine, other };
  };

  test('counts once its code is typed; the old one is told, and other browsers sign in again', async () => {
    const { outcome, mine, other } = await change('New@Team.example', () => at.codeTo('new@team.example'));
    expect(outcome).toEqual({ state: 'right', result: 'new@team.example' });
    expect(readSignIn(at, mine.token)?.person.email).toBe('new@team.example');
    expect(readSignIn(at, other.token)).toBeNull();
    expect(at.mailed('member@team.example')).toEqual(['Your email address is changed']);
  });

  test('leaves a code that was sent to the old one without worth', async () => {
    const asked = await askForCode(at, { purpose: 'sign-in', email: member.email, visitor: null });
    if ('waitMs' in asked) throw new Error('wait');
    const code = at.codeTo(member.email);
    await change('new@team.example', () => at.codeTo('new@team.example'));
    const { state } = await signInByCode(at, { browser: asked.browser, code, device: '', before: undefined });
    expect(state).toBe('wrong');
  });

  test('that somebody has already is not told of, but to them', async () => {
    const { outcome } = await change('lead@team.example', () => '00000000');
    expect(outcome.state).toBe('wrong');
    expect(at.mailed('lead@team.example')).toEqual(['You have an account already']);
  });
});

describe('the team', () => {
  test('begins with a lead, by a command, and goes on with members', () => {
    const empty = atAccounts();
    expect(inviteByCommand(empty, { email: 'First@Team.example', role: undefined }).team).toBe('lead');
    expect(inviteByCommand(empty, { email: 'second@team.example', role: undefined }).team).toBe('member');
    expect(empty.mailed('first@team.example')).toEqual(['You are in the directory team now']);
  });

  test('has its roles set once: as it is already tells nobody, and a second lead is told of the first', () => {
    const set = (role: Role, seen: Role) => setTeamRole(at, lead, { account: member.id, role, seen });
    set('member', 'member');
    expect(at.mailed('member@team.example')).toEqual([]);
    set('commissioner', 'member');
    expect(at.mailed('member@team.example')).toHaveLength(1);
    expect(() => set('lead', 'member')).toThrow(Conflict);
    set(null, 'commissioner');
    expect(teamSize(at)).toBe(1);
    // An account that somebody ended meanwhile is not opened again by a role.
    at.db.sqlite.prepare("UPDATE accounts SET state = 'ended' WHERE id = ?").run(member.id);
    expect(() => set('member', null)).toThrow(Conflict);
    expect(() => setTeamRole(at, lead, { account: lead.id, role: null, seen: 'lead' })).toThrow(Conflict);
  });

  test('is asked in by a lead, who cannot change their own role', () => {
    expect(inviteToTeam(at, lead, { email: 'new@team.example', role: 'commissioner' }).team).toBe('commissioner');
    expect(() => inviteToTeam(at, lead, { email: 'LEAD@team.example', role: 'member' })).toThrow(Conflict);
    expect(() => inviteToTeam(at, member, { email: 'new@team.example', role: 'lead' })).toThrow(NotAllowed);
  });
});
