import PDFDocument from 'pdfkit';
import { picturesOn } from './draw-picture.ts';
import { type Drawing, type Element, stylesOf } from './drawing.ts';
import { ACROSS, lookOfSheet, UPRIGHT } from './paper.ts';
import { takePen } from './pen.ts';
import type { PictureBytes, Printed } from './sheet.ts';
import type { Typeface } from './typeface.ts';

/** PDF/UA-1 (ISO 14289-1), which pdfkit's types do not name. */
const UNIVERSAL = { subset: 'PDF/UA' };

/** The same words on the same day are the same file, byte for byte: nothing in it is the time of its making. */
function newDocument(printed: Printed): PDFKit.PDFDocument {
  const made = new Date(`${printed.madeOn}T00:00:00Z`);
  const options: PDFKit.PDFDocumentOptions = {
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: printed.language,
    // Without a name pdfkit takes no font of its own, and so none that is not in the file.
    font: '',
    info: {
      Title: printed.title,
      Author: printed.siteName,
      Subject: printed.lead,
      Creator: printed.siteName,
      CreationDate: made,
      ModDate: made,
    },
  };
  return new PDFDocument(Object.assign(options, UNIVERSAL));
}

/** The name of the file and the number of the page, at the foot of each page. A reading voice passes them over. */
function drawFeet({ doc, pen, styles, printed }: Drawing): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    const { left, width, foot } = doc.page.width > doc.page.height ? ACROSS : UPRIGHT;
    const label = printed.pageLabel.replace('{page}', String(page + 1)).replace('{pages}', String(count));
    const labelWidth = pen.width(label, styles.small);
    const [title = ''] = pen.write(
      `${printed.siteName}: ${printed.title}`,
      styles.small,
      width - labelWidth - 20,
    ).lines;
    const line = (text: string) => ({ lines: [text], style: styles.small, height: 0 });
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    pen.draw(line(title), left, foot + 4);
    pen.draw(line(label), left + width - labelWidth, foot + 4);
    doc.endMarkedContent();
  }
}

/**
 * Makes a tagged PDF of what `draw` puts on its pages: typeface inside, pictures as vectors, title and number at the foot of each page.
 * Throws `BrokenPicture` for a picture that cannot be drawn.
 */
export async function drawDocument(
  printed: Printed,
  pictures: ReadonlyMap<string, PictureBytes>,
  typeface: Typeface,
  draw: (drawing: Drawing, root: () => Element) => void,
): Promise<Buffer> {
  const doc = newDocument(printed);
  const chunks: Buffer[] = [];
  const written = Promise.withResolvers<Buffer>();
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  doc.once('end', () => written.resolve(Buffer.concat(chunks)));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const look = lookOfSheet(printed.size);
  const drawing: Drawing = {
    doc,
    printed,
    frame: UPRIGHT,
    styles: stylesOf(look),
    pictureSize: look.picture,
    pen: takePen(doc, typeface, printed.otherLetters),
    drawPicture: picturesOn(doc, pictures),
  };
  draw(drawing, () => root);
  root.end();
  drawFeet(drawing);
  doc.end();
  return written.promise;
}
