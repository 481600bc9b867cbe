import { expect, test } from 'vitest';
import { inOneLine, nameInMail } from '#domain/words/name-in-mail.ts';

test.each([
  ['Open Gate', 'Open Gate'],
  ['  Open\r\nGate\u2028 ', 'Open Gate'],
  ['St. Mary’s Hall', 'St. Mary’s Hall'],
  ['A.B. Café', 'A.B. Café'],
])('a mail says the name %j as %j', (name, said) => {
  expect(nameInMail(name, 'somebody')).toBe(said);
});

test.each(['See https://bad.example/x', 'www.bad', 'Win at bad.example now', 'bad.example/x', '', '\n'])(
  'a mail of ours does not say the name %j',
  (name) => {
    expect(nameInMail(name, 'somebody')).toBe('somebody');
  },
);

test('what is too long for a line is cut at a word', () => {
  expect(inOneLine('one two three', 13)).toBe('one two three');
  expect(inOneLine('one two three', 12)).toBe('one two…');
  expect(inOneLine('onetwothree', 6)).toBe('onetw…');
});
