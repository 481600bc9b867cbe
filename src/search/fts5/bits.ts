/**
 * A set of slots, one bit each, 32 to a number. Sets that are handed on are never changed by whoever gets them: each operation here makes
 * a new set, except the two named `set` and `clear`. All sets of one engine have the same length.
 */
export type Bits = Uint32Array;

export const noBits = (length: number): Bits => new Uint32Array(length);

export const lengthFor = (slots: number): number => Math.ceil(slots / 32);

export const hasBit = (bits: Bits, slot: number): boolean => ((bits[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0;

export function setBit(bits: Bits, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) | (1 << (slot & 31));
}

export function clearBit(bits: Bits, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) & ~(1 << (slot & 31));
}

/** What is in the first and in all others. */
export function both(first: Bits, ...others: readonly Bits[]): Bits {
  const result = first.slice();
  for (const other of others)
    for (let at = 0; at < result.length; at += 1) result[at] = (result[at] ?? 0) & (other[at] ?? 0);
  return result;
}

/** What is in any of them; `length` is for when there are none. */
export function either(length: number, sets: readonly Bits[]): Bits {
  const result = noBits(length);
  for (const set of sets) for (let at = 0; at < length; at += 1) result[at] = (result[at] ?? 0) | (set[at] ?? 0);
  return result;
}

/** What is in the first and not in the second. */
export function butNot(first: Bits, second: Bits): Bits {
  const result = first.slice();
  for (let at = 0; at < result.length; at += 1) result[at] = (result[at] ?? 0) & ~(second[at] ?? 0);
  return result;
}

function ones(number: number): number {
  let left = number - ((number >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) count += ones(bits[at] ?? 0);
  return count;
}

export const isEmpty = (bits: Bits): boolean => bits.every((number) => number === 0);

/** Where a set has anything at all: counting many sets against a small one then looks nowhere else. */
export function placesOf(bits: Bits): Uint32Array {
  const places = new Uint32Array(bits.length);
  let found = 0;
  for (let at = 0; at < bits.length; at += 1)
    if (bits[at] !== 0) {
      places[found] = at;
      found += 1;
    }
  return places.subarray(0, found);
}

/** How many are in both; `places` are those of the first. */
export function countBoth(first: Bits, places: Uint32Array, second: Bits): number {
  let count = 0;
  for (let index = 0; index < places.length; index += 1) {
    const at = places[index] ?? 0;
    const number = (first[at] ?? 0) & (second[at] ?? 0);
    if (number !== 0) count += ones(number);
  }
  return count;
}

/** Calls `each` with every slot of the set, lowest first. */
export function eachBit(bits: Bits, each: (slot: number) => void): void {
  for (let at = 0; at < bits.length; at += 1) {
    let left = bits[at] ?? 0;
    while (left !== 0) {
      const lowest = left & -left;
      each(at * 32 + 31 - Math.clz32(lowest));
      left ^= lowest;
    }
  }
}
