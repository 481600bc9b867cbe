import { headingOver } from './draw-text.ts';
import { type Drawing, type Element, element, inLanguage } from './drawing.ts';
import { type Block, block } from './pages.ts';
import { BESIDE_PICTURE, BETWEEN_POINTS } from './paper.ts';
import type { Sheet, SheetPoint } from './sheet.ts';

/** A point: its words beside its picture, as an item of a list. */
function pointBlock(drawing: Drawing, list: () => Element, point: SheetPoint): Block {
  const { doc, pen, styles, frame, printed, drawPicture, pictureSize } = drawing;
  const left = frame.left + pictureSize + BESIDE_PICTURE;
  const room = frame.width - pictureSize - BESIDE_PICTURE;
  const name = point.heading === null ? null : pen.write(point.heading, styles.name, room);
  const words = pen.write(point.text, styles.text, room);
  const textHeight = (name?.height ?? 0) + words.height;
  const whole = Math.max(pictureSize, textHeight);
  const draw = (y: number) => {
    drawPicture(point.picture, {
      x: frame.left,
      y: y + (whole - pictureSize) / 2,
      size: pictureSize,
    });
    const item = doc.struct('LI', inLanguage(printed, point));
    list().add(item);
    const body = doc.struct('LBody');
    item.add(body);
    const top = y + (whole - textHeight) / 2;
    if (name !== null) body.add(doc.struct('P', {}, () => pen.draw(name, left, top)));
    body.add(doc.struct('P', {}, () => pen.draw(words, left, top + (name?.height ?? 0))));
    item.end();
  };
  return block(whole + BETWEEN_POINTS, draw, { isPoint: true });
}

/** Points as a list. */
export function pointList(drawing: Drawing, parent: () => Element, points: readonly SheetPoint[]): Block[] {
  const list = element(drawing, parent, 'L');
  return points.map((point) => pointBlock(drawing, list, point));
}

/** A part of the sheet: its heading, and its points as a list. The heading stands on the page of the first point. */
export function sectionOfPoints(
  drawing: Drawing,
  parent: () => Element,
  { heading, points }: Sheet['sections'][number],
): Block[] {
  const section = element(drawing, parent, 'Sect');
  const list = pointList(drawing, section, points);
  const [first] = list;
  return first === undefined ? [] : [headingOver(drawing, section, heading, first.height), ...list];
}
