import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodePhoto } from '#features/photos/encode-photo.ts';

const picture = sharp({ create: { width: 300, height: 300, channels: 3, background: '#208040' } });

test.each<[kind: string, make: () => Buffer | Promise<Buffer>]>([
  ['GIF', () => picture.clone().gif().toBuffer()],
  ['TIFF', () => picture.clone().tiff().toBuffer()],
  ['AVIF', () => picture.clone().avif({ effort: 0 }).toBuffer()],
  ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"/>')],
])('the reader of %s is closed, whatever a file begins with', async (_kind, make) => {
  await expect(encodePhoto(await make(), 'a', 120_000)).rejects.toMatchObject({
    name: 'PhotoRefused',
    why: 'not-a-photo',
  });
});

test('a grey picture and one that lets light through become photographs too', async () => {
  const grey = await picture.clone().toColourspace('b-w').png().toBuffer();
  const clear = await picture.clone().ensureAlpha(0.5).png().toBuffer();
  for (const bytes of [grey, clear]) {
    const [made] = await encodePhoto(bytes, 'a', 120_000);
    expect((await sharp(made?.body).metadata()).format).toBe('webp');
  }
});
