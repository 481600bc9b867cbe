import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gather, PIN_SIZE } from '#components/views/map/gather.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

const numbered = (spots: readonly Spot[]) => spots.map((spot, at) => ({ ...spot, number: at + 1 }));
const gathered = (spots: readonly Spot[]) => gather(numbered(spots), (spot) => spot);

test('pins that would touch are one, in the order of the list', () => {
  const groups = gathered([
    { x: 0, y: 0 },
    { x: 300, y: 0 },
    { x: 20, y: 30 },
    { x: 0, y: PIN_SIZE },
  ]);
  expect(groups.map((group) => group.map(({ number }) => number))).toEqual([[1, 3], [2], [4]]);
});

test('every place is in one pin, pins are in the order of the list, and no two of them touch', () => {
  const spot = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 400 }) });
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
      const groups = gathered(spots);
      const all = groups.flat().map(({ number }) => number);
      expect(all.toSorted((one, other) => one - other)).toEqual(spots.map((_, at) => at + 1));
      const firsts = groups.map(([first]) => first);
      expect(firsts).toEqual(firsts.toSorted((one, other) => one.number - other.number));
      for (const [at, a] of firsts.entries())
        for (const b of firsts.slice(at + 1))
          expect(Math.abs(a.x - b.x) >= PIN_SIZE || Math.abs(a.y - b.y) >= PIN_SIZE).toBe(true);
    }),
    { numRuns: 100, seed: 2 },
  );
});
