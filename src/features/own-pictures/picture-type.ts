/** What a picture's own bytes say it is, or why it cannot be shown, in words for who put it there. */
export type PictureType =
  | { readonly contentType: 'image/svg+xml' | 'image/png' | 'image/webp' | 'image/avif' | 'image/jpeg' }
  | { readonly refused: string };

const startsWith = (body: Buffer, ...bytes: readonly number[]): boolean => bytes.every((byte, at) => body[at] === byte);
const textAt = (body: Buffer, from: number, to: number): string => body.toString('latin1', from, to);

const NO_PICTURE = 'it is not a whole SVG, PNG, WebP, AVIF or JPEG picture. Save it again as one of these';
const UNSAFE: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/<\s*(?:[\w-]+:)?script\b/iu, 'a script'],
  [/\son[a-z]+\s*=/iu, 'a script'],
  [/<\s*(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|audio|video)\b/iu, 'a part that is no drawing'],
  [/<!ENTITY/iu, 'an entity'],
  [
    /\b(?:href|src)\s*=\s*(?:"\s*(?!#|data:image\/)[^"]|'\s*(?!#|data:image\/)[^'])/iu,
    'a link to something outside it',
  ],
  [/url\(\s*["']?\s*(?!#|data:image\/|["'\s])/iu, 'a link to something outside it'],
  [/@import/iu, 'a link to something outside it'],
];

function svgType(body: Buffer): PictureType {
  const text = body.toString('utf8').replace(/^\uFEFF/u, '');
  const inside = text
    .replace(/<!--.*?-->/gsu, '')
    .replace(/<\?.*?\?>/gsu, '')
    .replace(/<!DOCTYPE\s+svg[^[>]*(?:\[[^\]]*\])?[^>]*>/iu, '')
    .trim();
  if (text.includes('\uFFFD') || !/^<(?:svg:)?svg[\s>]/u.test(inside) || !/<\/(?:svg:)?svg>$/u.test(inside))
    return { refused: NO_PICTURE };
  const unsafe = UNSAFE.find(([pattern]) => pattern.test(text));
  return unsafe === undefined
    ? { contentType: 'image/svg+xml' }
    : { refused: `it has ${unsafe[1]} in it. Save it as a plain SVG, or as PNG` };
}

/**
 * Looks at the first bytes of a file, and at its end where the kind has one, because a half-copied picture shows as nothing.
 * Signatures: PNG (RFC 2083 3.1), JPEG (ISO 10918-1 B.1.1.3), WebP (RFC 9649 2.4), AVIF (ISO 14496-12 4.3).
 */
export function pictureType(body: Buffer): PictureType {
  if (startsWith(body, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return body.includes('IEND') ? { contentType: 'image/png' } : { refused: NO_PICTURE };
  if (startsWith(body, 0xff, 0xd8, 0xff))
    return body.includes(Buffer.from([0xff, 0xd9])) ? { contentType: 'image/jpeg' } : { refused: NO_PICTURE };
  if (textAt(body, 0, 4) === 'RIFF' && textAt(body, 8, 12) === 'WEBP')
    return body.readUInt32LE(4) + 8 <= body.length ? { contentType: 'image/webp' } : { refused: NO_PICTURE };
  if (textAt(body, 4, 8) === 'ftyp' && /^avi[fs]$/u.test(textAt(body, 8, 12)))
    return body.includes('mdat') ? { contentType: 'image/avif' } : { refused: NO_PICTURE };
  return svgType(body);
}
