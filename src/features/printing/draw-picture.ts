import drawSvg from 'svg-to-pdfkit';
import type { PictureBytes } from './sheet.ts';

/** A picture that breaks while it is drawn. What was drawn of it is on the page, so the sheet must be drawn again without it. */
export class BrokenPicture extends Error {
  override readonly name = 'BrokenPicture';
  readonly id: string;
  constructor(id: string, cause: unknown) {
    super(`The picture ${id} cannot be drawn`, { cause });
    this.id = id;
  }
}

/** The white tile of a picture, with room between its line and the drawing. */
const INSIDE = 0.06;
const ROUND = 6;

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']\\s*([^"']+)["']`, 'u').exec(tag)?.[1];

/** The drawing without a size of its own, so that it fills what it is given. */
function filling(svg: string): string {
  return svg.replace(/<svg\b[^>]*>/u, (tag) => {
    const [width, height] = [attribute(tag, 'width'), attribute(tag, 'height')];
    const bare = tag.replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/gu, '');
    if (attribute(tag, 'viewBox') !== undefined || width === undefined || height === undefined) return bare;
    return bare.replace('<svg', `<svg viewBox="0 0 ${Number.parseFloat(width)} ${Number.parseFloat(height)}"`);
  });
}

/** Draws a picture on its tile. It stands beside words that say it all, so it is no part of the reading. Throws `BrokenPicture`. */
export function drawPicture(
  doc: PDFKit.PDFDocument,
  id: string,
  picture: PictureBytes | null,
  place: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const { x, y, size } = place;
  const gap = size * INSIDE;
  const inner = size - 2 * gap;
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save().lineWidth(0.75).roundedRect(x, y, size, size, ROUND).fillAndStroke('#fff', '#666').restore();
  if (picture !== null) {
    doc.save().roundedRect(x, y, size, size, ROUND).clip();
    try {
      if (picture.kind === 'raster')
        doc.image(Buffer.from(picture.bytes), x + gap, y + gap, {
          fit: [inner, inner],
          align: 'center',
          valign: 'center',
        });
      else
        drawSvg(doc, filling(Buffer.from(picture.bytes).toString('utf8')), x + gap, y + gap, {
          width: inner,
          height: inner,
          warningCallback: (words) => {
            throw new Error(words);
          },
          imageCallback: () => '',
        });
    } catch (error) {
      throw new BrokenPicture(id, error);
    }
    doc.restore();
  }
  doc.endMarkedContent();
}
