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
