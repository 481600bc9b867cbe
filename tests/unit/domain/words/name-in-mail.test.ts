import { expect, test } from 'vitest';
import { inOneLine, nameInMail } from '#domain/words/name-in-mail.ts';

test.each([
  ['Open Gate', 'Open Gate'],
  ['  Open\r\nGate\u2028 ', 'Open Gate'],
  ['St. Mary’s Hall', 'St. Mary’s Hall'],
  ['Time Out (Salford): Mondays', 'Time Out (Salford): Mondays'],
  ['See https://bad.example/x', 'See https: bad. example/x'],
  ['www.bad.example', 'www. bad. example'],
  ['me@bad.example', 'me@ bad. example'],
  ['1.2.3.4/x', '1. 2. 3. 4/x'],
])('a mail says the name %j as %j', (name, said) => {
  expect(nameInMail(name)).toBe(said);
});

test('what is too long for a line is cut at a word', () => {
  expect(inOneLine('one two three', 13)).toBe('one two three');
  expect(inOneLine('one two three', 12)).toBe('one two…');
  expect(inOneLine('onetwothree', 6)).toBe('onetw…');
});
