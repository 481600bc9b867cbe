import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sizesOf } from '#domain/listing/picture.ts';
import { MOST_SENT_BYTES, openPhotoStore } from '#features/photos/photo-store.ts';
import { openPhotos } from '#features/photos/photos.ts';

const data = mkdtempSync(join(tmpdir(), 'dayways-uploads-'));
const folder = join(data, 'uploads');
// A busy machine may take its time: what is asked here is what becomes of a photograph.
const store = openPhotoStore(folder, { withinMs: 120_000 });
let jpeg: Buffer;

const picture = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#208040', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  });

/** A PNG of few bytes that says it is so many pixels wide and high. */
function bomb(width: number, height: number): Buffer {
  const chunk = (kind: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length);
    head.write(kind, 4);
    return Buffer.concat([head, body, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000)))]);
}

/** The name of the photograph, or why there is none. */
const sent = async (bytes: Uint8Array): Promise<string> => {
  const added = await store.add(bytes);
  return 'file' in added ? added.file : added.refused;
};

beforeAll(async () => {
  jpeg = await picture(3000, 2000)
    .withExif({ IFD0: { Copyright: 'secret' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 29/1 0/1' } })
    .jpeg({ quality: 70 })
    .toBuffer();
});
afterAll(() => rmSync(data, { recursive: true }));

test('a photograph is kept in three sizes, each a whole WebP that can be shown', async () => {
  const file = await sent(jpeg);
  expect(file).toMatch(/^[a-z0-9]{16}-1600x1067\.webp$/u);
  const sizes = sizesOf(file) ?? [];
  expect(sizes.map(({ width }) => width)).toEqual([480, 960, 1600]);
  const photos = openPhotos(folder, (fault) => expect.unreachable(fault));
  for (const size of sizes) {
    const body = photos.photo(size.file)?.body ?? Buffer.alloc(0);
    const { format, width, height } = await sharp(body).metadata();
    expect([format, width, height]).toEqual(['webp', size.width, size.height]);
  }
});

test('where and by whom it was taken is gone', async () => {
  expect((await sharp(jpeg).metadata()).exif?.toString('latin1')).toContain('secret');
  for (const { file } of sizesOf(await sent(jpeg)) ?? []) {
    const body = readFileSync(join(folder, file));
    const { exif, xmp, iptc, icc } = await sharp(body).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(body.toString('latin1')).not.toContain('secret');
  }
});

test('one that was taken on its side stands upright', async () => {
  const onItsSide = await picture(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await sent(onItsSide)).toContain('-400x600.webp');
});

test.each([
  ['a PNG', () => picture(500, 500).png().toBuffer(), '-500x500.webp'],
  ['a WebP', () => picture(900, 300).webp().toBuffer(), '-900x300.webp'],
  ['a tall one', () => picture(1000, 4000).jpeg().toBuffer(), '-400x1600.webp'],
  [
    'one with a script behind it',
    async () => Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]),
    '-1600x1067.webp',
  ],
])('%s is a photograph too, and none is made bigger', async (_what, make, ends) => {
  const file = await sent(await make());
  expect(file.endsWith(ends)).toBe(true);
  expect(readFileSync(join(folder, file)).includes('<script>')).toBe(false);
});

test.each<[what: string, make: () => Buffer | Promise<Buffer>, why: string]>([
  ['a bomb of 30,000 by 30,000', () => bomb(30_000, 30_000), 'too-many-pixels'],
  ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>'), 'not-a-photo'],
  ['a GIF', () => picture(300, 300).gif().toBuffer(), 'not-a-photo'],
  ['an AVIF', () => picture(300, 300).avif({ effort: 0 }).toBuffer(), 'not-a-photo'],
  ['a TIFF', () => picture(300, 300).tiff().toBuffer(), 'not-a-photo'],
  ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'not-a-photo'],
  [
    'a page that begins as a JPEG',
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<html>'.repeat(99))]),
    'broken',
  ],
  [
    'an AVIF that says it is a WebP',
    async () => Buffer.concat([Buffer.from('RIFF____WEBP'), await picture(300, 300).avif({ effort: 0 }).toBuffer()]),
    'broken',
  ],
  ['half a JPEG', () => jpeg.subarray(0, jpeg.length / 2), 'broken'],
  ['nothing', () => Buffer.alloc(0), 'not-a-photo'],
  ['a dot', () => picture(10, 10).png().toBuffer(), 'too-small'],
  ['9 MB', () => Buffer.concat([jpeg, Buffer.alloc(9 * 1024 * 1024)]), 'too-big'],
])('%s is refused, and nothing of it is kept', async (_what, make, why) => {
  const before = readdirSync(folder);
  expect(await sent(await make())).toBe(why);
  expect(readdirSync(folder)).toEqual(before);
});

test('exactly 8 MB is not too big', async () => {
  expect(await sent(Buffer.concat([jpeg, Buffer.alloc(MOST_SENT_BYTES - jpeg.length)]))).toContain('.webp');
});

test('of many at once a few are made, one after the other, and the others are told to wait', async () => {
  const small = await picture(400, 300).jpeg().toBuffer();
  const told = await Promise.all(Array.from({ length: 6 }, () => sent(small)));
  expect(told.filter((one) => one === 'busy')).toHaveLength(3);
  expect(new Set(told.filter((one) => one !== 'busy')).size).toBe(3);
  expect(await sent(small)).toContain('.webp');
});

test('a photograph that no record names is taken away in all sizes, and nothing else is', async () => {
  const file = await sent(jpeg);
  writeFileSync(join(folder, 'by-hand.webp'), 'as it is');
  await store.drop(file);
  await store.drop('by-hand.webp');
  await store.drop('../../etc/passwd');
  for (const size of sizesOf(file) ?? []) expect(existsSync(join(folder, size.file))).toBe(false);
  expect(existsSync(join(folder, 'by-hand.webp'))).toBe(true);
});

test('what was half written when the process was killed is gone at the next start', async () => {
  const killed = join(data, 'killed');
  mkdirSync(killed);
  const input = join(data, 'photo.jpg');
  writeFileSync(input, jpeg);
  const script = join(data, 'killed.mjs');
  writeFileSync(
    script,
    `import { readFileSync, watch } from 'node:fs';
    import { openPhotoStore } from ${JSON.stringify(import.meta.resolve('#features/photos/photo-store.ts'))};
    const store = openPhotoStore(${JSON.stringify(killed)});
    watch(${JSON.stringify(killed)}, () => process.kill(process.pid, 'SIGKILL'));
    await store.add(readFileSync(${JSON.stringify(input)}));`,
  );
  const child = spawn(process.execPath, [script], { stdio: 'inherit' });
  expect(await new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))).toBe('SIGKILL');
  expect(readdirSync(killed).some((file) => file.startsWith('.half-'))).toBe(true);
  const photos = openPhotos(killed, () => {});
  for (const file of readdirSync(killed)) expect(photos.photo(file)).toBeNull();
  openPhotoStore(killed);
  expect(readdirSync(killed).filter((file) => file.startsWith('.half-'))).toEqual([]);
});
