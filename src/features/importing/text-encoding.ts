import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What the first bytes say: a byte order mark, or the zero bytes that UTF-16 leaves between Latin letters. Null when they say nothing. */
function encodingOfStart(start: Buffer): Encoding | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if (start.length >= 4 && start[1] === 0 && start[3] === 0) return 'utf-16le';
  if (start.length >= 4 && start[0] === 0 && start[2] === 0) return 'utf-16be';
  return null;
}

const continues = (byte: number): boolean => (byte & 0xc0) === 0x80;

/** How many bytes at the end belong to a letter that is not whole yet. */
function unfinished(bytes: Buffer): number {
  let back = 0;
  while (back < 3 && back < bytes.length && continues(bytes[bytes.length - 1 - back] ?? 0)) back += 1;
  const lead = bytes[bytes.length - 1 - back] ?? 0;
  const needs = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return needs > back + 1 ? back + 1 : 0;
}

/**
 * Reads bytes to their end to find how they are written: UTF-8 when every letter of it is whole, else Windows-1252, which is what older
 * spreadsheets save. One letter late in a long file decides, so all of it is looked at; nothing is kept.
 */
export async function detectEncoding(chunks: AsyncIterable<Buffer>): Promise<Encoding> {
  let rest = Buffer.alloc(0);
  let first = true;
  for await (const chunk of chunks) {
    const told = first ? encodingOfStart(chunk) : null;
    if (told !== null) return told;
    first = false;
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const open = unfinished(bytes);
    if (!isUtf8(bytes.subarray(0, bytes.length - open))) return 'windows-1252';
    rest = Buffer.from(bytes.subarray(bytes.length - open));
  }
  return rest.length === 0 ? 'utf-8' : 'windows-1252';
}

/** Bytes as text, without a byte order mark. */
export async function* decode(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const last = decoder.decode();
  if (last !== '') yield last;
}

/** The whole text that some bytes are. */
export async function textOf(bytes: Buffer): Promise<string> {
  const encoding = await detectEncoding(Readable.from([bytes]));
  return new TextDecoder(encoding).decode(bytes);
}
