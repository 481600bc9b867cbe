import sharp, { type Sharp } from 'sharp';
import { type PhotoSize, photoSizes } from '#domain/listing/picture.ts';
import { PhotoRefused } from './photo-refused.ts';
import { MOST_PHOTO_BYTES } from './photos.ts';

export interface EncodedPhoto {
  readonly size: PhotoSize;
  readonly body: Uint8Array;
}

const MOST_PIXELS = 40e6;
const LEAST_PIXELS_A_SIDE = 200;
const QUALITIES = [78, 60, 40, 20] as const;

// Every other reader of files is closed: they are where the faults of the library have been (GHSA-26w7-cxv4-gfx2 among them).
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
sharp.cache(false);
sharp.concurrency(1);

const open = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'warning', animated: false });

function refusalOf(error: unknown): PhotoRefused {
  if (error instanceof PhotoRefused) return error;
  const message = error instanceof Error ? error.message : '';
  if (/pixel limit/iu.test(message)) return new PhotoRefused('too-many-pixels', error);
  if (/timeout/iu.test(message)) return new PhotoRefused('too-slow', error);
  return new PhotoRefused(/unsupported image format/iu.test(message) ? 'not-a-photo' : 'broken', error);
}

async function encode(whole: Sharp, size: PhotoSize, seconds: number): Promise<EncodedPhoto> {
  const { width, height } = size;
  for (const quality of QUALITIES) {
    const body = await whole
      .clone()
      .resize(width, height, { fit: 'fill' })
      .webp({ quality })
      .timeout({ seconds })
      .toBuffer();
    if (body.length <= MOST_PHOTO_BYTES) return { size, body };
  }
  throw new PhotoRefused('too-big');
}

/**
 * Makes a photograph anew from what somebody sent, upright, as WebP in each size, and with nothing of the file that was sent but what can be
 * seen: no place, no camera, no name. No step takes longer than `withinMs` milliseconds. Throws `PhotoRefused`.
 */
export async function encodePhoto(bytes: Uint8Array, name: string, withinMs: number): Promise<EncodedPhoto[]> {
  const seconds = Math.ceil(withinMs / 1000);
  try {
    const { width, height, orientation = 1 } = await open(bytes).metadata();
    const isOnItsSide = orientation >= 5;
    const [wide, high] = isOnItsSide ? [height, width] : [width, height];
    if (Math.min(wide, high) < LEAST_PIXELS_A_SIDE) throw new PhotoRefused('too-small');
    const sizes = photoSizes(name, wide, high);
    const [biggest] = sizes.slice(-1);
    const upright = await open(bytes)
      .autoOrient()
      .resize(biggest?.width, biggest?.height, { fit: 'fill' })
      .toColourspace('srgb')
      .timeout({ seconds })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { info, data } = upright;
    const whole = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    const made: EncodedPhoto[] = [];
    for (const size of sizes) made.push(await encode(whole, size, seconds));
    return made;
  } catch (error) {
    throw refusalOf(error);
  }
}
