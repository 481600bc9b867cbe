import { describe, expect, test } from 'vitest';
import { FACET_IDS, FACETS, isFacetValue } from '#domain/listing/facets.ts';
import { FACT_IDS, FACTS, LISTING_FACT_IDS, VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import { ListingSchema } from '#domain/listing/listing.ts';
import { agesInWords, groupSizeInWords } from '#domain/words/people.ts';
import { placesInWords } from '#domain/words/places.ts';
import { priceInWords } from '#domain/words/prices.ts';
import { sessionsInWords } from '#domain/words/sessions.ts';
import { aListing, anId, aVenue, choiceSourcesOf, documentsOf, told } from '../../../support/a-listing.ts';

describe('a listing that tells nothing', () => {
  const bare = aListing({ name: 'Tuesday group' });

  test('claims nothing in search but its kind', () => {
    const [document] = documentsOf(bare);
    expect(document?.yes).toEqual({ kind: ['day'] });
    expect(document?.no).toEqual({});
    expect(document?.untold).toEqual(FACET_IDS.filter((facet) => facet !== 'kind'));
    expect([document?.ages, document?.point, document?.nextAt, document?.checkedOn]).toEqual([null, null, null, null]);
  });

  test('is never said to be free, open to anyone, or to have places', () => {
    for (const words of [
      priceInWords(bare),
      agesInWords(bare.ages),
      groupSizeInWords(bare.groupSize),
      placesInWords(bare.places),
      sessionsInWords(bare.sessions),
    ])
      expect(words).toBe('Not told us');
  });

  test('has no fact at all, not even an unknown one', () => {
    expect(bare.facts).toEqual({});
    expect(aVenue().facts).toEqual({});
  });
});

describe('facts', () => {
  test('one that does not apply is neither a yes nor unknown', () => {
    const [document] = documentsOf({ facts: told({ nurse: 'not_applicable', transport: 'unknown' }) });
    expect(document?.yes.help).toBeUndefined();
    expect(document?.no.help).toEqual(['nurse']);
  });

  test('those of a building come from the venue where it happens, and from no other', () => {
    const [barn, hall] = [anId('barn'), anId('hall')];
    const sources = choiceSourcesOf({
      listing: aListing({ venues: [barn, hall] }),
      venues: { [barn]: aVenue({ facts: told({ hoist: 'yes' }) }), [hall]: aVenue({ facts: told({ hoist: 'no' }) }) },
    });
    expect(sources.map((source) => FACETS.access.read(source))).toEqual([
      { yes: ['hoist'], no: [] },
      { yes: [], no: ['hoist'] },
    ]);
  });

  test('free and a price for everybody contradict each other, and it says what to do', () => {
    const contradiction = {
      ...aListing(),
      facts: told({ free: 'yes' }),
      prices: [{ pence: 500, per: 'session', who: null }],
    };
    expect(ListingSchema.safeParse(contradiction).error?.issues[0]?.message).toBe(
      'It says that this is free and that it has a price. Say who pays the price, or take one away',
    );
    const both = { ...contradiction, prices: [{ pence: 500, per: 'session', who: 'people from outside the borough' }] };
    expect(ListingSchema.safeParse(both).success).toBe(true);
  });
});

describe('the tables', () => {
  test('every fact belongs to a venue or to a listing, and is asked for under one group', () => {
    expect([...VENUE_FACT_IDS, ...LISTING_FACT_IDS].sort()).toEqual([...FACT_IDS].sort());
    for (const id of FACT_IDS) expect(FACTS[id].yes).not.toBe(FACTS[id].no);
  });

  test('every value of every facet is a value that can be asked for', () => {
    for (const facet of FACET_IDS)
      for (const value of Object.keys(FACETS[facet].values)) expect(isFacetValue(facet, value)).toBe(true);
  });

  test.each(['constructor', '__proto__', 'toString', '', 'hoist"', '0999', '2027-13'])(
    '“%s” is a value of no facet',
    (value) => {
      expect(FACET_IDS.filter((facet) => isFacetValue(facet, value))).toEqual([]);
    },
  );
});
