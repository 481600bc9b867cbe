import { drawPicture } from './draw-picture.ts';
import { drawHeading } from './draw-text.ts';
import { type Drawing, inLanguage } from './drawing.ts';
import { BESIDE_PICTURE, BETWEEN_POINTS, PAPER, PICTURE, WIDTH } from './paper.ts';
import type { Sheet, SheetPoint } from './sheet.ts';

const TEXT_LEFT = PAPER.left + PICTURE + BESIDE_PICTURE;
const TEXT_WIDTH = WIDTH - PICTURE - BESIDE_PICTURE;

/** The words of a point beside its picture. */
function written({ pen, styles }: Drawing, { heading, text }: SheetPoint) {
  const name = heading === null ? null : pen.write(heading, styles.name, TEXT_WIDTH);
  const words = pen.write(text, styles.text, TEXT_WIDTH);
  const textHeight = (name?.height ?? 0) + words.height;
  return { name, words, textHeight, height: Math.max(PICTURE, textHeight) + BETWEEN_POINTS };
}

function drawPoint(drawing: Drawing, list: PDFKit.PDFStructureElement, point: SheetPoint): void {
  const { doc, pen, lay, sheet, picture } = drawing;
  const { name, words, textHeight, height } = written(drawing, point);
  const block = Math.max(PICTURE, textHeight);
  lay({
    height,
    isPoint: true,
    holds: 0,
    draw: (y) => {
      drawPicture(doc, point.picture, picture(point.picture), {
        x: PAPER.left,
        y: y + (block - PICTURE) / 2,
        size: PICTURE,
      });
      const item = doc.struct('LI', inLanguage(sheet, point));
      list.add(item);
      const body = doc.struct('LBody');
      item.add(body);
      const top = y + (block - textHeight) / 2;
      if (name !== null) body.add(doc.struct('P', {}, () => pen.draw(name, TEXT_LEFT, top)));
      body.add(doc.struct('P', {}, () => pen.draw(words, TEXT_LEFT, top + (name?.height ?? 0))));
      item.end();
    },
  });
}

/** A part of the sheet: its heading, and its points as a list. The heading stands on the page of the first point. */
export function drawSection(drawing: Drawing, { heading, points }: Sheet['sections'][number]): void {
  const [first] = points;
  if (first === undefined) return;
  const section = drawing.doc.struct('Sect');
  drawing.root.add(section);
  drawHeading(drawing, section, heading, written(drawing, first).height);
  const list = drawing.doc.struct('L');
  section.add(list);
  for (const point of points) drawPoint(drawing, list, point);
  section.end();
}
