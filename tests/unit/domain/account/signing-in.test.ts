import { describe, expect, test } from 'vitest';
import { inHalves, readCode } from '#domain/account/code.ts';
import { deviceName } from '#domain/account/device.ts';
import { normaliseEmail } from '#domain/account/email.ts';
import type { Person } from '#domain/account/person.ts';
import { hasRunOut, needsSecondStep } from '#domain/account/sign-in-rules.ts';

describe('an e-mail address', () => {
  test.each([
    ['Ada.Bell@Example.ORG', 'ada.bell@example.org'],
    ['  ada@example.org ', 'ada@example.org'],
    // Full-width letters, as some keyboards write them, are the same letters.
    ['ａｄａ@example.org', 'ada@example.org'],
  ])('%s is kept as %s', (given, kept) => {
    expect(normaliseEmail(given)).toBe(kept);
  });

  test.each([
    '',
    'ada',
    'ada@',
    'a@b@c.example',
    'ada@example.org\nBcc: x@y.example',
    'adа@example.org',
    `${'a'.repeat(250)}@b.org`,
  ])('%j is none', (given) => {
    expect(normaliseEmail(given)).toBeNull();
  });
});

describe('a code', () => {
  test.each(['12345678', '1234 5678', ' 1234-5678\n', '１２３４５６７８', '1234\u200b5678'])(
    'may be typed as %j',
    (typed) => {
      expect(readCode(typed, 8)).toBe('12345678');
    },
  );

  test.each(['', '1234567', '123456789', '1234567a', '１２３４ ½'])('%j cannot be one', (typed) => {
    expect(readCode(typed, 8)).toBeNull();
  });

  test('is written in halves', () => {
    expect(inHalves('01234567')).toBe('0123 4567');
  });
});

test.each([
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0', 'Firefox on Linux'],
  ['<script>', 'A browser'],
  [null, 'A browser'],
])('%j is called %s', (agent, name) => {
  expect(deviceName(agent)).toBe(name);
});

const person = (team: Person['team']): Person => ({
  id: '1',
  email: 'a@b.example',
  name: null,
  team,
  providers: { p: 'owner' },
});
const HOUR = 3_600_000;

describe('how long somebody stays signed in', () => {
  test.each([
    ['an owner who does nothing', null, 11.9, 11.9, false],
    ['an owner who does nothing for long', null, 12, 12, true],
    ['an owner who comes each day', null, 14 * 24 - 0.1, 1, false],
    ['an owner after two weeks', null, 14 * 24, 1, true],
    ['a commissioner after a day of work', 'commissioner', 24, 1, false],
    ['a member of the team who went to lunch', 'member', 3, 0.5, true],
    ['a lead at work', 'lead', 11.9, 0.4, false],
    ['a lead after a long day', 'lead', 12, 0.1, true],
  ] as const)('%s', (_who, team, sinceStart, sinceSeen, ended) => {
    const now = 1_000 * HOUR;
    const signIn = { createdAt: now - sinceStart * HOUR, seenAt: now - sinceSeen * HOUR };
    expect(hasRunOut(person(team), signIn, now)).toBe(ended);
  });
});

test.each([
  [null, 'code', false, false],
  [null, 'code', true, true],
  ['commissioner', 'code', false, false],
  ['member', 'code', false, true],
  ['lead', 'code', true, true],
  ['lead', 'code and app', true, false],
  ['lead', 'passkey', false, false],
] as const)('for %s a %s (with an app: %s) needs a second step: %s', (team, proof, hasApp, needed) => {
  expect(needsSecondStep(person(team), proof, hasApp)).toBe(needed);
});
