import { expect, test } from 'vitest';
import { inOneCell, oneAfterOther } from '#domain/words/lists.ts';

test('lines stand in one cell with a semicolon between, and none after a whole sentence', () => {
  expect(inOneCell(['You ask', 'They decide after 2 trial shifts.', 'How long: 2 weeks'])).toBe(
    'You ask; They decide after 2 trial shifts. How long: 2 weeks',
  );
  expect([inOneCell([]), inOneCell(['One'])]).toEqual(['', 'One']);
});

test('words after each other are ended once, whether they were or not', () => {
  expect(oneAfterOther(['Calm lights', 'No at the hall.', 'It is loud at lunch.'])).toBe(
    'Calm lights. No at the hall. It is loud at lunch.',
  );
  expect([oneAfterOther(['Hoist']), oneAfterOther([])]).toEqual(['Hoist', '']);
});
