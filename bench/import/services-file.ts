import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { v5 as uuidv5 } from 'uuid';
import { chanceFrom } from '#features/generating/chance.ts';

const SPACE = '0b0e1c1a-9f0d-4b7d-8f11-5f2f5d8f3a10';
const WORDS = [
  'Day centre',
  'Gardening group',
  'Supported employment',
  'Art club',
  'Swimming',
  'Job club',
  'Advice line',
  'Peer support',
];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const SENTENCES = [
  'We meet each week and everybody is welcome to join in.',
  'Our staff have worked with people with a learning disability for many years.',
  'You can come for a visit first and decide after that.',
  'We have a kitchen, a garden and a large hall with good light.',
  'Most people come by bus and some of them travel with a friend.',
];

/** A nested Open Referral UK 3.0 service of the size that feeds send (about 3 kB), the same for the same number. */
export function aService(number: number): object {
  const chance = chanceFrom(number);
  const id = (what: string, of = number): string => uuidv5(`${what} ${of}`, SPACE);
  // One provider for four services, one venue for two, as in real feeds.
  const organization = Math.floor(number / 4);
  const location = Math.floor(number / 2);
  const word = chance.one(WORDS);
  return {
    id: id('service'),
    name: `${word} ${number}`,
    description: Array.from({ length: 8 }, () => chance.one(SENTENCES)).join(' '),
    url: `https://example.org/services/${number}`,
    email: `service${number}@example.org`,
    status: 'active',
    fees: 'Please ring us to ask what it costs for you.',
    minimum_age: 18,
    maximum_age: 65,
    assured_date: '2026-05-01',
    last_modified: '2026-05-01T09:00:00Z',
    organization: {
      id: id('organization', organization),
      name: `Provider ${organization}`,
      description: chance.one(SENTENCES),
      website: `https://example.org/${organization}`,
      organization_identifiers: [
        {
          id: id('identifier', organization),
          identifier_type: 'Charity number',
          identifier_scheme: 'GB-CHC',
          identifier: String(1_000_000 + organization),
        },
      ],
    },
    schedules: [0, 1].map((n) => ({
      id: id(`schedule ${n}`),
      freq: 'WEEKLY',
      byday: chance.one(DAYS),
      opens_at: '10:00:00',
      closes_at: '15:00:00',
    })),
    service_at_locations: [
      {
        id: id('at'),
        location: {
          id: id('location', location),
          location_type: 'physical',
          name: `Hall ${location}`,
          latitude: 50.5 + ((location % 25_000) / 25_000) * 6,
          longitude: -3 + ((number % 997) / 997) * 3,
          addresses: [
            {
              id: id('address'),
              address_1: `${number % 300} High Street`,
              city: 'Brackwell',
              state_province: 'Lancashire',
              postal_code: 'M5 4WT',
              country: 'GB',
              address_type: 'physical',
            },
          ],
          accessibility: [
            {
              id: id('access'),
              description: 'Hearing loop. There is a lift. Accessible toilet. Parking is at the back.',
            },
          ],
        },
      },
    ],
    cost_options: [{ id: id('cost'), option: 'Everybody', amount: 12.5, amount_description: 'per session' }],
    contacts: [
      {
        id: id('contact'),
        name: 'The office',
        title: 'Reception',
        phones: [{ id: id('phone'), number: '01204 555 010' }],
      },
    ],
    attributes: [
      {
        id: id('attribute'),
        link_type: 'service',
        taxonomy_term: {
          id: id('term'),
          name: 'Community and day centres',
          description: 'A place',
          term_uri: 'http://id.esd.org.uk/service/296',
        },
      },
    ],
  };
}

/** Writes a page of so many services to a file, a service at a time. */
export async function writeServices(path: string, count: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(
    `{"total_items":${count},"total_pages":1,"page_number":1,"size":${count},"first_page":true,"last_page":true,"empty":false,"contents":[`,
  );
  for (let number = 0; number < count; number += 1)
    if (!file.write(`${number === 0 ? '' : ',\n'}${JSON.stringify(aService(number))}`)) await once(file, 'drain');
  file.end(']}\n');
  await once(file, 'close');
}
