import { expect, test } from 'vitest';
import { openIntakes } from '#domain/listing/intakes.ts';
import { startInWords } from '#domain/words/starts.ts';

const september = { starts: '2027-09-14', closes: '2027-06-22' };
const january = { starts: '2027-01-11', closes: '2026-11-30' };
const april = { starts: '2027-04-12', closes: null };

test('the next start that can still be asked for comes first, in whatever order they were told', () => {
  const intakes = [september, april, january];
  expect(openIntakes({ intakes }, '2026-11-30')).toEqual([january, april, september]);
  expect(openIntakes({ intakes }, '2026-12-01')).toEqual([april, september]);
  expect(openIntakes({ intakes }, '2027-06-23')).toEqual([]);
});

test('a start says its last day to ask, where there is one', () => {
  expect(startInWords(january)).toBe('Start: Monday 11 January 2027. Ask by Monday 30 November 2026');
  expect(startInWords(april)).toBe('Start: Monday 12 April 2027');
});
