import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listingsById, providersById, publicAddresses, venuesById } from '#db/published.ts';
import { wholeDirectory } from '#features/sharing/whole-directory.ts';
import { asGraph, listingJsonLd, providerJsonLd, venueJsonLd } from '#web/json-ld.ts';
import { aListing, aProvider, aVenue, told, weekly } from '../../support/a-listing.ts';
import { AT } from '../../support/a-small-directory.ts';
import { SITE, sharing, theExamples } from '../../support/sharing.ts';

/** The vocabulary as the types package writes it: which properties each type has of its own, and what it is a kind of. */
const VOCABULARY = readFileSync(
  new URL(import.meta.resolve('schema-dts')).pathname.replace(/\.m?js$/u, '.d.ts'),
  'utf8',
);
const TYPES = new Map(
  [...VOCABULARY.matchAll(/interface (\w+)Base extends ([^{]+)\{([\s\S]*?)\n\}/gu)].map(
    ([, name = '', parents = '', body = '']) => [
      name,
      {
        parents: [...parents.matchAll(/(\w+)Base\b/gu)].map(([, parent = '']) => parent),
        own: new Set([...body.matchAll(/^ {4}"(\w+)"\?:/gmu)].map(([, property = '']) => property)),
      },
    ],
  ),
);
const has = (type: string, property: string): boolean => {
  const found = TYPES.get(type);
  return found !== undefined && (found.own.has(property) || found.parents.some((parent) => has(parent, property)));
};

/** Every `Type.property` of a document, with the depths of it. */
function* used(value: unknown): Generator<[string, string]> {
  if (Array.isArray(value)) for (const one of value) yield* used(one);
  else if (typeof value === 'object' && value !== null) {
    const type = '@type' in value ? String(value['@type']) : '';
    for (const [property, part] of Object.entries(value)) {
      if (!property.startsWith('@')) yield [type, property];
      yield* used(part);
    }
  }
}

const documentOf = (given: Parameters<typeof aListing>[0]) =>
  listingJsonLd(SITE, { id: 'l', slug: 'l', body: aListing(given) }, { id: 'p', slug: 'p', body: aProvider() }, [
    { id: 'v', slug: 'v', body: aVenue() },
  ]);

test('every type and property of every page of the examples is of the vocabulary', async () => {
  const db = theExamples(AT);
  const listings = [...listingsById(db, await wholeDirectory(sharing(db, () => AT))).values()];
  const seen = new Set<string>();
  for (const listing of listings) {
    const provider = providersById(db, [listing.body.provider]).get(listing.body.provider);
    if (provider === undefined) throw new Error('Every example has a provider');
    const venues = [...venuesById(db, listing.body.venues).values()];
    const documents = [
      listingJsonLd(SITE, listing, provider, venues),
      asGraph(providerJsonLd(SITE, provider), ...venues.map((venue) => venueJsonLd(SITE, venue))),
    ];
    for (const [type, property] of used(documents)) if (type !== '') seen.add(`${type}.${property}`);
  }
  expect(publicAddresses(db, 'listings').length).toBe(listings.length);
  expect([...seen].filter((name) => !has(name.split('.')[0] ?? '', name.split('.')[1] ?? ''))).toEqual([]);
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'Service.audience',
      'Service.hoursAvailable',
      'PeopleAudience.suggestedMinAge',
      'OpeningHoursSpecification.dayOfWeek',
      'LocationFeatureSpecification.value',
      'GeoCoordinates.latitude',
      'Offer.price',
    ]),
  );
  expect(has('Service', 'nonsense')).toBe(false);
});

describe('what a page tells search engines', () => {
  test('is nothing that nobody told us', () => {
    const document = documentOf({});
    for (const property of ['audience', 'hoursAvailable', 'offers', 'areaServed', 'description'])
      expect(document).not.toHaveProperty(property);
  });

  test('is free only where somebody said so', () => {
    const free = (state: 'yes' | 'no' | 'unknown') => documentOf({ facts: told({ free: state }) });
    expect(free('yes')).toMatchObject({ offers: [{ price: 0, priceCurrency: 'GBP' }] });
    for (const state of ['no', 'unknown'] as const) expect(free(state)).not.toHaveProperty('offers');
  });

  test('is who it is for, with ages', () => {
    const ages = { from: 18, to: null };
    expect(documentOf({ ages, audiences: ['autism'] })).toMatchObject({
      audience: [{ '@type': 'PeopleAudience', audienceType: 'autistic people', suggestedMinAge: 18 }],
    });
    expect(documentOf({ ages })).toMatchObject({ audience: [{ suggestedMinAge: 18 }] });
  });

  test('is when it is on every week or on single days, and nothing that these words cannot say', () => {
    const tuesday = weekly(['tue'], '10:00', '12:00', { way: 'out' });
    expect(documentOf({ sessions: [tuesday] })).toMatchObject({
      hoursAvailable: [{ dayOfWeek: ['https://schema.org/Tuesday'], opens: '10:00', closes: '12:00' }],
    });
    const once = { ...tuesday, days: [], repeat: { every: 'once' as const, dates: ['2026-12-04'] } };
    expect(documentOf({ sessions: [once] })).toMatchObject({
      hoursAvailable: [{ validFrom: '2026-12-04', validThrough: '2026-12-04', opens: '10:00' }],
    });
    for (const other of [
      { ...tuesday, termTime: true },
      { ...tuesday, ends: null },
      { ...tuesday, repeat: { every: 'week' as const, interval: 2 }, from: '2026-01-06' },
      { ...tuesday, repeat: { every: 'month' as const, nth: 1 } },
    ])
      expect(documentOf({ sessions: [other] })).not.toHaveProperty('hoursAvailable');
  });
});
