import { inflateSync } from 'node:zlib';

const WOFF_HEAD = 44;
const WOFF_ROW = 20;
const FONT_HEAD = 12;
const FONT_ROW = 16;

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/**
 * A WOFF file (W3C, WOFF File Format 1.0) as the OpenType font in it. A file that is drawn with reads its tables anew; unpacked once, that is
 * not paid for each. Throws for anything that is no WOFF file.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF file');
  const many = woff.readUInt16BE(12);
  const tables = Array.from({ length: many }, (_, at) => {
    const row = WOFF_HEAD + at * WOFF_ROW;
    const [from, packed, length] = [
      woff.readUInt32BE(row + 4),
      woff.readUInt32BE(row + 8),
      woff.readUInt32BE(row + 12),
    ];
    const body = woff.subarray(from, from + packed);
    return {
      tag: woff.subarray(row, row + 4),
      checksum: woff.readUInt32BE(row + 16),
      body: packed < length ? inflateSync(body) : body,
    };
  });
  const font = Buffer.alloc(tables.reduce((sum, { body }) => sum + padded(body.length), FONT_HEAD + many * FONT_ROW));
  woff.copy(font, 0, 4, 8);
  // What a search through the rows begins with (OpenType, table directory).
  const steps = Math.floor(Math.log2(many));
  font.writeUInt16BE(many, 4);
  font.writeUInt16BE(FONT_ROW * 2 ** steps, 6);
  font.writeUInt16BE(steps, 8);
  font.writeUInt16BE(FONT_ROW * (many - 2 ** steps), 10);
  let to = FONT_HEAD + many * FONT_ROW;
  for (const [at, { tag, checksum, body }] of tables.entries()) {
    const row = FONT_HEAD + at * FONT_ROW;
    tag.copy(font, row);
    font.writeUInt32BE(checksum, row + 4);
    font.writeUInt32BE(to, row + 8);
    font.writeUInt32BE(body.length, row + 12);
    body.copy(font, to);
    to += padded(body.length);
  }
  return font;
}
