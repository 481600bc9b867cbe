import { describe, expect, it } from 'vitest';
import { expandListing } from '#db/seed/expand.ts';
import { readSeed } from '#db/seed/read-seed.ts';
import { addMonths } from '#domain/freshness/calendar.ts';
import { freshnessOf, standingOf, WORST_FIRST } from '#domain/freshness/standing.ts';

const files = readSeed();
const listingsOn = (today: string) =>
  files.flatMap(({ provider, listings }) => listings.map((listing) => expandListing(listing, provider.slug, today)));

describe.each(['2026-03-01', '2027-08-31', '2028-02-29'])('an example directory that is seeded on %s', (today) => {
  const listings = listingsOn(today);

  it('has listings on each step of the ladder, most of them fresh', () => {
    const standing = Map.groupBy(listings, (listing) => standingOf(listing, today).step);
    expect([...standing.keys()].sort()).toEqual([...WORST_FIRST].sort());
    expect(standing.get('fresh')?.length).toBeGreaterThan(listings.length / 2);
    expect(standing.get('hidden')?.length).toBeLessThan(5);
    expect(listings.filter(({ checks }) => checks !== undefined).length).toBeGreaterThan(0);
  });

  it('loses none of them from search, now or years later', () => {
    for (const date of [today, addMonths(today, 9), addMonths(today, 60)])
      expect(listings.filter((listing) => freshnessOf(listing, date) === 'hidden')).toEqual([]);
  });
});
