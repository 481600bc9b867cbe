import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contrast,
  type Hex,
  lightenedUntil,
  mix,
  movedUntil,
  ratioInWords,
  withLightness,
} from '#domain/looks/contrast.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value): Hex => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  // From the worked examples of WCAG 2.2 and of its understanding documents.
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#595959', '#ffffff', 7],
    ['#ff0000', '#ffffff', 4],
  ] as const)('of %s on %s is %f', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  });

  test('is the same both ways, and between 1 and 21', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one));
        expect(contrast(one, other)).toBeGreaterThanOrEqual(1);
        expect(contrast(one, other)).toBeLessThanOrEqual(21);
      }),
    );
  });

  test('is never said to be more than it is', () => {
    expect(ratioInWords(6.99)).toBe('6.9');
    expect(ratioInWords(7)).toBe('7.0');
  });
});

describe('moving a colour', () => {
  test('begins with it and ends with the other', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (one, other) => {
        expect(mix(one, other, 0)).toBe(one);
        expect(mix(one, other, 1)).toBe(other);
      }),
    );
  });

  test('goes no further than it must', () => {
    expect(movedUntil('#4a1d54', '#000000', () => true)).toBe('#4a1d54');
    expect(movedUntil('#808080', '#ffffff', () => false)).toBe('#ffffff');
  });

  test('lightens within its hue, and always ends readable on the dark', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const light = lightenedUntil(colour, (hex) => contrast(hex, '#19131f') >= 8);
        expect(contrast(light, '#19131f')).toBeGreaterThanOrEqual(8);
        expect(withLightness(colour, 1)).toBe('#ffffff');
        expect(withLightness(colour, 0)).toBe('#000000');
      }),
    );
  });
});
