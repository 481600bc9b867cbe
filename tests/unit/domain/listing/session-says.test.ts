import { expect, test } from 'vitest';
import { sayBack } from '#domain/listing/session-says.ts';
import { NOW, weekly } from '../../../support/a-listing.ts';

test('a session is said back with its next six dates, the first of them after now', () => {
  const { words, dates } = sayBack(weekly(['tue'], '10:00', '12:00', { way: 'out' }), NOW);
  expect(words).toBe('Every Tuesday, 10am to midday');
  expect(dates).toHaveLength(6);
  expect(dates[0]).toBe('Tuesday 3 March 2026');
});
