import { expect, test } from 'vitest';
import { inOneCell } from '#domain/words/lists.ts';

test('lines stand in one cell with a semicolon between, and none after a whole sentence', () => {
  expect(inOneCell(['You ask', 'They decide after 2 trial shifts.', 'How long: 2 weeks'])).toBe(
    'You ask; They decide after 2 trial shifts. How long: 2 weeks',
  );
  expect([inOneCell([]), inOneCell(['One'])]).toEqual(['', 'One']);
});
