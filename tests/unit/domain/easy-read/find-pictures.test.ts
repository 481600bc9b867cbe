import { expect, test } from 'vitest';
import { CHOICE_PICTURES, findPictures } from '#domain/easy-read/find-pictures.ts';
import { PICTURE_IDS } from '#domain/easy-read/pictures.ts';

test.each([
  ['football', 'sport'],
  ['bus', 'bus'],
  ['CHOIR', 'music'],
  ['  support a lot ', 'support-high'],
  ['cafe', 'cafe'],
])('%j finds %s', (written, id) => {
  expect(findPictures(written)).toContain(id);
});

test('a picture with the word in its label stands before one that is only known by it', () => {
  expect(findPictures('swim')[0]).toBe('swimming');
});

test('a word that nothing is known by finds nothing, and no word finds everything', () => {
  expect(findPictures('zzzz')).toEqual([]);
  expect(findPictures(' ')).toBe(CHOICE_PICTURES);
});

test('nobody is asked to choose the picture of what nobody told', () => {
  expect(CHOICE_PICTURES.filter((id) => id.endsWith('unknown'))).toEqual([]);
  expect(PICTURE_IDS.length - CHOICE_PICTURES.length).toBeGreaterThan(3);
});
