import sharp from 'sharp';

/** A whole WebP picture of one pixel. */
export const WEBP = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64');

/** A photograph as a phone sends it, all of one colour. */
export const jpeg = (): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#208040' } })
    .jpeg()
    .toBuffer();
