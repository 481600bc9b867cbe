import { drawCode } from './draw-code.ts';
import { drawHeading } from './draw-text.ts';
import { type Drawing, inLanguage } from './drawing.ts';
import { BESIDE_PICTURE, CODE, PAPER, WIDTH } from './paper.ts';
import type { Written } from './pen.ts';

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

const UNDER_LINE = 2;

/** The address of the page, which is a link where the sheet is read on a screen. */
function drawAddress({ doc, sheet, pen }: Drawing, parent: PDFKit.PDFStructureElement, at: Placed): void {
  const paragraph = doc.struct('P');
  parent.add(paragraph);
  const link = doc.struct('Link');
  paragraph.add(link);
  link.add(() => {
    pen.draw(at.written, at.x, at.y);
    const width = pen.width(at.written.lines[0] ?? '', at.written.style);
    doc.link(at.x, at.y, width, at.written.height, sheet.address, {
      structParent: link,
      Contents: Object(sheet.address),
    });
  });
  paragraph.end();
}

interface Placed {
  readonly written: Written;
  readonly x: number;
  readonly y: number;
}

/** When the sheet was made, who checked it, where it is from and who drew the pictures, beside the square code that opens its page. */
export function drawAbout(drawing: Drawing): void {
  const { doc, root, sheet, pen, lay, styles } = drawing;
  const { heading, lines, credits, find, scan, codeIs } = sheet.about;
  const left = PAPER.left + CODE + BESIDE_PICTURE;
  const room = WIDTH - CODE - BESIDE_PICTURE;
  const rows = [
    ...lines.map((said) => ({ kind: 'words', said, style: styles.text }) as const),
    { kind: 'words', said: { text: find, language: sheet.language }, style: styles.text } as const,
    {
      kind: 'address',
      said: { text: withoutScheme(sheet.address), language: sheet.language },
      style: styles.name,
    } as const,
    { kind: 'words', said: { text: scan, language: sheet.language }, style: styles.text } as const,
    ...credits.map(
      (text) => ({ kind: 'words', said: { text, language: sheet.language }, style: styles.small }) as const,
    ),
  ].map((row) => ({ ...row, written: pen.write(row.said.text, row.style, room) }));
  const height = rows.reduce((sum, { written }) => sum + written.height + UNDER_LINE, 0);
  const section = doc.struct('Sect');
  root.add(section);
  drawHeading(drawing, section, heading, Math.max(CODE, height));
  lay({
    height: Math.max(CODE, height),
    isPoint: false,
    holds: 0,
    draw: (top) => {
      const box: [number, number, number, number] = [PAPER.left, top, PAPER.left + CODE, top + CODE];
      section.add(
        doc.struct('Figure', { alt: codeIs, bbox: box }, () => drawCode(doc, sheet.address, PAPER.left, top, CODE)),
      );
      let y = top;
      for (const { kind, said, written } of rows) {
        const at = { written, x: left, y };
        if (kind === 'address') drawAddress(drawing, section, at);
        else section.add(doc.struct('P', inLanguage(sheet, said), () => pen.draw(written, at.x, at.y)));
        y += written.height + UNDER_LINE;
      }
    },
  });
  section.end();
}

const withoutScheme = (address: string): string => address.replace(/^https?:\/\//u, '');
