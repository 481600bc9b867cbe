import { expect, test } from 'vitest';
import { INDEX_SETTINGS } from '#search/meilisearch/index-settings.ts';
import { FACET_ATTRIBUTES, toStoredDocument, WORD_ATTRIBUTES } from '#search/meilisearch/stored-document.ts';
import { aDirectory } from '../../../support/a-directory.ts';
import { aDocument, anId, aVenue, told } from '../../../support/a-listing.ts';

const HALL = anId('hall');

test('a choice is flattened into attributes, and what is not told is not there', () => {
  const document = aDocument(
    { name: 'Choir', kind: 'meet', ages: { from: 16, to: null }, checked: { on: '2026-02-01', by: 'provider' } },
    { venues: { [HALL]: aVenue({ point: { lat: 53.5, lng: -2.25 }, facts: told({ hoist: 'yes', lift: 'no' }) }) } },
  );
  expect(toStoredDocument(document)).toMatchObject({
    id: document.id,
    version: document.version,
    yes_kind: ['meet'],
    yes_access: ['hoist'],
    no_access: ['lift'],
    age_from: 16,
    age_to: 120,
    _geo: { lat: 53.5, lng: -2.25 },
    place: '53.5,-2.25',
    checked_on: 20_485,
    rank: document.rank,
  });
  expect(toStoredDocument(document)).not.toHaveProperty('next_at');
  expect(toStoredDocument(document)).not.toHaveProperty('yes_paying');
});

test('a choice without a point or an age has neither', () => {
  const stored = toStoredDocument(aDocument({ name: 'Calls', ways: ['online'] }));
  for (const attribute of ['_geo', 'place', 'age_from', 'age_to', 'next_at', 'checked_on'])
    expect(stored).not.toHaveProperty(attribute);
});

test('“people’s” is one word, as it is when it is looked for', () => {
  expect(toStoredDocument(aDocument({ name: 'Young people’s choir: don\'t "wait"' })).name).toBe(
    'Young peoples choir: dont "wait"',
  );
});

test('every attribute that is stored is set up, and none is null', () => {
  const known = new Set<string>([
    ...WORD_ATTRIBUTES,
    ...INDEX_SETTINGS.displayedAttributes,
    ...INDEX_SETTINGS.sortableAttributes,
    ...INDEX_SETTINGS.filterableAttributes.flatMap((rule) =>
      typeof rule === 'string' ? rule : rule.attributePatterns,
    ),
  ]);
  expect([...known]).toEqual(expect.arrayContaining([...FACET_ATTRIBUTES]));
  for (const stored of aDirectory(200).map(toStoredDocument))
    for (const [attribute, value] of Object.entries(stored)) {
      expect(known).toContain(attribute);
      expect(value).not.toBeNull();
    }
});
