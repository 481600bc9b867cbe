import { expect, test } from 'vitest';
import { checkText } from '#domain/easy-read/coach/check-text.ts';
import { markedMessage } from '#domain/easy-read/coach/marked-message.ts';

test('a word that the message names is marked where it stands', () => {
  const [message] = checkText('We commence.');
  if (message === undefined) throw new Error('The coach knows this word');
  expect(markedMessage(message)).toEqual({
    before: '',
    marked: 'commence',
    after: ' is a hard word. Use an easier word.',
  });
});

test('of a long sentence only the beginning is marked, with no word cut in two', () => {
  const { marked, after } = markedMessage({
    message: 'This is long.',
    found: 'We walk to the park and then we walk '.repeat(4),
  });
  expect(marked).toBe('We walk to the park and then we walk We walk to the park …');
  expect(after).toBe(' This is long.');
});
