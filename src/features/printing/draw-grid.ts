import { type Drawing, type Element, element } from './drawing.ts';
import { type Block, block } from './pages.ts';
import type { Written } from './pen.ts';

/** What stands in a cell and is not split. */
export interface CellPart {
  /** In points. */
  readonly height: number;
  readonly draw: (cell: Element, x: number, y: number) => void;
}

export interface GridRow {
  readonly label: string;
  readonly cells: readonly (readonly CellPart[])[];
}

/** Room between the line of a cell and its words. */
export const INSIDE_CELL = 4;
const LINE_COLOUR = '#666';

/** The widths of the columns: the first holds the names of the rows. */
export function columnsOf(drawing: Drawing, names: readonly string[], many: number): readonly number[] {
  const { pen, styles, frame } = drawing;
  const words = names.flatMap((name) => name.split(' '));
  const widest = Math.max(0, ...words.map((word) => pen.width(word, styles.name)));
  const first = Math.min(frame.width / 4, Math.max(frame.width / 8, widest + 2 * INSIDE_CELL + 1));
  return [first, ...Array.from({ length: many }, () => (frame.width - first) / many)];
}

interface Grid {
  readonly drawing: Drawing;
  readonly widths: readonly number[];
}

const leftOf = ({ drawing, widths }: Grid, at: number): number =>
  widths.slice(0, at).reduce((sum, width) => sum + width, drawing.frame.left);

const wordsIn = ({ drawing: { pen, styles }, widths }: Grid, text: string, at: number): Written =>
  pen.write(text, styles.name, (widths[at] ?? 0) - 2 * INSIDE_CELL);

/** The lines around the cells of a row. A reading voice passes them over. */
function drawLines({ drawing: { doc, frame }, widths }: Grid, y: number, height: number): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save().lineWidth(0.75).rect(frame.left, y, frame.width, height);
  let x = frame.left;
  for (const width of widths.slice(0, -1)) {
    x += width;
    doc.moveTo(x, y).lineTo(x, y + height);
  }
  doc.stroke(LINE_COLOUR).restore();
  doc.endMarkedContent();
}

function unread({ drawing: { doc, pen } }: Grid, written: Written, x: number, y: number): void {
  doc.markContent('Artifact', { type: 'Pagination' });
  pen.draw(written, x, y);
  doc.endMarkedContent();
}

/** The names of the columns, once as heads of the table and again over what goes on on a further page. */
function headRow(
  grid: Grid,
  table: () => Element,
  columns: readonly string[],
): Required<Pick<Block, 'height'>> & {
  readonly first: Block['draw'];
  readonly again: Block['draw'];
} {
  const { doc, pen } = grid.drawing;
  const written = columns.map((column, at) => wordsIn(grid, column, at + 1));
  const height = Math.max(0, ...written.map((one) => one.height)) + 2 * INSIDE_CELL;
  const at = (column: number) => leftOf(grid, column + 1) + INSIDE_CELL;
  return {
    height,
    first: (y) => {
      drawLines(grid, y, height);
      const row = doc.struct('TR');
      table().add(row);
      row.add(doc.struct('TD'));
      for (const [column, one] of written.entries())
        row.add(doc.struct('TH', { scope: 'Column' }, () => pen.draw(one, at(column), y + INSIDE_CELL)));
      row.end();
    },
    again: (y) => {
      drawLines(grid, y, height);
      for (const [column, one] of written.entries()) unread(grid, one, at(column), y + INSIDE_CELL);
    },
  };
}

/** Room between the parts of a cell. */
const BETWEEN_PARTS = 4;
const heightOf = (parts: readonly CellPart[]): number =>
  parts.reduce((sum, { height }) => sum + height, Math.max(0, parts.length - 1) * BETWEEN_PARTS);

/** The parts of a cell in stretches that are no higher than a page. */
function stretches(parts: readonly CellPart[], most: number): CellPart[][] {
  const held: CellPart[][] = [[]];
  for (const part of parts) {
    const last = held.at(-1) ?? [];
    if (last.length > 0 && heightOf([...last, part]) > most) held.push([part]);
    else last.push(part);
  }
  return held;
}

/** A row, as one block; as several where it is higher than `most`. */
function rowBlocks(grid: Grid, table: () => Element, { label, cells }: GridRow, most: number): Omit<Block, 'again'>[] {
  const { drawing } = grid;
  const { doc, pen } = drawing;
  const name = wordsIn(grid, label, 0);
  const split = cells.map((parts) => stretches(parts, most - 2 * INSIDE_CELL));
  const row = element(drawing, table, 'TR');
  const inRow = cells.map(() => element(drawing, row, 'TD'));
  return Array.from({ length: Math.max(1, ...split.map(({ length }) => length)) }, (_, slice) => {
    const here = split.map((stretch) => stretch[slice] ?? []);
    const height = Math.max(name.height, ...here.map(heightOf)) + 2 * INSIDE_CELL;
    return block(height, (y) => {
      drawLines(grid, y, height);
      const x = leftOf(grid, 0) + INSIDE_CELL;
      if (slice === 0) row().add(doc.struct('TH', { scope: 'Row' }, () => pen.draw(name, x, y + INSIDE_CELL)));
      else unread(grid, name, x, y + INSIDE_CELL);
      for (const [at, parts] of here.entries()) {
        const cell = inRow[at]?.();
        if (cell === undefined) continue;
        let top = y + INSIDE_CELL;
        for (const part of parts) {
          part.draw(cell, leftOf(grid, at + 1) + INSIDE_CELL, top);
          top += part.height + BETWEEN_PARTS;
        }
      }
    });
  });
}

/** A table: its columns are named again where it goes on on a further page. `height` of the page that rows may take at the most. */
export function gridTable(
  grid: Grid,
  parent: () => Element,
  columns: readonly string[],
  rows: readonly GridRow[],
): Block[] {
  const { drawing } = grid;
  const table = element(drawing, parent, 'Table');
  const head = headRow(grid, table, columns);
  const most = drawing.frame.foot - drawing.frame.top - head.height;
  const blocks = rows.flatMap((row) => rowBlocks(grid, table, row, most));
  return [
    block(head.height, head.first, { holds: blocks[0]?.height ?? 0 }),
    ...blocks.map((one) => ({ ...one, again: { height: head.height, draw: head.again } })),
  ];
}
