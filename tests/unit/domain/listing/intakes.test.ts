import { expect, test } from 'vitest';
import { openIntakes, openToNewFrom, startWaitedFor } from '#domain/listing/intakes.ts';
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

test('somebody new waits for the next start, and not where people join at any time', () => {
  const intakes = [april, january];
  const now = { date: '2026-11-22', clock: '09:30' };
  expect(startWaitedFor({ intakes, rolling: null }, now.date)).toEqual(january);
  expect(openToNewFrom({ intakes, rolling: false }, now)).toEqual({ date: '2027-01-10', clock: '23:59' });
  expect(openToNewFrom({ intakes, rolling: true }, now)).toBe(now);
  expect(openToNewFrom({ intakes: [], rolling: null }, now)).toBe(now);
});

test('on the day of a start what has begun is over for somebody new too', () => {
  const now = { date: '2027-04-12', clock: '12:00' };
  expect(openToNewFrom({ intakes: [april], rolling: false }, now)).toBe(now);
});
