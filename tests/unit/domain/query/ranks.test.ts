import { expect, test } from 'vitest';
import { toSearchDocument } from '#domain/query/to-search-document.ts';
import { aChoiceSource, aListing } from '../../../support/a-listing.ts';

const TODAY = '2026-11-22';
const checked = (on: string) => ({ on, by: 'provider' as const });
const places = (state: 'places' | 'waiting_list' | 'full') => ({ state, on: TODAY });

const rank = (given: Parameters<typeof aListing>[0]): number =>
  toSearchDocument(
    aChoiceSource({
      listing: aListing({ checked: checked(TODAY), sessions: [], ...given }),
      now: { date: TODAY, clock: '09:00' },
    }),
  ).rank;

test('a choice that is full stands behind one with room, and a waiting list between them', () => {
  const [room, waiting, full] = [places('places'), places('waiting_list'), places('full')].map((one) =>
    rank({ places: one }),
  );
  expect(room).toBeGreaterThan(waiting ?? 0);
  expect(waiting).toBeGreaterThan(full ?? 0);
});

test('a choice that has not told us stands before one that is full', () => {
  expect(rank({ places: null })).toBeGreaterThan(rank({ places: places('full') }));
});

test('a full choice stands before one that nobody has checked for long', () => {
  expect(rank({ places: places('full') })).toBeGreaterThan(rank({ checked: checked('2024-01-01') }));
});

test('of two with room the one that tells more comes first', () => {
  const activities = ['art', 'gardening', 'cooking', 'music'] as const;
  expect(rank({ activities: [...activities], summary: 'We paint.' })).toBeGreaterThan(rank({ summary: null }));
});
