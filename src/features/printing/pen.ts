import { printable, runsOf } from './letters.ts';
import { linesOf } from './lines.ts';
import type { Typeface, Weight } from './typeface.ts';

export interface Style {
  readonly size: number;
  readonly weight: Weight;
  /** Height of a line as a share of the size. */
  readonly line: number;
}

/** A text broken into lines, ready to be drawn. Height in points. */
export interface Written {
  readonly lines: readonly string[];
  readonly style: Style;
  readonly height: number;
}

export interface Pen {
  readonly write: (text: string, style: Style, width: number) => Written;
  readonly draw: (written: Written, x: number, y: number) => void;
  readonly width: (text: string, style: Style) => number;
}

const fontOf = (weight: Weight, file: 'latin' | 'wide'): string => `${weight}-${file}`;

/** Writes with the typeface on a document: measures, breaks and draws. Letters that it lacks become `otherLetters`. */
export function takePen(doc: PDFKit.PDFDocument, { files, letters }: Typeface, otherLetters: string): Pen {
  for (const weight of ['plain', 'bold'] as const)
    for (const file of ['latin', 'wide'] as const) doc.registerFont(fontOf(weight, file), files[weight][file]);

  const set = ({ weight, size }: Style, file: 'latin' | 'wide') => doc.font(fontOf(weight, file)).fontSize(size);
  const width = (text: string, style: Style) =>
    runsOf(text, letters).reduce((sum, run) => sum + set(style, run.file).widthOfString(run.text), 0);

  return {
    width,
    write(text, style, room) {
      const lines = linesOf(printable(text, letters, otherLetters), room, (part) => width(part, style));
      return { lines, style, height: lines.length * style.size * style.line };
    },
    draw({ lines, style }, x, y) {
      const lead = style.size * style.line;
      for (const [at, line] of lines.entries()) {
        let along = x;
        // A space at the end keeps the words of 2 lines apart for those who read the text and not the page.
        const whole = at < lines.length - 1 ? `${line} ` : line;
        for (const run of runsOf(whole, letters)) {
          const top = y + at * lead + (lead - style.size * 1.3) / 2;
          set(style, run.file).text(run.text, along, top, { lineBreak: false });
          along += doc.widthOfString(run.text);
        }
      }
    },
  };
}
