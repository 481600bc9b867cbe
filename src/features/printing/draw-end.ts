import { drawCode } from './draw-code.ts';
import { drawHeading, drawParagraph } from './draw-text.ts';
import type { Drawing } from './drawing.ts';
import { BESIDE_PICTURE, CODE, PAPER, WIDTH } from './paper.ts';

/** What the hard words mean, each in a paragraph of a list. */
export function drawWords(drawing: Drawing): void {
  const { doc, root, sheet, pen, lay, styles } = drawing;
  const { heading, meanings } = sheet.words;
  if (meanings.length === 0) return;
  const blocks = meanings.map(({ word, meaning }) => ({
    name: pen.write(word, styles.name, WIDTH),
    words: pen.write(meaning, styles.text, WIDTH),
  }));
  const heightOf = (block: (typeof blocks)[number]) => block.name.height + block.words.height + 8;
  const section = doc.struct('Sect');
  root.add(section);
  drawHeading(drawing, section, heading, blocks[0] === undefined ? 0 : heightOf(blocks[0]));
  const list = doc.struct('L');
  section.add(list);
  for (const block of blocks)
    lay({
      height: heightOf(block),
      isPoint: false,
      holds: 0,
      draw: (y) => {
        const item = doc.struct('LI');
        list.add(item);
        const body = doc.struct('LBody');
        item.add(body);
        body.add(doc.struct('P', {}, () => pen.draw(block.name, PAPER.left, y)));
        body.add(doc.struct('P', {}, () => pen.draw(block.words, PAPER.left, y + block.name.height)));
        item.end();
      },
    });
  section.end();
}

/** Where the page of the sheet is: its address as a link, and the square code that opens it. */
function drawAddress(drawing: Drawing, section: PDFKit.PDFStructureElement): void {
  const { doc, sheet, pen, lay, styles } = drawing;
  const left = PAPER.left + CODE + BESIDE_PICTURE;
  const room = WIDTH - CODE - BESIDE_PICTURE;
  const find = pen.write(sheet.about.find, styles.text, room);
  const address = pen.write(sheet.address.replace(/^https?:\/\//u, ''), styles.name, room);
  const scan = pen.write(sheet.about.scan, styles.text, room);
  const height = Math.max(CODE, find.height + address.height + scan.height);
  lay({
    height: height + 8,
    isPoint: false,
    holds: 0,
    draw: (y) => {
      section.add(
        doc.struct('Figure', { alt: sheet.about.codeIs, bbox: [PAPER.left, y, PAPER.left + CODE, y + CODE] }, () =>
          drawCode(doc, sheet.address, PAPER.left, y, CODE),
        ),
      );
      section.add(doc.struct('P', {}, () => pen.draw(find, left, y)));
      const paragraph = doc.struct('P');
      section.add(paragraph);
      const link = doc.struct('Link');
      paragraph.add(link);
      const top = y + find.height;
      link.add(() => {
        pen.draw(address, left, top);
        doc.link(left, top, room, address.height, sheet.address, {
          structParent: link,
          Contents: Object(sheet.address),
        });
      });
      paragraph.end();
      section.add(doc.struct('P', {}, () => pen.draw(scan, left, top + address.height)));
    },
  });
}

/** When the sheet was made, who checked what is on it, where it is from, and who drew the pictures. */
export function drawAbout(drawing: Drawing): void {
  const { doc, root, sheet, styles } = drawing;
  const { heading, lines, credits } = sheet.about;
  const section = doc.struct('Sect');
  root.add(section);
  drawHeading(drawing, section, heading, CODE);
  for (const text of lines) drawParagraph(drawing, section, text, styles.text);
  drawAddress(drawing, section);
  for (const text of credits) drawParagraph(drawing, section, text, styles.small);
  section.end();
}
