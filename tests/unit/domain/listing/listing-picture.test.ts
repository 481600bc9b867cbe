import { expect, test } from 'vitest';
import { ACTIVITIES } from '#domain/listing/activities.ts';
import { KIND_IDS, KINDS } from '#domain/listing/kinds.ts';
import { pictureOf } from '#domain/listing/listing-picture.ts';

test('things to do are told apart by what people do there first', () => {
  expect(pictureOf({ kind: 'day', activities: ['gardening', 'art'] })).toBe(ACTIVITIES.gardening.picture);
});

test('work is told apart by the kind of help, whatever is done there', () => {
  expect(pictureOf({ kind: 'internship', activities: ['cafe'] })).toBe(KINDS.internship.picture);
});

test.each(KIND_IDS)('“%s” with no activities told has the picture of its kind', (kind) => {
  expect(pictureOf({ kind, activities: [] })).toBe(KINDS[kind].picture);
});
