import { contrast, type Hex } from './contrast.ts';
import { contrastFaults } from './pairs.ts';
import type { Palette, Palettes } from './palettes.ts';

/** The colours that another site may set of what it shows of ours. */
export const EMBED_COLOURS = ['paper', 'ink', 'link'] as const;
export type EmbedColour = (typeof EMBED_COLOURS)[number];
export type EmbedColours = { readonly [colour in EmbedColour]?: Hex };

const HEX = /^#?(?:[0-9a-f]{3}){1,2}$/iu;

/** A colour as people write it, `#fff` or `FFFFFF`; null when it is none. */
export function readHex(typed: string): Hex | null {
  const bare = typed.trim().replace(/^#/u, '').toLowerCase();
  if (!HEX.test(bare)) return null;
  return `#${bare.length === 3 ? [...bare].map((digit) => digit + digit).join('') : bare}`;
}

/** What an address asks for, and the parameters that are no colours. */
export function readEmbedColours(params: URLSearchParams): { colours: EmbedColours; wrong: readonly EmbedColour[] } {
  const asked = EMBED_COLOURS.flatMap((name) => {
    const typed = params.get(name)?.trim() ?? '';
    return typed === '' ? [] : [{ name, hex: readHex(typed) }];
  });
  return {
    colours: Object.fromEntries(asked.flatMap(({ name, hex }) => (hex === null ? [] : [[name, hex]]))),
    wrong: asked.flatMap(({ name, hex }) => (hex === null ? [name] : [])),
  };
}

function withColours(base: Palette, { paper = base.paper, ink = base.ink, link = base.link }: EmbedColours): Palette {
  return {
    ...base,
    ...{ paper, surface: paper, sunk: paper, brandSoft: paper, ink, inkSoft: ink, line: ink, lineSoft: ink },
    ...{ sun: paper, sunInk: ink, yesSoft: paper, waitSoft: paper, noSoft: paper, banner: paper, bannerInk: ink },
    ...{ link, visited: link, button: link, buttonHover: link, buttonInk: paper, brand: link, brandInk: paper },
  };
}

/**
 * A whole palette with these colours, on the light or the dark one, whichever can be read; null when neither can: all that a theme's colours must
 * be (`pairs.ts`), these must be too, and then ours are used.
 */
export function embedPalette({ light, dark }: Palettes, colours: EmbedColours): Palette | null {
  const nearer = contrast(colours.paper ?? light.paper, '#000000') > contrast(colours.paper ?? light.paper, '#ffffff');
  const bases = nearer ? [light, dark] : [dark, light];
  return bases.map((base) => withColours(base, colours)).find((made) => contrastFaults(made).length === 0) ?? null;
}
