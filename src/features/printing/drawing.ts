import type { DrawPicture } from './draw-picture.ts';
import { type Block, placeBlocks } from './pages.ts';
import { type Frame, HEADING_LINE, type Look } from './paper.ts';
import type { Pen, Style } from './pen.ts';
import type { Printed, Said } from './sheet.ts';

/** How each part of a page is written. */
export type Styles = Readonly<Record<'title' | 'heading' | 'name' | 'text' | 'small', Style>>;

export function stylesOf({ letters, line }: Look): Styles {
  return {
    title: { size: letters.title, weight: 'bold', line: HEADING_LINE },
    heading: { size: letters.heading, weight: 'bold', line: HEADING_LINE },
    name: { size: letters.name, weight: 'bold', line },
    text: { size: letters.text, weight: 'plain', line },
    small: { size: letters.small, weight: 'plain', line },
  };
}

export type Element = PDFKit.PDFStructureElement;

/** What the parts of a page are drawn with. */
export interface Drawing {
  readonly doc: PDFKit.PDFDocument;
  readonly pen: Pen;
  readonly printed: Printed;
  readonly drawPicture: DrawPicture;
  readonly frame: Frame;
  readonly styles: Styles;
  /** The side of a picture, in points. */
  readonly pictureSize: number;
}

/** The same with letters and pictures of other sizes. */
export const withLook = (drawing: Drawing, look: Look): Drawing => ({
  ...drawing,
  styles: stylesOf(look),
  pictureSize: look.picture,
});

/** Marks words that are not in the language of the file, so that a voice says them right. */
export const inLanguage = (printed: Printed, { language }: Pick<Said, 'language'>): { lang?: string } =>
  language === printed.language ? {} : { lang: language };

/** An element that is put into the tree when the first of its parts is drawn: what is only measured leaves nothing behind. */
export function element(drawing: Drawing, parent: () => Element, tag: string, options: object = {}): () => Element {
  let made: Element | null = null;
  return () => {
    if (made === null) {
      made = drawing.doc.struct(tag, options);
      parent().add(made);
    }
    return made;
  };
}

/** Draws blocks from the top of a new page on. */
export function drawBlocks({ doc, frame }: Drawing, blocks: readonly Block[], mostPoints: number): void {
  let on = -1;
  for (const { page, y, draw } of placeBlocks(blocks, frame, mostPoints)) {
    if (page > on) {
      doc.addPage({ size: 'A4', margin: 0, layout: frame.layout });
      on = page;
    }
    draw(y);
  }
}
