import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  both,
  butNot,
  clearBit,
  countBits,
  countBoth,
  eachBit,
  either,
  hasBit,
  isEmpty,
  lengthFor,
  noBits,
  placesOf,
  setBit,
} from '#search/fts5/bits.ts';

const SLOTS = 200;
const LENGTH = lengthFor(SLOTS);
const slots = fc.uniqueArray(fc.nat(SLOTS - 1));

function bitsOf(members: readonly number[]) {
  const bits = noBits(LENGTH);
  for (const slot of members) setBit(bits, slot);
  return bits;
}

function membersOf(bits: ReturnType<typeof bitsOf>): number[] {
  const members: number[] = [];
  eachBit(bits, (slot) => members.push(slot));
  return members;
}

const ascending = (members: readonly number[]) => [...members].sort((a, b) => a - b);

test('a set gives back what was put in, lowest first, the 32nd of each number too', () => {
  fc.assert(
    fc.property(slots, (members) => {
      const bits = bitsOf(members);
      expect(membersOf(bits)).toEqual(ascending(members));
      expect(countBits(bits)).toBe(members.length);
      expect(isEmpty(bits)).toBe(members.length === 0);
    }),
  );
  expect(membersOf(bitsOf([0, 31, 32, 63]))).toEqual([0, 31, 32, 63]);
});

test('both, either and but-not are what they are for any sets, and leave those sets as they were', () => {
  fc.assert(
    fc.property(slots, slots, (a, b) => {
      const [first, second] = [bitsOf(a), bitsOf(b)];
      expect(membersOf(both(first, second))).toEqual(ascending(a.filter((slot) => b.includes(slot))));
      expect(membersOf(either(LENGTH, [first, second]))).toEqual(ascending([...new Set([...a, ...b])]));
      expect(membersOf(butNot(first, second))).toEqual(ascending(a.filter((slot) => !b.includes(slot))));
      expect(countBoth(first, placesOf(first), second)).toBe(a.filter((slot) => b.includes(slot)).length);
      expect([membersOf(first), membersOf(second)]).toEqual([ascending(a), ascending(b)]);
    }),
  );
});

test('a slot that is taken out is out, and its neighbours stay', () => {
  const bits = bitsOf([30, 31, 32]);
  clearBit(bits, 31);
  expect([30, 31, 32].map((slot) => hasBit(bits, slot))).toEqual([true, false, true]);
});

test('nothing is in either of no sets', () => {
  expect(countBits(either(LENGTH, []))).toBe(0);
});
