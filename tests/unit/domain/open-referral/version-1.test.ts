import { describe, expect, test } from 'vitest';
import { ListingSchema } from '#domain/listing/listing.ts';
import { fromVersion1, isVersion1 } from '#domain/open-referral/from-version-1.ts';
import { mapped } from '../../../support/a-service.ts';

/** Written from the schema of version 1: no feed of that version was at hand. */
const aServiceOf1 = (spelling: 'service_taxonomys' | 'service_taxonomies' = 'service_taxonomys') => ({
  id: '42',
  name: 'Carers café',
  description: '<p>Tea &amp; talk.</p><p>All welcome.</p>',
  status: 'active',
  url: null,
  email: '',
  organization: { id: '7', name: 'Brackwell Carers', url: 'https://example.org', logo: null },
  [spelling]: [
    { id: '1', taxonomy: { id: 'esdServiceType:298', name: 'Carers support groups', vocabulary: 'esdServiceTypes' } },
    { id: '2', taxonomy: { id: 'openEligibility:20073', name: 'Caregivers', vocabulary: 'openEligibility' } },
  ],
  eligibilitys: [
    { id: '1', eligibility: 'adult', minimum_age: 18, maximum_age: 99 },
    { id: '2', eligibility: 'teen', minimum_age: 14, maximum_age: 17 },
  ],
  regular_schedules: [],
  holiday_schedules: [{ id: '1', closed: true, start_date: '2026-12-24', end_date: '2026-12-27' }],
  languages: [
    { id: '1', language: 'Urdu' },
    { id: '2', language: 'Slovak' },
  ],
  attending_type: 'venue',
  attending_access: 'drop-in',
  deliverable_type: 'Advice',
  cost_options: [{ id: '1', option: 'Everyone', amount: 0 }],
  contacts: [
    { id: '1', name: 'Reception', title: null, phones: [{ id: '1', number: '01204 555010', language: 'English' }] },
  ],
  service_at_locations: [
    {
      id: '9',
      regular_schedules: [{ id: '3', weekday: 1, opens_at: '10:00:00', closes_at: '12:00:00', freq: 'WEEKLY' }],
      location: {
        id: '5',
        name: 'Parish hall',
        latitude: 53.49,
        longitude: -2.29,
        physical_addresses: [
          { address_1: '1 High Street', city: 'Brackwell', state_province: '', postal_code: 'M5 4WT', country: 'GB' },
        ],
        accessibility_for_disabilities: [{ id: '1', accessibility: 'Hearing loop' }],
      },
    },
  ],
});

describe('a service of version 1', () => {
  test.each(['service_taxonomys', 'service_taxonomies'] as const)('is known by its fields (%s)', (spelling) => {
    const raw = aServiceOf1(spelling);
    expect(isVersion1(raw)).toBe(true);
    const { listing, venues, provider, warnings } = mapped(fromVersion1(raw));
    expect(ListingSchema.safeParse(listing.body).error).toBeUndefined();
    expect(listing.original).toBe('42');
    expect(provider.body.website).toBe('https://example.org');
    expect(listing.body).toMatchObject({
      name: 'Carers café',
      kind: 'meet',
      audiences: ['carers'],
      ages: { from: 14, to: null },
      languages: ['ur'],
      ways: ['venue'],
      website: null,
      contacts: [{ name: 'Reception', phone: '01204 555010' }],
    });
    expect(listing.body.facts).toMatchObject({ drop_in: { state: 'yes' }, free: { state: 'yes' } });
    expect(listing.body.description).toContain('Tea & talk.\n\nAll welcome.');
    expect(listing.body.description).toContain('Languages: Slovak');
    expect(listing.body.sessions).toMatchObject([
      { days: ['mon'], starts: '10:00', exceptions: [{ on: '2026-12-24', until: '2026-12-27' }] },
    ]);
    expect(venues[0]?.body).toMatchObject({ lines: ['1 High Street'], postcode: 'M5 4WT', county: null });
    expect(venues[0]?.body.facts.hearing_loop?.state).toBe('yes');
    expect(warnings.map(({ code }) => code)).toEqual(['language']);
  });

  test('a service of version 3 is not taken for one', () => {
    expect(isVersion1({ id: 'x', name: 'y', attributes: [], schedules: [], organization: { website: 'z' } })).toBe(
      false,
    );
  });
});
