import type { TablePage, TimetableEntry, TimetablePage } from './booklet.ts';
import { type CellPart, columnsOf, type GridRow, gridTable, INSIDE_CELL } from './draw-grid.ts';
import { headOf } from './draw-head.ts';
import { inPieces } from './draw-text.ts';
import { type Drawing, type Element, withLook } from './drawing.ts';
import { type Block, block, onFewestPages } from './pages.ts';
import { GRID_LOOKS } from './paper.ts';
import type { Notice } from './sheet.ts';

/** Five columns of 12 point letters are as many as can be read on paper that lies across. */
export const MOST_COLUMNS = 5;
const LINES_TOGETHER = 6;
const BESIDE = 6;
const BETWEEN_TABLES = 14;

/** Words of a cell, in stretches that a page can end between. */
const wordParts =
  ({ doc, pen, styles }: Drawing) =>
  (text: string, width: number): CellPart[] =>
    inPieces(pen.write(text, styles.text, width - 2 * INSIDE_CELL), LINES_TOGETHER).map((piece) => ({
      height: piece.height,
      draw: (cell, x, y) => void cell.add(doc.struct('P', {}, () => pen.draw(piece, x, y))),
    }));

/** What is on: its picture, and beside it when and what. */
const entryPart =
  ({ doc, pen, styles, drawPicture, pictureSize }: Drawing) =>
  (entry: TimetableEntry, width: number): CellPart => {
    const beside = pictureSize + BESIDE;
    const room = width - 2 * INSIDE_CELL - beside;
    const time = pen.write(entry.time, styles.name, room);
    const words = pen.write(entry.text, styles.text, room);
    return {
      height: Math.max(pictureSize, time.height + words.height),
      draw: (cell, x, y) => {
        drawPicture(entry.picture, { x, y, size: pictureSize });
        if (entry.time !== '') cell.add(doc.struct('P', {}, () => pen.draw(time, x + beside, y)));
        cell.add(doc.struct('P', {}, () => pen.draw(words, x + beside, y + time.height)));
      },
    };
  };

/** A table of words as it fits: turned where choices are rows and there are few of them, and in several where there are many columns. */
function tablesOf({ columns, rows }: TablePage): Pick<TablePage, 'columns' | 'rows'>[] {
  if (columns.length > MOST_COLUMNS && rows.length <= MOST_COLUMNS)
    return [
      {
        columns: rows.map(({ label }) => label),
        rows: columns.map((label, at) => ({ label, cells: rows.map(({ cells }) => cells[at] ?? '') })),
      },
    ];
  const many = Math.max(1, Math.ceil(columns.length / MOST_COLUMNS));
  const each = Math.ceil(columns.length / many);
  const part = <Of>(all: readonly Of[], at: number) => all.slice(at * each, (at + 1) * each);
  return Array.from({ length: many }, (_, at) => ({
    columns: part(columns, at),
    rows: rows.map(({ label, cells }) => ({ label, cells: part(cells, at) })),
  }));
}

function tableOf(drawing: Drawing, parent: () => Element, page: TablePage | TimetablePage): Block[] {
  const made = (
    columns: readonly string[],
    labels: readonly string[],
    rows: (widths: readonly number[]) => GridRow[],
  ) => {
    const widths = columnsOf(drawing, labels, columns.length);
    return gridTable({ drawing, widths }, parent, columns, rows(widths));
  };
  if (page.kind === 'timetable') {
    const entry = entryPart(drawing);
    return made(
      page.columns,
      page.days.map(({ label }) => label),
      (widths) =>
        page.days.map(({ label, cells }) => ({
          label,
          cells: page.columns.map((_, at) => (cells[at] ?? []).map((one) => entry(one, widths[at + 1] ?? 0))),
        })),
    );
  }
  const words = wordParts(drawing);
  return tablesOf(page).flatMap(({ columns, rows }, at) => [
    ...(at === 0 ? [] : [block(BETWEEN_TABLES, () => {})]),
    ...made(
      columns,
      rows.map(({ label }) => label),
      (widths) =>
        rows.map(({ label, cells }) => ({
          label,
          cells: columns.map((_, at) => words(cells[at] ?? '', widths[at + 1] ?? 0)),
        })),
    ),
  ]);
}

/** A table or a timetable on paper that lies across, in the biggest letters that put it on the fewest pages. */
export function gridBlocks(
  drawing: Drawing,
  parent: () => Element,
  page: TablePage | TimetablePage,
  notices: readonly Notice[],
  tag: 'H1' | 'H2',
): readonly Block[] {
  const { frame, printed } = drawing;
  return onFewestPages(GRID_LOOKS(printed.size), { frame, mostPoints: Number.POSITIVE_INFINITY }, (look) => {
    const on = withLook(drawing, look);
    return [...headOf(on, parent, { ...page, notices }, tag), ...tableOf(on, parent, page)];
  });
}
