import { expect, test } from 'vitest';
import { screenText } from '#content/screen-text/screen-text.ts';
import { daysOfWeek } from '#domain/choosing/week-days.ts';
import type { Session } from '#domain/listing/session.ts';
import { timetableOf } from '#src/pages/my/_week-timetable.ts';
import { each, placed } from '../../../support/a-week.ts';

/** What the paper says of Wednesday afternoon, in the week before Christmas. */
function onWednesday(on: ReturnType<typeof placed>): string[] {
  const days = daysOfWeek(on, '2026-12-21');
  const of = { title: 'A week', lead: '', days, screen: screenText('en-GB') };
  return timetableOf(of).days[2]?.cells[1]?.map(({ text }) => text) ?? [];
}

const wednesdayOf = (name: string, more: Partial<Session>, given: Parameters<typeof placed>[2] = {}) =>
  onWednesday(placed(name, [each('wed', '13:30', '15:00', more)], given));

test('a day in term time whose dates nobody told is not promised on paper', () => {
  const terms = [{ from: '2026-09-07', until: '2026-12-18' }];
  expect(wednesdayOf('Riding', { termTime: true })).toEqual([
    'Riding. Out and about. Only in term time. Ask them when that is.',
  ]);
  expect(wednesdayOf('Riding', {})).toEqual(['Riding. Out and about.']);
  expect(wednesdayOf('Riding', { termTime: true, terms })).toEqual([
    'Riding. Out and about. Not on this week: it is not term time.',
  ]);
});

test('a name that asks something has no full stop after its question mark', () => {
  expect(wednesdayOf('What is next?', {})).toEqual(['What is next? Out and about.']);
});

test('what goes on is named at the end, so that a name may be a question', () => {
  expect(onWednesday(placed('What is next?', [each('wed', '10:00', '15:00')]))).toEqual(['Still on: What is next?']);
});

test('what people join on a date says that date on paper', () => {
  const intakes = [{ starts: '2027-01-06', closes: null }];
  expect(wednesdayOf('Bikes', {}, { intakes })).toEqual([
    'Bikes. Out and about. Not on this week. You can start on Wednesday 6 January 2027.',
  ]);
  const begun = [{ starts: '2026-12-21', closes: null }];
  expect(wednesdayOf('Bikes', {}, { intakes: begun })).toEqual([
    'Bikes. Out and about. Start: Monday 21 December 2026.',
  ]);
});
