import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { Letters } from './letters.ts';
import { unpackWoff } from './unpack-woff.ts';

/** The weights on a sheet. */
export type Weight = 'plain' | 'bold';

export interface Typeface {
  /** Files by weight, for the letters of Western Europe and for the others. */
  readonly files: Readonly<Record<Weight, { readonly latin: Buffer; readonly wide: Buffer }>>;
  readonly letters: Letters;
}

const read = (part: string): Buffer =>
  unpackWoff(
    readFileSync(
      new URL(
        import.meta.resolve(
          `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-normal.woff`,
        ),
      ),
    ),
  );

// WOFF and not WOFF2: glyphs of a WOFF2 file are packed in a way that the subset in the PDF cannot be cut from.
const weight = (number: 400 | 700) => ({ latin: read(`latin-${number}`), wide: read(`latin-ext-${number}`) });

function lettersIn(file: Buffer): ReadonlySet<number> {
  const font = fontkit.create(file);
  if (!('characterSet' in font)) throw new Error('The typeface is a collection and not one font');
  return new Set(font.characterSet);
}

/** Reads the typeface of a sheet from its package. */
export function openTypeface(): Typeface {
  const files = { plain: weight(400), bold: weight(700) };
  return { files, letters: { latin: lettersIn(files.plain.latin), wide: lettersIn(files.plain.wide) } };
}
