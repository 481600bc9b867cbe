import { pipeline, Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { withoutUnseen } from '#domain/text.ts';
import { UnreadableInput } from './source-item.ts';

const MOST_COLUMNS = 400;
const MOST_CELL = 100_000;

/** Longest first. The doubled return is what a text file copied once too often between systems has. */
export const LINE_ENDS = ['\r\r\n', '\r\n', '\n', '\r'] as const;

/** One row of cells by heading, without the empty ones. `line` is the first line of the file that it stands on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
  /** Why the row cannot be read as a row; null when it can. */
  readonly fault: string | null;
  /** Every cell as it stands; none when the row could not be taken apart. */
  readonly record: readonly string[];
}

/** What stands in a row that cannot be used, where that is known. */
export const pieceOf = ({ record }: CsvRow): { readonly piece?: unknown } =>
  record.length === 0 ? {} : { piece: record };

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Spreadsheets in some countries save semicolons, and copied tables have tabs. */
const delimiterOf = (heading: string): string =>
  [',', ';', '\t'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ',';

const headingOf = (cell: string): string => cell.trim().toLowerCase().replace(/\s+/gu, '_');

/** An apostrophe before what a spreadsheet would take for a formula was put there when the table was written out; it is no part of the words. */
const unescapeFormula = (cell: string): string => (/^'+[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell);

/**
 * The rows of a CSV under its headings. Quoted cells may hold line breaks. Lines that begin with `#` are notes. Memory does not grow with
 * the file. Throws `UnreadableInput` when there are no headings.
 */
export async function* readCsv(text: AsyncIterable<string>, start: string): AsyncGenerator<CsvRow> {
  const skipped: CsvRow[] = [];
  const parser = parse({
    delimiter: delimiterOf(start.split('\n')[0] ?? ''),
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: [...LINE_ENDS],
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: 2_000_000,
    on_skip: (error: CsvError | undefined) => {
      const line = typeof error?.lines === 'number' ? error.lines : 0;
      skipped.push({ line, cells: new Map(), fault: error?.message ?? 'This row cannot be read', record: [] });
      return undefined;
    },
  });
  // The parser hands a fault of the source on to whoever reads from it.
  pipeline(Readable.from(text), parser, () => undefined);
  let headings: readonly string[] | null = null;
  let before = 0;
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    yield* skipped.splice(0);
    const line = before + 1;
    before = info.lines;
    if (record[0]?.trimStart().startsWith('#') === true) continue;
    if (headings === null) {
      headings = record.map(headingOf);
      if (headings.length > MOST_COLUMNS) throw new UnreadableInput(`There are over ${MOST_COLUMNS} columns`);
      continue;
    }
    yield toRow(headings, record, line);
  }
  yield* skipped;
  if (headings === null) throw new UnreadableInput('There are no headings in the first line');
}

function toRow(headings: readonly string[], record: readonly string[], line: number): CsvRow {
  const cells = new Map<string, string>();
  let fault: string | null = null;
  for (const [at, raw] of record.entries()) {
    const cell = unescapeFormula(withoutUnseen(raw).trim());
    const heading = headings[at];
    if (cell === '') continue;
    if (heading === undefined || heading === '')
      fault = `There are words in column ${at + 1}, which has no heading: is a comma not quoted?`;
    else if (cell.length > MOST_CELL) fault = `${heading} has over ${MOST_CELL} characters`;
    else cells.set(heading, cell);
  }
  return { line, cells, fault, record };
}

/** The headings of a CSV, read from its beginning. */
export async function headingsOf(start: string): Promise<string[]> {
  const lines = start.split(/\r?\n/u).filter((line) => !line.startsWith('#') && line.trim() !== '');
  const [heading = ''] = lines;
  const parser = parse({ delimiter: delimiterOf(heading), bom: true, relax_quotes: true, relax_column_count: true });
  parser.end(heading);
  for await (const record of parser as AsyncIterable<readonly string[]>) return record.map(headingOf);
  return [];
}
