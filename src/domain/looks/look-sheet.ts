import { createHash } from 'node:crypto';
import type { Looks } from './looks.ts';
import type { Palette, PaletteId, Palettes } from './palettes.ts';

/** A style sheet that stands in a page, and the hash by which the page's policy lets it in. */
export type Sheet = { readonly css: string; readonly hash: `sha256-${string}` };

type Colours = Looks['colours'];

export const sheetOf = (css: string): Sheet => ({
  css,
  hash: `sha256-${createHash('sha256').update(css).digest('base64')}`,
});

const kebab = (name: string) => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** A palette as custom properties of what a selector picks. */
const rule = (selector: string, palette: Palette, scheme: 'light' | 'dark'): string =>
  `${selector}{color-scheme:${scheme};${Object.entries(palette)
    .map(([name, hex]) => `--${kebab(name)}:${hex}`)
    .join(';')}}`;

const SCHEMES: Readonly<Record<PaletteId, 'light' | 'dark'>> = {
  light: 'light',
  white: 'light',
  cream: 'light',
  yellow: 'light',
  dark: 'dark',
  black: 'dark',
};

/**
 * The colours of a page for what its reader chose. Who chose none has what the device asks for. Paper gets dark words on white,
 * whatever the screen shows. Windows high contrast goes over all of it, since it replaces colours and not properties.
 */
export function coloursCss(palettes: Palettes, colours: Colours, selector = ':root'): string {
  const of = (id: PaletteId) => rule(selector, palettes[id], SCHEMES[id]);
  if (colours === 'device') return `${of('light')}@media screen and (prefers-color-scheme:dark){${of('dark')}}`;
  return SCHEMES[colours] === 'dark' || colours === 'yellow'
    ? `${of('white')}@media screen{${of(colours)}}`
    : of(colours);
}

/** One sheet for each answer about colours. */
export const coloursSheets = (palettes: Palettes): Readonly<Record<Colours, Sheet>> => {
  const sheet = (colours: Colours) => sheetOf(coloursCss(palettes, colours));
  return {
    device: sheet('device'),
    white: sheet('white'),
    cream: sheet('cream'),
    yellow: sheet('yellow'),
    black: sheet('black'),
  };
};

/** The colours of each answer on the page where it is chosen: on the answer itself, and on the sample once it is picked. */
export const sampleSheet = (palettes: Palettes, answers: readonly Colours[]): Sheet =>
  sheetOf(
    answers
      .map(
        (colours) =>
          coloursCss(palettes, colours, `.swatch-${colours}`) +
          coloursCss(palettes, colours, `.looks-form:has(#colours-${colours}:checked) .sample`),
      )
      .join(''),
  );
