import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_PHOTO_BYTES, openPhotos } from '#features/photos/photos.ts';
import { WEBP } from '../../../support/small-photo.ts';

const data = mkdtempSync(join(tmpdir(), 'dayways-photos-'));
const folder = join(data, 'uploads');
const faults: string[] = [];
const { photo } = openPhotos(folder, (fault) => faults.push(fault));

beforeAll(() => {
  mkdirSync(folder);
  writeFileSync(join(data, 'secret.webp'), WEBP);
});
afterAll(() => rmSync(data, { recursive: true }));

test('a photograph is shown as it is, and no more once it is taken away', () => {
  writeFileSync(join(folder, 'the-hall.webp'), WEBP);
  expect(photo('the-hall.webp')).toEqual({ contentType: 'image/webp', body: WEBP });
  expect(photo('the-hall.webp')?.body).toBe(photo('the-hall.webp')?.body);
  rmSync(join(folder, 'the-hall.webp'));
  expect(photo('the-hall.webp')).toBeNull();
});

test.each(['../secret.webp', '..%2fsecret.webp', 'sub/secret.webp', '/etc/passwd', 'secret.png', ''])(
  '%j is no name of a photograph',
  (name) => {
    expect(photo(name)).toBeNull();
  },
);

test('a link out of the folder, a half-copied file, one of another kind and one too big are not shown, and each is told once', () => {
  symlinkSync(join(data, 'secret.webp'), join(folder, 'link.webp'));
  writeFileSync(join(folder, 'half.webp'), WEBP.subarray(0, 20));
  writeFileSync(join(folder, 'page.webp'), '<html><script>alert(1)</script>');
  writeFileSync(join(folder, 'big.webp'), WEBP);
  truncateSync(join(folder, 'big.webp'), MOST_PHOTO_BYTES + 1);
  for (const name of ['link.webp', 'half.webp', 'page.webp', 'big.webp']) {
    faults.length = 0;
    expect([name, photo(name), photo(name)]).toEqual([name, null, null]);
    expect(faults).toHaveLength(1);
  }
});
