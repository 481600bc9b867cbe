import { type Drawing, inLanguage } from './drawing.ts';
import { PAPER, WIDTH } from './paper.ts';
import type { Style, Written } from './pen.ts';
import type { Said } from './sheet.ts';

/** Room under a heading and a paragraph, in points. */
const UNDER = { heading: 8, text: 8 } as const;
const OVER_HEADING = 12;
/** A paragraph longer than this goes on over the page; nothing that people write into a listing's sentences is. */
const MOST_LINES = 20;

type Parent = PDFKit.PDFStructureElement;
type Tag = 'H1' | 'H2' | 'H3' | 'P';

const inPieces = ({ lines, style }: Written): Written[] =>
  Array.from({ length: Math.ceil(lines.length / MOST_LINES) }, (_, at) => {
    const piece = lines.slice(at * MOST_LINES, (at + 1) * MOST_LINES);
    return { lines: piece, style, height: piece.length * style.size * style.line };
  });

/** A paragraph over the whole width. */
export function drawParagraph(
  { doc, pen, lay, sheet }: Drawing,
  parent: Parent,
  said: Said | string,
  style: Style,
  tag: Tag = 'P',
): void {
  const { text, language } = typeof said === 'string' ? { text: said, language: sheet.language } : said;
  const pieces = inPieces(pen.write(text, style, WIDTH));
  const element = doc.struct(tag, inLanguage(sheet, { language }));
  parent.add(element);
  for (const [at, piece] of pieces.entries())
    lay({
      height: piece.height + (at === pieces.length - 1 ? UNDER.text : 0),
      isPoint: false,
      holds: 0,
      draw: (y) => element.add(() => pen.draw(piece, PAPER.left, y)),
    });
  element.end();
}

/** A heading with a line under it, on the page of what follows, which is `holds` points high. */
export function drawHeading(
  { doc, pen, lay, styles, sheet }: Drawing,
  parent: Parent,
  said: Said | string,
  holds: number,
): void {
  const { text, language } = typeof said === 'string' ? { text: said, language: sheet.language } : said;
  const written = pen.write(text, styles.heading, WIDTH);
  lay({
    height: OVER_HEADING + written.height + 2 * UNDER.heading,
    isPoint: false,
    holds,
    draw: (y) => {
      parent.add(
        doc.struct('H2', inLanguage(sheet, { language }), () => pen.draw(written, PAPER.left, y + OVER_HEADING)),
      );
      const under = y + OVER_HEADING + written.height + 2;
      doc.markContent('Artifact', { type: 'Layout' });
      doc
        .save()
        .lineWidth(2)
        .moveTo(PAPER.left, under)
        .lineTo(PAPER.left + WIDTH, under)
        .stroke('#4a1d54')
        .restore();
      doc.endMarkedContent();
    },
  });
}
