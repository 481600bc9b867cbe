import type { layPages } from './pages.ts';
import { HEADING_LINE, LETTERS, LINE } from './paper.ts';
import type { Pen, Style } from './pen.ts';
import type { PictureBytes, Said, Sheet, SheetSize } from './sheet.ts';

/** How each part of a sheet is written. */
export function stylesOf(size: SheetSize): Readonly<Record<'title' | 'heading' | 'name' | 'text' | 'small', Style>> {
  const letters = LETTERS[size];
  return {
    title: { size: letters.title, weight: 'bold', line: HEADING_LINE },
    heading: { size: letters.heading, weight: 'bold', line: HEADING_LINE },
    name: { size: letters.name, weight: 'bold', line: LINE },
    text: { size: letters.text, weight: 'plain', line: LINE },
    small: { size: letters.small, weight: 'plain', line: LINE },
  };
}

/** What the parts of a sheet are drawn with. */
export interface Drawing {
  readonly doc: PDFKit.PDFDocument;
  readonly pen: Pen;
  readonly styles: ReturnType<typeof stylesOf>;
  readonly lay: ReturnType<typeof layPages>;
  readonly sheet: Sheet;
  readonly picture: (id: string) => PictureBytes | null;
  /** The top of the tree that is read out. */
  readonly root: PDFKit.PDFStructureElement;
}

/** Marks words that are not in the language of the sheet, so that a voice says them right. */
export const inLanguage = (sheet: Sheet, { language }: Pick<Said, 'language'>): { lang?: string } =>
  language === sheet.language ? {} : { lang: language };
