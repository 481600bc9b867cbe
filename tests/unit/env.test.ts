import { expect, test } from 'vitest';
import { BadEnvironment, readEnv } from '#src/env.ts';

test('an empty environment is a whole one', () => {
  expect(readEnv({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 4321,
    SEED: 'example',
    SEARCH: 'auto',
    LOG_LEVEL: 'info',
  });
});

test('a variable that is set to nothing is as good as not set', () => {
  expect(readEnv({ PORT: '', PUBLIC_URL: '' })).toMatchObject({ PORT: 4321 });
});

test.each([
  [{ PORT: 'http' }, 'PORT is “http”: it must be a number from 0 to 65535'],
  [{ SEED: 'yes' }, 'SEED is “yes”: it must be example or none'],
  [{ SEARCH: 'google' }, 'SEARCH is “google”: it must be auto, meilisearch or fts5'],
  [
    { PUBLIC_URL: 'dayways.example' },
    'PUBLIC_URL is “dayways.example”: it must be a web address such as https://dayways.example',
  ],
  [{ MEILISEARCH_KEY: 'secret-key' }, 'MEILISEARCH_URL is not set: it must be set when MEILISEARCH_KEY is'],
  [
    { SMTP_URL: 'mail.example', MAIL_FROM: 'a@b.example' },
    'SMTP_URL is set: it must be the address of a mail server such as smtps://NAME:PASSWORD@mail.example:465',
  ],
  [
    { SMTP_URL: 'smtp://mail.example' },
    'MAIL_FROM is not set: it must be set when SMTP_URL is: the address that mail comes from, such as Dayways <hello@dayways.example>',
  ],
  [
    { MAIL_FROM: 'Dayways' },
    'MAIL_FROM is “Dayways”: it must be an address that mail comes from such as Dayways <hello@dayways.example>',
  ],
])('%j is refused with the name, what was found and what would do', (variables, message) => {
  expect(() => readEnv(variables)).toThrow(new BadEnvironment(message));
});

test('a secret is never printed', () => {
  expect(() => readEnv({ MEILISEARCH_KEY: 'hunter2' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
  );
});

test('a public address is kept without its path', () => {
  expect(readEnv({ PUBLIC_URL: 'https://dayways.example/find' }).PUBLIC_URL).toBe('https://dayways.example');
});

test.each([
  ['hello@dayways.example', { name: '', address: 'hello@dayways.example' }],
  ['Dayways <hello@dayways.example>', { name: 'Dayways', address: 'hello@dayways.example' }],
])('mail comes from %s', (from, read) => {
  expect(readEnv({ SMTP_URL: 'smtps://us:hunter2@mail.example:465', MAIL_FROM: from }).MAIL_FROM).toEqual(read);
});

test.each(['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', '<a@b.example> <c@d.example>'])(
  'mail does not come from %j',
  (from) => {
    expect(() => readEnv({ MAIL_FROM: from })).toThrow(BadEnvironment);
  },
);

test('the password of the mail server is never printed', () => {
  expect(() => readEnv({ SMTP_URL: 'http://us:hunter2@mail.example' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
  );
});

test('the licence of the open data has a name, and may have an address', () => {
  expect(readEnv({}).OPEN_DATA_LICENCE).toBeUndefined();
  expect(readEnv({ OPEN_DATA_LICENCE: 'OGL <https://licence.example>' }).OPEN_DATA_LICENCE).toEqual({
    words: 'OGL',
    href: 'https://licence.example',
  });
});

const CREDIT = '© Somebody';

test.each([
  'https://tiles.example/{z}/{x}/{y}.png',
  'https://tiles.example:8443/a/{z}/{y}/{x}@2x.png?key=abc',
  'http://127.0.0.1:4383/{z}/{x}/{y}.png',
])('map pictures may come from %s', (template) => {
  expect(readEnv({ MAP_TILES_URL: template, MAP_TILES_CREDIT: CREDIT }).MAP_TILES_URL).toBe(template);
});

test.each([
  'https://{s}.tiles.example/{z}/{x}/{y}.png',
  'https://tiles.example/{z}/{x}.png',
  'https://tiles.example/{z}/{z}/{x}/{y}.png',
  "https://tiles.example/{z}/{x}/{y}.png; script-src 'unsafe-inline'",
  'https://tiles.example, https://other.example/{z}/{x}/{y}.png',
  'https://{z}/{x}/{y}',
  'https://name:password@tiles.example/{z}/{x}/{y}.png',
  'javascript:alert({z},{x},{y})',
  '/tiles/{z}/{x}/{y}.png',
])('map pictures never come from %s', (template) => {
  expect(() => readEnv({ MAP_TILES_URL: template, MAP_TILES_CREDIT: CREDIT })).toThrow('MAP_TILES_URL is');
});

test('a map is never shown without saying whose it is', () => {
  expect(() => readEnv({ MAP_TILES_URL: 'https://tiles.example/{z}/{x}/{y}.png' })).toThrow(
    'MAP_TILES_CREDIT is not set',
  );
});

test.each([
  ['© Somebody', { words: '© Somebody', href: null }],
  [
    '© Some <body> <https://somebody.example/terms>',
    { words: '© Some <body>', href: 'https://somebody.example/terms' },
  ],
  ['© Somebody <javascript:alert(1)>', { words: '© Somebody <javascript:alert(1)>', href: null }],
])('the credit of a map, %s, is words and perhaps a link', (credit, read) => {
  expect(readEnv({ MAP_TILES_CREDIT: credit }).MAP_TILES_CREDIT).toEqual(read);
});
