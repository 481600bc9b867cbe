import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const WHOLE = fileURLToPath(
  import.meta.resolve(
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  ),
);

const lettersFrom = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));

/** What English pages are written with. Everything else is in the font file for further letters. */
export const LETTERS = `${lettersFrom(0x20, 0x7e)}${lettersFrom(0xa0, 0xff)}\u2009\u202f‑–—‘’“”•…€−`;

/**
 * The typeface with the letters and weights that our pages use, as WOFF2: 18 kB and not 34, a quarter of a first view.
 * The licence (OFL 1.1, without reserved names) allows it; its text stands beside the file.
 */
export const smallFont = (): Promise<Buffer> =>
  subsetFont(readFileSync(WHOLE), LETTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  });
