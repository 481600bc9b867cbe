import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ListingSchema } from '#domain/listing/listing.ts';
import { toRecords } from '#domain/open-referral/to-records.ts';
import { ProviderSchema } from '#domain/provider/provider.ts';
import { VenueSchema } from '#domain/venue/venue.ts';
import { anId } from '../../../support/a-listing.ts';
import { aService, atPlace, mapped, TODAY } from '../../../support/a-service.ts';

const read = (raw: unknown) =>
  toRecords(raw, { today: TODAY, idOf: (subject, original) => anId(`${subject} ${original}`) });

describe('what is refused', () => {
  test.each([
    [{ ...aService(), id: null }, 'id'],
    [{ ...aService(), name: '  ' }, 'name'],
    [{ ...aService(), organization: undefined }, 'organization'],
    ['a word', ''],
  ])('%o', (raw, field) => {
    const result = read(raw);
    expect(result).toMatchObject({ ok: false, refusal: { field } });
  });
});

test('a part that cannot be read is left out with its place, and the rest is taken', () => {
  const { listing, warnings } = mapped(
    aService({
      minimum_age: { years: 18 },
      url: 'not a web address',
      email: 'nobody',
      schedules: 'every day',
      languages: [{ code: 'ur' }, 'Polish', { name: 'Welsh' }],
      phones: [{ description: 'no number' }, { number: '01204 555010' }],
    }),
  );
  expect(listing.body).toMatchObject({ ages: null, website: null, languages: ['cy', 'ur'].toReversed() });
  expect(listing.body.contacts).toMatchObject([{ phone: '01204 555010' }]);
  expect(warnings.filter(({ code }) => code === 'left_out').map(({ field }) => field)).toEqual([
    'languages/1',
    'schedules',
    'phones/0/number',
    'minimum_age',
  ]);
});

test('names and words that are too long are shortened at a word, and said to be', () => {
  const { listing, warnings } = mapped(aService({ name: 'word '.repeat(60), description: 'Words. '.repeat(2000) }));
  expect(listing.body.name.length).toBeLessThanOrEqual(120);
  expect(listing.body.name.endsWith('word…')).toBe(true);
  expect(warnings.map(({ code }) => code)).toContain('shortened');
  expect(ListingSchema.safeParse(listing.body).error).toBeUndefined();
});

/** Any JSON in the places of a service where mistakes are made. */
const mess = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.constantFrom('9am', 'MO,5TU', '2026-02-31', '£', '0', '100', 'GBP'),
);
const field = (keys: readonly string[]) => fc.dictionary(fc.constantFrom(...keys), mess);

test('whatever a feed sends, a record that is taken can be published', () => {
  const services = fc.record({
    scalars: field([
      'description',
      'url',
      'email',
      'status',
      'fees',
      'minimum_age',
      'maximum_age',
      'assured_date',
      'alert',
      'last_modified',
      'application_process',
      'wait_time',
      'accreditations',
      'languages',
      'contacts',
      'attributes',
      'service_areas',
      'capacities',
      'organization',
    ]),
    schedule: field([
      'freq',
      'byday',
      'interval',
      'dtstart',
      'until',
      'valid_to',
      'opens_at',
      'closes_at',
      'attending_type',
      'description',
    ]),
    cost: field(['amount', 'option', 'amount_description', 'currency', 'valid_to']),
    location: field([
      'id',
      'name',
      'latitude',
      'longitude',
      'location_type',
      'description',
      'transportation',
      'addresses',
      'accessibility',
    ]),
    address: field(['address_1', 'city', 'postal_code', 'state_province', 'address_type']),
    contact: field(['name', 'title', 'email', 'phones']),
  });
  fc.assert(
    fc.property(services, ({ scalars, schedule, cost, location, address, contact }) => {
      const result = read({
        ...aService(scalars),
        schedules: [schedule],
        cost_options: [cost],
        contacts: [contact],
        service_at_locations: [atPlace({ addresses: [address], ...location }, { schedules: [schedule] })],
      });
      if (!result.ok) return;
      const { listing, venues, provider } = result.value;
      expect(ListingSchema.safeParse(listing.body).error).toBeUndefined();
      expect(ProviderSchema.safeParse(provider.body).error).toBeUndefined();
      for (const { body } of venues) expect(VenueSchema.safeParse(body).error).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});
