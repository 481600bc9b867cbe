import { describe, expect, test } from 'vitest';
import { RISKS, type RiskSource, risksOf, weightOf } from '#domain/publishing/risk.ts';
import { aListing, anId, aVenue, told } from '../../../support/a-listing.ts';

const before = aListing({ summary: 'We paint.' });
const known: RiskSource = {
  subject: 'listing',
  before,
  after: before,
  isProviderPublic: true,
  hasPublicListing: true,
  isShared: false,
  isAtOnce: false,
};
const changed = (given: Parameters<typeof aListing>[0]) =>
  risksOf({ ...known, after: aListing({ summary: 'We paint.', ...given }) });

describe('what to look out for', () => {
  test.each([
    ['other words', changed({ summary: 'We sing.' }), []],
    ['a fact about care', changed({ facts: told({ medication_help: 'yes' }) }), ['safeguarding']],
    ['a fact that is not about care', changed({ facts: told({ taster: 'yes' }) }), []],
    ['who it is not for', changed({ notFor: ['People under 18'] }), ['safeguarding']],
    ['another place', changed({ venues: [anId('x')] }), ['address']],
    ['another phone number', changed({ contacts: [{ phone: '1' }] }), ['contact']],
    [
      'a provider that nobody knows',
      risksOf({ ...known, isProviderPublic: false, hasPublicListing: false, before: null }),
      ['new_provider'],
    ],
    ['a first listing', risksOf({ ...known, hasPublicListing: false, before: null }), ['first_listing']],
    ['one more listing of a provider that is known', risksOf({ ...known, before: null }), []],
    ['a notice that is public already', risksOf({ ...known, isAtOnce: true }), ['at_once']],
  ])('%s', (_what, risks, expected) => expect(risks).toEqual(expected));

  test('a place that others use is looked at with care', () => {
    const [was, is] = [aVenue(), aVenue({ town: 'Oakenholt' })];
    expect(risksOf({ ...known, subject: 'venue', before: was, after: is, isShared: true })).toEqual([
      'shared_venue',
      'address',
    ]);
  });

  test.each([
    ['whose postcode is in no file', { postcode: 'ZZ1 1ZZ', point: null }, ['no_point']],
    ['without a postcode', { postcode: null, point: null }, []],
    ['that is on the map', { postcode: 'ZZ1 1ZZ', point: { lat: 53.4, lng: -2.2 } }, []],
  ])('a place %s', (_what, given, expected) => {
    const is = aVenue(given);
    expect(risksOf({ ...known, subject: 'venue', before: is, after: is })).toEqual(expected);
  });

  test('an answer that is given anew and is the same is no change', () => {
    const at = (on: string) => aListing({ facts: { nurse: { state: 'yes', source: 'provider', on } } });
    expect(risksOf({ ...known, before: at('2025-01-01'), after: at('2026-01-01') })).toEqual([]);
  });

  test('the table goes from the most important reason to the least, and says each in words', () => {
    const weights = Object.values(RISKS).map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
    expect(weightOf(['contact', 'new_provider'])).toBe(RISKS.new_provider.weight);
    expect(weightOf([])).toBe(0);
  });
});
