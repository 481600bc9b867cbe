import { expect, test } from 'vitest';
import { minutesSinceEpoch } from '#domain/listing/session-dates.ts';
import { EMPTY_QUERY } from '#domain/query/query.ts';
import { toSearchDocument } from '#domain/query/to-search-document.ts';
import { toFoundChoice } from '#features/finding/found-choice.ts';
import { aChoiceSource, aListing, weekly } from '../../../support/a-listing.ts';

const YEAR = {
  sessions: [weekly(['thu'], '17:30', '20:00', { way: 'out' }), weekly(['sat'], '10:00', '13:00', { way: 'out' })],
  intakes: [{ starts: '2027-01-16', closes: '2026-12-26' }],
};

function soonestOn(date: string, given: Parameters<typeof aListing>[0]) {
  const source = aChoiceSource({ listing: aListing({ ...YEAR, ...given }), now: { date, clock: '09:00' } });
  const { nextAt, staleAt } = toSearchDocument(source);
  const { next } = toFoundChoice(source, EMPTY_QUERY, []);
  return { nextAt, staleAt, next: next === null ? null : `${next.date} ${next.starts}` };
}

test('soonest is what somebody new can come to: the first day after the start, and the next where they join at any time', () => {
  const start = { next: '2027-01-16 10:00', nextAt: minutesSinceEpoch('2027-01-16', '10:00') };
  const next = { next: '2026-11-26 17:30', nextAt: minutesSinceEpoch('2026-11-26', '17:30') };
  expect(soonestOn('2026-11-22', { rolling: false })).toMatchObject(start);
  expect(soonestOn('2026-11-22', {})).toMatchObject(start);
  expect(soonestOn('2026-11-22', { rolling: true })).toMatchObject(next);
  expect(soonestOn('2026-11-22', { intakes: [] })).toMatchObject(next);
});

test('a search is told again when it is too late to ask for a start', () => {
  expect(soonestOn('2026-12-26', {}).staleAt).toBe(minutesSinceEpoch('2026-12-27', '00:00'));
  expect(soonestOn('2026-12-27', {})).toMatchObject({ next: '2026-12-31 17:30' });
});
