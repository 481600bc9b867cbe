import drawSvg from 'svg-to-pdfkit';
import { formOf } from './form-of.ts';
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

/** A picture is made once for a file, this big, and put wherever it stands: a list has the same calendar on each page. */
const MADE = 100;
/** The white tile of a picture, with room between its line and the drawing. */
const INSIDE = 6;
const ROUND = 5;
const LINE = 0.7;

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

function drawInside(doc: PDFKit.PDFDocument, { kind, bytes }: PictureBytes): void {
  const inner = MADE - 2 * INSIDE;
  doc.save().roundedRect(0, 0, MADE, MADE, ROUND).clip();
  if (kind === 'raster')
    doc.image(Buffer.from(bytes), INSIDE, INSIDE, { fit: [inner, inner], align: 'center', valign: 'center' });
  else
    drawSvg(doc, filling(Buffer.from(bytes).toString('utf8')), INSIDE, INSIDE, {
      width: inner,
      height: inner,
      warningCallback: (words) => {
        throw new Error(words);
      },
      imageCallback: () => '',
    });
  doc.restore();
}

/** Makes a picture on its tile. Throws `BrokenPicture`. */
function makeForm(doc: PDFKit.PDFDocument, id: string, picture: PictureBytes | null): PDFKit.PDFKitReference {
  return formOf(doc, [-1, -1, MADE + 1, MADE + 1], () => {
    doc.save().lineWidth(LINE).roundedRect(0, 0, MADE, MADE, ROUND).fillAndStroke('#fff', '#666').restore();
    if (picture === null) return;
    try {
      drawInside(doc, picture);
    } catch (error) {
      throw new BrokenPicture(id, error);
    }
  });
}

export type DrawPicture = (
  id: string,
  place: { readonly x: number; readonly y: number; readonly size: number },
) => void;

/**
 * Draws pictures by their ids. They stand beside words that say it all, so they are no part of the reading. Drawing one throws
 * `BrokenPicture` when it cannot be made.
 */
export function picturesOn(doc: PDFKit.PDFDocument, pictures: ReadonlyMap<string, PictureBytes>): DrawPicture {
  const made = new Map<string, { readonly name: string; readonly form: PDFKit.PDFKitReference }>();
  return (id, { x, y, size }) => {
    const known = made.get(id) ?? {
      name: `Picture${made.size + 1}`,
      form: makeForm(doc, id, pictures.get(id) ?? null),
    };
    made.set(id, known);
    doc.markContent('Artifact', { type: 'Layout' });
    doc.page.xobjects[known.name] = known.form;
    doc
      .save()
      .translate(x, y)
      .scale(size / MADE)
      .addContent(`/${known.name} Do`)
      .restore();
    doc.endMarkedContent();
  };
}
