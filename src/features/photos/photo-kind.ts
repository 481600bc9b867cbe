const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);
const letters = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/**
 * Whether a file begins as a JPEG, a PNG or a WebP does. What it is called and what the browser says it is count for nothing; whether it is
 * whole is for the reader of pictures to find out.
 */
export const looksLikePhoto = (bytes: Uint8Array): boolean =>
  starts(bytes, 0xff, 0xd8, 0xff) ||
  starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ||
  (letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 12) === 'WEBP');
