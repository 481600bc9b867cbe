import { describe, expect, it } from 'vitest';
import { CLOCK_IDS } from '#domain/freshness/check.ts';
import { CLOCKS, clocksBetween, factsUnder } from '#domain/freshness/clocks.ts';
import { FACT_IDS } from '#domain/listing/facts.ts';
import { ListingShape } from '#domain/listing/listing.ts';
import { aListing, anId, told, weekly } from '../../../support/a-listing.ts';

/** What a listing is and looks like, which does not go out of date by itself, and what says when it was checked. */
const NO_CLOCK = [
  ...['name', 'provider', 'kind', 'activities', 'summary', 'description', 'pictures', 'easyRead', 'example'],
  ...['checked', 'checks', 'goneFromSource'],
];

describe('the clocks', () => {
  it('are 3 months for times and places, 6 for contact and price, 12 for access', () => {
    expect(CLOCK_IDS.map((id) => [id, CLOCKS[id].months])).toEqual([
      ['times', 3],
      ['contact', 6],
      ['access', 12],
    ]);
  });

  it('cover each field of a listing once, and each fact once', () => {
    const fields = CLOCK_IDS.flatMap((id) => CLOCKS[id].fields);
    // Facts are covered one by one.
    expect([...fields, ...NO_CLOCK, 'facts'].sort()).toEqual(Object.keys(ListingShape.shape).sort());
    expect(CLOCK_IDS.flatMap((id) => factsUnder(id, FACT_IDS)).sort()).toEqual([...FACT_IDS].sort());
  });

  it('over a change are those of the fields and facts that differ', () => {
    const before = aListing({ facts: told({ drop_in: 'yes', small_group: 'yes' }) });
    expect(clocksBetween(before, before)).toEqual([]);
    expect(clocksBetween(before, { ...before, name: 'Wednesday group' })).toEqual([]);
    const venue = anId('hall');
    const moved = { ...before, venues: [venue], sessions: [weekly(['wed'], '10:00', '12:00', { venue })] };
    expect(clocksBetween(before, moved)).toEqual(['times']);
    expect(clocksBetween(before, { ...before, facts: told({ drop_in: 'yes' }) })).toEqual(['access']);
    expect(clocksBetween(before, { ...moved, costWords: 'Pay what you can.' })).toEqual(['times', 'contact']);
  });
});
