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
