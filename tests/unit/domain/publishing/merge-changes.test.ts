import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LISTING_FACT_IDS } from '#domain/listing/facts.ts';
import { TRUTH_STATES } from '#domain/listing/truth.ts';
import { mergeChanges } from '#domain/publishing/merge-changes.ts';
import { aListing, told } from '../../../support/a-listing.ts';

const facts = fc.dictionary(fc.constantFrom(...LISTING_FACT_IDS), fc.constantFrom(...TRUTH_STATES), { maxKeys: 5 });
const bodies = fc
  .record({
    name: fc.constantFrom('Art', 'Music', 'Dance'),
    summary: fc.constantFrom(null, 'One', 'Two'),
    notFor: fc.constantFrom([], ['Under 18'], ['Over 60']),
    facts: facts.map((states) => told(states)),
  })
  .map(({ notFor, ...given }) => aListing({ ...given, notFor: [...notFor] }));

describe('merging what I changed over what is there now', () => {
  test('what only one of two changed is taken from that one', () => {
    const base = aListing({ name: 'Art', summary: 'Old', facts: told({ taster: 'no', bsl: 'no' }) });
    const mine = { ...base, summary: 'Mine', facts: told({ taster: 'yes', bsl: 'no' }) };
    const current = { ...base, website: 'https://now.example', facts: told({ taster: 'no', bsl: 'yes' }) };
    const { merged, clashes } = mergeChanges<'listing'>(base, mine, current);
    expect(clashes).toEqual([]);
    expect(merged).toEqual({
      ...base,
      summary: 'Mine',
      website: 'https://now.example',
      facts: told({ taster: 'yes', bsl: 'yes' }),
    });
  });

  test('what both changed to different things is a clash by name, and stays as it is now', () => {
    const base = aListing({ summary: 'Old', facts: told({ taster: 'no' }) });
    const mine = { ...base, summary: 'Mine', facts: told({ taster: 'yes' }) };
    const current = { ...base, summary: 'Theirs', facts: told({ taster: 'unknown' }) };
    const { merged, clashes } = mergeChanges<'listing'>(base, mine, current);
    expect(clashes.map(({ field }) => field).sort()).toEqual(['facts.taster', 'summary']);
    expect(merged).toEqual(current);
  });

  test('a later day counts for places and for who checked it; they never clash', () => {
    const on = (date: string) => ({ state: 'full', free: null, waitWeeks: null, on: date }) as const;
    const base = aListing({ places: on('2026-01-01'), checked: { on: '2026-01-01', by: 'provider' } });
    const mine = { ...base, places: on('2026-02-01'), checked: { on: '2026-03-01', by: 'provider' as const } };
    const current = { ...base, places: on('2026-02-02'), checked: { on: '2026-02-01', by: 'council' as const } };
    const { merged, clashes } = mergeChanges<'listing'>(base, mine, current);
    expect(clashes).toEqual([]);
    expect([merged.places?.on, merged.checked?.on]).toEqual(['2026-02-02', '2026-03-01']);
  });

  test('a check of the whole that is newer counts for each kind of fact that was checked before it', () => {
    const base = aListing({ checked: { on: '2026-01-01', by: 'provider' } });
    const mine = { ...base, checked: { on: '2026-03-01', by: 'provider' as const } };
    const current = {
      ...base,
      checks: {
        times: { on: '2026-02-01', by: 'provider' as const },
        contact: { on: '2026-03-05', by: 'provider' as const },
      },
    };
    expect(mergeChanges<'listing'>(base, mine, current).merged.checks).toEqual({
      contact: { on: '2026-03-05', by: 'provider' },
    });
  });

  test('changing nothing keeps all that is there now; with nothing new there, all that I changed is taken', () => {
    fc.assert(
      fc.property(bodies, bodies, (base, other) => {
        expect(mergeChanges<'listing'>(base, base, other)).toEqual({ merged: other, clashes: [] });
        expect(mergeChanges<'listing'>(base, other, base)).toEqual({ merged: other, clashes: [] });
      }),
    );
  });

  test('every field of the merged is mine or theirs, and no change of one of two is lost', () => {
    fc.assert(
      fc.property(bodies, bodies, bodies, (base, mine, current) => {
        const { merged, clashes } = mergeChanges<'listing'>(base, mine, current);
        for (const field of ['name', 'summary', 'notFor'] as const) {
          expect([mine[field], current[field]]).toContainEqual(merged[field]);
          const clashed = clashes.some((clash) => clash.field === field);
          const [mineIsNew, theirsIsNew] = [mine[field], current[field]].map(
            (value) => JSON.stringify(value) !== JSON.stringify(base[field]),
          );
          expect(clashed).toBe(
            mineIsNew && theirsIsNew && JSON.stringify(mine[field]) !== JSON.stringify(current[field]),
          );
          if (mineIsNew && !theirsIsNew) expect(merged[field]).toEqual(mine[field]);
        }
      }),
    );
  });
});
