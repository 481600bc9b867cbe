import type { Booklet, BookPage } from './booklet.ts';
import { choiceBlocks, MOST_POINTS_OF_CHOICE } from './draw-choice.ts';
import { drawDocument } from './draw-document.ts';
import { aboutThis, drawLink } from './draw-end.ts';
import { gridBlocks } from './draw-grids.ts';
import { headOf } from './draw-head.ts';
import { type Drawing, drawBlocks, type Element, element } from './drawing.ts';
import { type Block, block } from './pages.ts';
import { ACROSS, UPRIGHT } from './paper.ts';
import type { PictureBytes } from './sheet.ts';
import type { Typeface } from './typeface.ts';

const nameOf = (page: BookPage): string =>
  page.kind === 'choice' && page.label !== '' ? `${page.label}: ${page.title}` : page.title;
const placeOf = (at: number): string => `page-${at + 1}`;

/** What is in the booklet: each page by its name, which leads there. */
function contents(drawing: Drawing, parent: () => Element, pages: readonly BookPage[]): Block[] {
  const { doc, pen, styles, frame } = drawing;
  const list = element(drawing, parent, 'L');
  return pages.map((page, at) => {
    const written = pen.write(nameOf(page), styles.text, frame.width);
    return block(written.height + 4, (y) => {
      const item = doc.struct('LI');
      list().add(item);
      const body = doc.struct('LBody');
      item.add(body);
      drawLink(drawing, body, { place: placeOf(at), says: nameOf(page) }, { written, x: frame.left, y });
      item.end();
    });
  });
}

/** Puts the name of a page beside the pages of the file, and a place where links lead. */
function marked({ doc }: Drawing, name: string, place: string | null, blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (first === undefined) return [];
  const draw = (y: number) => {
    doc.outline.addItem(name, { fit: true });
    if (place !== null) doc.addNamedDestination(place, 'Fit');
    first.draw(y);
  };
  return [{ ...first, draw }, ...others];
}

/** A page; one that is alone has over it what must be known of the whole booklet. */
function pageBlocks(drawing: Drawing, part: () => Element, page: BookPage, alone: Booklet | null): readonly Block[] {
  const tag = alone === null ? 'H2' : 'H1';
  const notices = alone?.notices ?? [];
  return page.kind === 'choice'
    ? choiceBlocks(drawing, part, { ...page, notices: [...notices, ...page.notices] }, tag)
    : gridBlocks(drawing, part, page, notices, tag);
}

function drawPages(drawing: Drawing, root: () => Element, booklet: Booklet): void {
  const { pages } = booklet;
  const about = { ...booklet.about, find: null, address: booklet.address, scan: booklet.scan, codeIs: booklet.codeIs };
  const alone = pages.length === 1;
  const put = (on: Drawing, name: string, place: string | null, blocks: (part: () => Element) => readonly Block[]) => {
    const part = element(on, root, 'Part');
    drawBlocks(on, marked(on, name, place, blocks(part)), MOST_POINTS_OF_CHOICE);
    part().end();
  };
  if (!alone)
    put(drawing, booklet.title, null, (front) => [
      ...headOf(drawing, front, booklet, 'H1'),
      ...contents(drawing, front, pages),
      ...aboutThis(drawing, front, about),
    ]);
  for (const [at, page] of pages.entries()) {
    const on = { ...drawing, frame: page.kind === 'choice' ? UPRIGHT : ACROSS };
    put(on, nameOf(page), placeOf(at), (part) => [
      ...pageBlocks(on, part, page, alone ? booklet : null),
      ...(alone ? aboutThis(on, part, about) : []),
    ]);
  }
}

/**
 * Draws a booklet as a tagged PDF: a part for each page, which is also a bookmark. Throws `BrokenPicture` for a picture that cannot be drawn.
 */
export const drawBooklet = (
  booklet: Booklet,
  pictures: ReadonlyMap<string, PictureBytes>,
  typeface: Typeface,
): Promise<Buffer> => drawDocument(booklet, pictures, typeface, (drawing, root) => drawPages(drawing, root, booklet));
