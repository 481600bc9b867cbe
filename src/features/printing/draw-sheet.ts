import PDFDocument from 'pdfkit';
import { drawAbout, drawWords } from './draw-end.ts';
import { drawSection } from './draw-points.ts';
import { drawParagraph } from './draw-text.ts';
import { type Drawing, stylesOf } from './drawing.ts';
import { layPages } from './pages.ts';
import { PAPER, WIDTH } from './paper.ts';
import { takePen } from './pen.ts';
import type { PictureBytes, Sheet } from './sheet.ts';
import type { Typeface } from './typeface.ts';

/** PDF/UA-1 (ISO 14289-1), which pdfkit's types do not name. */
const UNIVERSAL = { subset: 'PDF/UA' };

/** The same sheet on the same day is the same file, byte for byte: nothing in it is the time of its making. */
function newDocument(sheet: Sheet): PDFKit.PDFDocument {
  const made = new Date(`${sheet.madeOn}T00:00:00Z`);
  const options: PDFKit.PDFDocumentOptions = {
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: sheet.language,
    // Without a name pdfkit takes no font of its own, and so none that is not in the file.
    font: '',
    info: {
      Title: sheet.title,
      Author: sheet.siteName,
      Subject: sheet.lead,
      Creator: sheet.siteName,
      CreationDate: made,
      ModDate: made,
    },
  };
  return new PDFDocument(Object.assign(options, UNIVERSAL));
}

/** The name of the sheet and the number of the page, at the foot of each page. A reading voice passes them over. */
function drawFeet({ doc, pen, styles, sheet }: Drawing): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    const label = sheet.pageLabel.replace('{page}', String(page + 1)).replace('{pages}', String(count));
    const width = pen.width(label, styles.small);
    const [title = ''] = pen.write(`${sheet.siteName}: ${sheet.title}`, styles.small, WIDTH - width - 20).lines;
    const line = (text: string) => ({ lines: [text], style: styles.small, height: 0 });
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    pen.draw(line(title), PAPER.left, PAPER.foot + 4);
    pen.draw(line(label), PAPER.left + WIDTH - width, PAPER.foot + 4);
    doc.endMarkedContent();
  }
}

/**
 * Draws a sheet as a tagged PDF: headings, lists and paragraphs in reading order, typeface inside, pictures as vectors.
 * Throws `BrokenPicture` for a picture that cannot be drawn.
 */
export async function drawSheet(
  sheet: Sheet,
  pictures: ReadonlyMap<string, PictureBytes>,
  typeface: Typeface,
): Promise<Buffer> {
  const doc = newDocument(sheet);
  const chunks: Buffer[] = [];
  const written = Promise.withResolvers<Buffer>();
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  doc.once('end', () => written.resolve(Buffer.concat(chunks)));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const drawing: Drawing = {
    doc,
    root,
    sheet,
    styles: stylesOf(sheet.size),
    pen: takePen(doc, typeface, sheet.otherLetters),
    lay: layPages(() => doc.addPage()),
    picture: (id) => pictures.get(id) ?? null,
  };
  const { styles } = drawing;
  drawParagraph(drawing, root, sheet.title, styles.title, 'H1');
  drawParagraph(drawing, root, sheet.lead, styles.text);
  for (const { title, text } of sheet.notices) {
    if (title !== null) drawParagraph(drawing, root, title, styles.name);
    drawParagraph(drawing, root, text, styles.text);
  }
  for (const section of sheet.sections) drawSection(drawing, section);
  drawWords(drawing);
  drawAbout(drawing);
  root.end();
  drawFeet(drawing);
  doc.end();
  return written.promise;
}
