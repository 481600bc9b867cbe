/** A colour as `#rrggbb`, in small letters. */
export type Hex = `#${string}`;

const channels = (hex: Hex): [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

const linear = (channel: number): number => {
  const part = channel / 255;
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export const luminance = (hex: Hex): number => {
  const [red, green, blue] = channels(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
export const contrast = (one: Hex, other: Hex): number => {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return a > b ? a / b : b / a;
};

/** So much of the other colour in the first: 0 is the first, 1 the other. */
export const mix = (first: Hex, other: Hex, share: number): Hex => {
  const [from, to] = [channels(first), channels(other)];
  const parts = from.map((part, at) => Math.round(part + ((to[at] ?? part) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

/** Moves a colour towards another, no further than it must, until it will do; the other itself when nothing before does. */
export const movedUntil = (colour: Hex, towards: Hex, willDo: (hex: Hex) => boolean): Hex => {
  for (let percent = 0; percent < 100; percent += 1) {
    const moved = mix(colour, towards, percent / 100);
    if (willDo(moved)) return moved;
  }
  return towards;
};

/** The same hue with another lightness, 0 to 1 (HSL). */
export const withLightness = (hex: Hex, lightness: number): Hex => {
  const parts = channels(hex).map((part) => part / 255);
  const [most, least] = [Math.max(...parts), Math.min(...parts)];
  if (most === least) return mix('#000000', '#ffffff', lightness);
  const spread = most - least;
  const saturation = spread / (1 - Math.abs(most + least - 1));
  const wide = saturation * (1 - Math.abs(2 * lightness - 1));
  const moved = parts.map((part) => Math.round(255 * (lightness + wide * ((part - least) / spread - 0.5))));
  return `#${moved.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

/** Lightens a colour in its own hue, no further than it must; white when nothing before does. */
export const lightenedUntil = (colour: Hex, willDo: (hex: Hex) => boolean): Hex => {
  const [red, green, blue] = channels(colour);
  const from = (Math.max(red, green, blue) + Math.min(red, green, blue)) / 510;
  for (let lightness = from; lightness < 1; lightness += 0.01) {
    const moved = withLightness(colour, lightness);
    if (willDo(moved)) return moved;
  }
  return '#ffffff';
};

/** A ratio as people write it, never rounded up over a bound: 6.99 is “6.9”. */
export const ratioInWords = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);
