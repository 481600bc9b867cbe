import { type CsvRow, pieceOf } from '../read-csv.ts';
import { type SourceItem, unreadable } from '../source-item.ts';
import { COLUMNS, CREDIT_COLUMNS } from './columns.ts';
import { toTemplateRecords } from './to-template-records.ts';

const AGAIN = new Set(COLUMNS.filter(({ again }) => again).map(({ heading }) => heading));
const KNOWN = new Set<string>([...COLUMNS.map(({ heading }) => heading), ...CREDIT_COLUMNS]);

/** A listing with no id of its own is known by who runs it and what it is called. */
const originalOf = ({ cells }: CsvRow): string =>
  cells.get('listing_id') ?? `${cells.get('provider_name') ?? ''} / ${cells.get('listing_name') ?? ''}`.toLowerCase();

/** A row under a listing: the same id or none, no name, and only columns that may come again. */
function isUnder(row: CsvRow, main: CsvRow): boolean {
  const { cells } = row;
  const id = cells.get('listing_id');
  if (id !== undefined && id !== main.cells.get('listing_id')) return false;
  return (
    cells.get('listing_name') === undefined && [...cells.keys()].every((key) => AGAIN.has(key) || key === 'listing_id')
  );
}

function toItem(rows: readonly CsvRow[], name: string): SourceItem {
  const [main] = rows;
  if (main === undefined) return unreadable(name, '', 'There is no row to read');
  const original = originalOf(main);
  return {
    what: 'record',
    place: `${name}:${main.line}`,
    original,
    name: main.cells.get('listing_name') ?? null,
    content: rows.map((row) => [...row.cells]),
    hidden: null,
    map: (context) => toTemplateRecords(rows, original, context),
  };
}

/** The listings of our own CSV. Each row is a listing, and rows under it add to it. */
export async function* readTemplate(rows: AsyncIterable<CsvRow>, name: string): AsyncGenerator<SourceItem> {
  let group: CsvRow[] = [];
  for await (const row of rows) {
    const [main] = group;
    const unknown = [...row.cells.keys()].find((key) => !KNOWN.has(key));
    const fault =
      row.fault ??
      (unknown === undefined ? null : `There is no column “${unknown}” in the template. Take it out or mend its name`);
    if (fault !== null) yield unreadable(`${name}:${row.line}`, unknown ?? '', fault, pieceOf(row));
    else if (main !== undefined && isUnder(row, main)) group.push(row);
    else {
      if (main !== undefined) yield toItem(group, name);
      group = [row];
    }
  }
  if (group.length > 0) yield toItem(group, name);
}
