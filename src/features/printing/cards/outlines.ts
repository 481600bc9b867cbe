import * as fontkit from 'fontkit';
import { printable, runsOf } from '../letters.ts';
import type { Typeface, Weight } from '../typeface.ts';

/** Letters as shapes: what draws them needs no font on its machine, and no text of anybody's is markup. */
export interface Outlines {
  /** The same words in letters that there are. */
  readonly printable: (text: string, otherLetters: string) => string;
  /** How wide a text is, in pixels. */
  readonly width: (text: string, size: number, weight: Weight) => number;
  /** A text as SVG paths, its first letter at `x` and the line it stands on at `y`. */
  readonly draw: (text: string, at: { x: number; y: number; size: number; weight: Weight; colour: string }) => string;
}

function openFont(file: Buffer) {
  const font = fontkit.create(file);
  if (!('layout' in font)) throw new Error('The typeface is a collection and not one font');
  return font;
}

/** Makes shapes of letters with a typeface. */
export function outlinesOf({ files, letters }: Typeface): Outlines {
  const fonts = {
    plain: { latin: openFont(files.plain.latin), wide: openFont(files.plain.wide) },
    bold: { latin: openFont(files.bold.latin), wide: openFont(files.bold.wide) },
  };
  const laid = (text: string, weight: Weight) =>
    runsOf(text, letters).map((run) => {
      const font = fonts[weight][run.file];
      return { unit: font.unitsPerEm, run: font.layout(run.text) };
    });
  return {
    printable: (text, otherLetters) => printable(text, letters, otherLetters),
    width: (text, size, weight) =>
      laid(text, weight).reduce((sum, { unit, run }) => sum + (run.advanceWidth * size) / unit, 0),
    draw: (text, { x, y, size, weight, colour }) => {
      let at = x;
      const paths: string[] = [];
      for (const { unit, run } of laid(text, weight)) {
        const scale = size / unit;
        for (const [index, glyph] of run.glyphs.entries()) {
          const position = run.positions[index];
          const shape = glyph.path.toSVG();
          const left = at + (position?.xOffset ?? 0) * scale;
          const low = y - (position?.yOffset ?? 0) * scale;
          if (shape !== '')
            paths.push(
              `<path transform="translate(${left.toFixed(2)} ${low.toFixed(2)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})" d="${shape}"/>`,
            );
          at += (position?.xAdvance ?? glyph.advanceWidth) * scale;
        }
      }
      return `<g fill="${colour}">${paths.join('')}</g>`;
    },
  };
}
