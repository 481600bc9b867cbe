import { type Drawing, type Element, element, inLanguage } from './drawing.ts';
import { type Block, block } from './pages.ts';
import type { Style, Written } from './pen.ts';
import type { Said } from './sheet.ts';

/** Room under a heading and a paragraph, in points. */
const UNDER = { heading: 8, text: 8 } as const;
const OVER_HEADING = 12;
/** A paragraph longer than this goes on over the page; nothing that people write into a listing's sentences is. */
const MOST_LINES = 20;

/** A text in pieces of at most so many lines. */
export const inPieces = ({ lines, style }: Written, most: number): Written[] =>
  Array.from({ length: Math.ceil(lines.length / most) }, (_, at) => {
    const piece = lines.slice(at * most, (at + 1) * most);
    return { lines: piece, style, height: piece.length * style.size * style.line };
  });

const saidIn = ({ printed }: Drawing, said: Said | string): Said =>
  typeof said === 'string' ? { text: said, language: printed.language } : said;

/** A paragraph over the whole width. */
export function paragraph(
  drawing: Drawing,
  parent: () => Element,
  said: Said | string,
  style: Style,
  tag: 'H1' | 'H2' | 'P' = 'P',
): Block[] {
  const { pen, frame, printed } = drawing;
  const { text, language } = saidIn(drawing, said);
  const pieces = inPieces(pen.write(text, style, frame.width), MOST_LINES);
  const words = element(drawing, parent, tag, inLanguage(printed, { language }));
  return pieces.map((piece, at) =>
    block(piece.height + (at === pieces.length - 1 ? UNDER.text : 0), (y) => {
      words().add(() => pen.draw(piece, frame.left, y));
    }),
  );
}

/** A heading with a line under it, on the page of what follows, which is `holds` points high. */
export function headingOver(
  drawing: Drawing,
  parent: () => Element,
  said: Said | string,
  holds: number,
  tag: 'H2' | 'H3' = 'H2',
): Block {
  const { doc, pen, styles, frame, printed } = drawing;
  const { text, language } = saidIn(drawing, said);
  const written = pen.write(text, styles.heading, frame.width);
  const draw = (y: number) => {
    parent().add(
      doc.struct(tag, inLanguage(printed, { language }), () => pen.draw(written, frame.left, y + OVER_HEADING)),
    );
    const under = y + OVER_HEADING + written.height + 2;
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .save()
      .lineWidth(2)
      .moveTo(frame.left, under)
      .lineTo(frame.left + frame.width, under)
      .stroke('#4a1d54')
      .restore();
    doc.endMarkedContent();
  };
  return block(OVER_HEADING + written.height + 2 * UNDER.heading, draw, { holds });
}
