import { describe, expect, test } from 'vitest';
import { aService, atPlace, codesOf, listingOf, mapped } from '../../../support/a-service.ts';

test('a bare service claims nothing', () => {
  const { provider, venues, listing, keptBack } = mapped(aService());
  expect(listing.body).toMatchObject({
    facts: {},
    prices: [],
    costWords: null,
    ages: null,
    sessions: [],
    languages: [],
    ways: [],
    coverage: null,
    places: null,
    checked: null,
    alert: null,
    eligibility: null,
    joining: { routes: [] },
  });
  expect(venues).toEqual([]);
  expect(provider.body).toMatchObject({ name: 'Open Gate', type: null });
  expect(keptBack).toBeNull();
});

describe('money', () => {
  const costs = (...cost_options: object[]) => mapped(aService({ cost_options }));
  const of = (...cost_options: object[]) => costs(...cost_options).listing.body;

  test('an amount of 0 for everybody is free, and says that a feed said so', () => {
    expect(of({ amount: 0, option: 'Everyone' }).facts.free).toMatchObject({ state: 'yes', source: 'feed' });
    expect(of({ amount: 0 }).facts.free?.state).toBe('yes');
  });
  test('an amount of 0 for some people is a price of theirs, and not free', () => {
    const body = of({ amount: 0, option: 'OAP', amount_description: 'per session' });
    expect(body.facts.free).toBeUndefined();
    expect(body.prices).toEqual([{ pence: 0, per: 'session', who: 'OAP' }]);
  });
  test('free is never made from nothing, from an option with no amount, or from words that only mention it', () => {
    expect(of().facts.free).toBeUndefined();
    expect(of({ option: 'Members' }).facts.free).toBeUndefined();
    expect(listingOf({ fees: 'The first session is free, then £5.' }).facts.free).toBeUndefined();
  });
  test('fees that say only that it is free are free', () => {
    expect(listingOf({ fees: 'Free of charge' }).facts.free?.state).toBe('yes');
  });
  test('free and a price for everybody cannot both be: the price stays, free is not told us', () => {
    const { listing, warnings } = costs(
      { amount: 0 },
      { amount: 5, amount_description: 'per session', currency: 'GBP' },
    );
    expect(listing.body.facts.free).toBeUndefined();
    expect(listing.body.prices).toHaveLength(1);
    expect(warnings.some(({ code }) => code === 'money')).toBe(true);
  });
  test('an amount with no currency is read as pounds, with a warning', () => {
    const { listing, warnings } = costs({ amount: 35, amount_description: 'per half day' });
    expect(listing.body.prices).toEqual([{ pence: 3500, per: 'half_day', who: null }]);
    expect(warnings).toContainEqual({
      code: 'money',
      field: 'cost_options/0/currency',
      message: 'amount 35 has no currency: it is read as pounds',
    });
  });
  test('other money, a price that is over and a price for nothing named stay words', () => {
    expect(of({ amount: 20, currency: 'EUR', amount_description: 'per day' })).toMatchObject({
      prices: [],
      costWords: '20 EUR per day',
    });
    expect(of({ amount: 9, amount_description: 'per day', valid_to: '2025-12-31' })).toMatchObject({
      prices: [],
      costWords: '£9 per day until 2025-12-31',
    });
    expect(of({ amount: 9, option: 'Adults' })).toMatchObject({ prices: [], costWords: '£9 (Adults)' });
  });
});

describe('who sees it', () => {
  test.each(['inactive', 'defunct', 'Draft'])('%s is kept back', (status) =>
    expect(mapped(aService({ status })).keptBack).toContain(status.toLowerCase()),
  );
  test('temporarily closed is shown with an alert', () => {
    const { listing, keptBack } = mapped(aService({ status: 'temporarily closed', alert: 'Back in May.' }));
    expect(keptBack).toBeNull();
    expect(listing.body.alert).toBe('Closed for now. Back in May.');
  });
  test('who assured a record is never stored', () => {
    const whole = JSON.stringify(mapped(aService({ assurer_email: 'keeper@example.org', assured_date: '2026-02-01' })));
    expect(whole).not.toContain('keeper@');
    expect(whole).toContain('"checked":{"on":"2026-02-01","by":"feed"}');
  });
});

describe('places', () => {
  const venue = (location: object) => {
    const { venues } = mapped(aService({ service_at_locations: [atPlace(location)] }));
    const [first] = venues;
    if (first === undefined) throw new Error('There is no venue');
    return first;
  };
  test.each([
    [{ latitude: 100, longitude: 101 }, 'latitude 100 is not on the earth'],
    [{ latitude: 0, longitude: 0 }, 'is not in the United Kingdom'],
    [{ latitude: -2.29, longitude: 53.49 }, 'the wrong way round'],
  ])('%o is no point', (location, why) => {
    const { body, warnings } = venue(location);
    expect(body.point).toBeNull();
    expect(warnings[0]?.message).toContain(why);
  });
  test('numbers may come as words', () => {
    expect(venue({ latitude: '53.49', longitude: '-2.29' }).body.point).toEqual({ lat: 53.49, lng: -2.29 });
  });
  test('a place whose address is hidden is stored without its street, and only roughly where it is', () => {
    const { body } = venue({
      mask_exact_address: true,
      latitude: 53.48751,
      longitude: -2.29049,
      addresses: [{ address_1: '3 Secret Street', city: 'Brackwell', postal_code: 'M5 4WT' }],
    });
    expect(body).toMatchObject({ hideAddress: true, lines: [], postcode: 'M5', point: { lat: 53.49, lng: -2.29 } });
    expect(JSON.stringify(body)).not.toContain('Secret');
  });
  test('a virtual location is online, a postal one is no place to go', () => {
    const { listing, venues } = mapped(
      aService({
        service_at_locations: [atPlace({ location_type: 'virtual' }), atPlace({ id: 'x', location_type: 'postal' })],
      }),
    );
    expect(listing.body.ways).toEqual(['online']);
    expect(venues).toEqual([]);
  });
});

test('a kind that nothing says is guessed, and the warning says so', () => {
  const bare = mapped(aService({ name: 'The Willows' }));
  expect(bare.listing.body.kind).toBe('advice');
  expect(codesOf(bare)).toEqual(['kind_guessed']);
});

test('a term of a known list says the kind, whatever the name says', () => {
  const term = { id: 'x', name: 'Work experience placements', term_uri: 'http://id.esd.org.uk/service/52' };
  const known = mapped(aService({ name: 'Advice', attributes: [{ id: 'a', taxonomy_term: term }] }));
  expect(known.listing.body.kind).toBe('get-ready');
  expect(known.warnings).toEqual([]);
});
