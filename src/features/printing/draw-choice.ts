import type { ChoicePage } from './booklet.ts';
import { drawLink, withoutScheme } from './draw-end.ts';
import { headOf } from './draw-head.ts';
import { pointList } from './draw-points.ts';
import { headingOver, paragraph } from './draw-text.ts';
import { type Drawing, type Element, element, withLook } from './drawing.ts';
import { type Block, block, onFewestPages } from './pages.ts';
import { CHOICE_LOOKS } from './paper.ts';

/** A person reads one choice on one page: its seven parts stand together here, each in two languages at the most. */
export const MOST_POINTS_OF_CHOICE = 14;

const UNDER_REASONS = 8;

function reasonsOf(drawing: Drawing, parent: () => Element, { reasons, reasonsHeading }: ChoicePage): Block[] {
  const { doc, pen, styles, frame } = drawing;
  const section = element(drawing, parent, 'Sect');
  const list = element(drawing, section, 'L');
  const mark = pen.write('•', styles.text, frame.width);
  const indent = styles.text.size * 1.25;
  const blocks = reasons.map((reason) => {
    const written = pen.write(reason, styles.text, frame.width - indent);
    return block(written.height + 4, (y) => {
      const item = doc.struct('LI');
      list().add(item);
      item.add(doc.struct('Lbl', {}, () => pen.draw(mark, frame.left, y)));
      const body = doc.struct('LBody');
      item.add(body);
      body.add(doc.struct('P', {}, () => pen.draw(written, frame.left + indent, y)));
      item.end();
    });
  });
  const [first] = blocks;
  return first === undefined
    ? []
    : [headingOver(drawing, section, reasonsHeading, first.height, 'H3'), ...blocks, block(UNDER_REASONS, () => {})];
}

function addressOf(drawing: Drawing, parent: () => Element, address: string | null): Block[] {
  if (address === null) return [];
  const { pen, styles, frame } = drawing;
  const written = pen.write(withoutScheme(address), styles.small, frame.width);
  return [
    block(written.height + 4, (y) => drawLink(drawing, parent(), { address }, { written, x: frame.left, y: y + 4 })),
  ];
}

function blocksIn(drawing: Drawing, parent: () => Element, page: ChoicePage, tag: 'H1' | 'H2'): Block[] {
  return [
    ...(page.label === '' ? [] : paragraph(drawing, parent, page.label, drawing.styles.name)),
    ...headOf(drawing, parent, page, tag),
    ...reasonsOf(drawing, parent, page),
    ...pointList(drawing, parent, page.points),
    ...addressOf(drawing, parent, page.address),
    ...page.comesFrom.flatMap((line) => paragraph(drawing, parent, line, drawing.styles.small)),
  ];
}

/**
 * The blocks of a choice, in the biggest letters and pictures that put it on the fewest pages.
 */
export function choiceBlocks(
  drawing: Drawing,
  parent: () => Element,
  page: ChoicePage,
  tag: 'H1' | 'H2',
): readonly Block[] {
  const { frame, printed } = drawing;
  return onFewestPages(CHOICE_LOOKS(printed.size), { frame, mostPoints: MOST_POINTS_OF_CHOICE }, (look) =>
    blocksIn(withLook(drawing, look), parent, page, tag),
  );
}
