import { drawDocument } from './draw-document.ts';
import { aboutThis, meaningsOfWords } from './draw-end.ts';
import { headOf } from './draw-head.ts';
import { sectionOfPoints } from './draw-points.ts';
import { drawBlocks } from './drawing.ts';
import { MOST_POINTS_A_PAGE } from './paper.ts';
import type { PictureBytes, Sheet } from './sheet.ts';
import type { Typeface } from './typeface.ts';

/**
 * Draws a sheet as a tagged PDF: headings, lists and paragraphs in reading order. Throws `BrokenPicture` for a picture that cannot be drawn.
 */
export const drawSheet = (
  sheet: Sheet,
  pictures: ReadonlyMap<string, PictureBytes>,
  typeface: Typeface,
): Promise<Buffer> =>
  drawDocument(sheet, pictures, typeface, (drawing, root) => {
    drawBlocks(
      drawing,
      [
        ...headOf(drawing, root, sheet, 'H1'),
        ...sheet.sections.flatMap((section) => sectionOfPoints(drawing, root, section)),
        ...meaningsOfWords(drawing, root, sheet.words),
        ...aboutThis(drawing, root, { ...sheet.about, address: sheet.address }),
      ],
      MOST_POINTS_A_PAGE,
    );
  });
