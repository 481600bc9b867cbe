import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedPicture, PHOTO_FILE, type Picture, photoSizes, sizesOf } from '#domain/listing/picture.ts';

test('the name of the biggest file tells all sizes there are', () => {
  const side = fc.integer({ min: 200, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const sizes = photoSizes('abc', width, height);
      expect(sizesOf(sizes.at(-1)?.file ?? '')).toEqual(sizes);
      for (const size of sizes) {
        expect(size.file).toMatch(PHOTO_FILE);
        expect(size.width).toBeLessThanOrEqual(Math.min(width, 1600));
        expect(size.height).toBeLessThanOrEqual(Math.min(height, 1600));
        expect(size.height).toBeGreaterThan(0);
      }
    }),
  );
});

test('of a file that somebody put there by hand nothing is known', () => {
  expect(sizesOf('the-hall.webp')).toBeNull();
});

test('a picture moves one place, and the first does not move up', () => {
  const pictures = ['a', 'b', 'c'].map((file): Picture => ({ file, words: file, credit: null }));
  const order = (file: string, by: -1 | 1) =>
    movedPicture(pictures, file, by)
      .map((one) => one.file)
      .join('');
  expect([order('b', -1), order('b', 1), order('a', -1), order('c', 1), order('gone', 1)]).toEqual([
    'bac',
    'acb',
    'abc',
    'abc',
    'abc',
  ]);
});
