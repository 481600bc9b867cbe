const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const BITS = 64;

/**
 * A short name for some words, 16 hexadecimal digits, the same on every machine (FNV-1a of 64 bits over UTF-8). It tells whether words have
 * changed; it is no protection against somebody who wants two texts to have the same one.
 */
export function digestOf(words: readonly string[]): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(words.join('\u0000')))
    hash = BigInt.asUintN(BITS, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(BITS / 4, '0');
}
