import type { TruthState } from '#domain/listing/truth.ts';
import { readClock, readDate } from '#domain/open-referral/clock-and-date.ts';
import type { Refusal } from '#domain/open-referral/parse-service.ts';
import type { CsvRow } from '../read-csv.ts';

/** A cell that does not hold what its column needs. Caught where the row is read, and reported with its place. */
export class BadCell extends Error {
  override readonly name = 'BadCell';
  readonly refusal: Refusal;
  constructor(field: string, message: string) {
    super(message);
    this.refusal = { field, message };
  }
}

/** How a table says that a fact does not apply, which is not the same as not told us. */
export const DOES_NOT_APPLY = 'does not apply';
const NOT_APPLICABLE = /^(?:does not apply|not[ _]applicable|n\/a)$/iu;

const yesNoIn = (cell: string): 'yes' | 'no' | null =>
  /^(?:yes|y|true|1)$/iu.test(cell) ? 'yes' : /^(?:no|n|false|0)$/iu.test(cell) ? 'no' : null;

/** Reads the cells of one row, each by what its column holds. An empty cell is null: not told us. Throws `BadCell`. */
export function cellsOf({ cells }: CsvRow) {
  const text = (heading: string): string | null => cells.get(heading) ?? null;
  const read = <Value>(heading: string, make: (cell: string) => Value | null, wanted: string): Value | null => {
    const cell = text(heading);
    if (cell === null) return null;
    const value = make(cell);
    if (value === null)
      throw new BadCell(heading, `“${cell.slice(0, 60)}” in ${heading} cannot be read. Write ${wanted}`);
    return value;
  };
  const oneOf = <Id extends string>(heading: string, ids: readonly Id[]): Id | null =>
    read(heading, (cell) => ids.find((id) => id === cell.toLowerCase()) ?? null, `one of ${ids.join(', ')}`);
  const list = (heading: string): string[] =>
    (text(heading) ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    text,
    list,
    needed: (heading: string): string => {
      const cell = text(heading);
      if (cell === null) throw new BadCell(heading, `${heading} is empty. Fill it in`);
      return cell;
    },
    oneOf,
    someOf: <Id extends string>(heading: string, ids: readonly Id[]): Id[] =>
      list(heading).map((part) => {
        const known = ids.find((id) => id === part.toLowerCase());
        if (known === undefined)
          throw new BadCell(heading, `“${part}” in ${heading} is not known. Write any of ${ids.join('; ')}`);
        return known;
      }),
    yesNo: (heading: string): 'yes' | 'no' | null => read(heading, yesNoIn, 'yes or no, or leave it empty'),
    truth: (heading: string): Exclude<TruthState, 'unknown'> | null =>
      read(
        heading,
        (cell) => yesNoIn(cell) ?? (NOT_APPLICABLE.test(cell) ? 'not_applicable' : null),
        `yes, no or ${DOES_NOT_APPLY}, or leave it empty`,
      ),
    number: (heading: string): number | null =>
      read(
        heading,
        (cell) => {
          const value = Number(cell.replace(/^£/u, '').replaceAll(',', ''));
          return Number.isFinite(value) ? value : null;
        },
        'a number',
      ),
    date: (heading: string): string | null => read(heading, readDate, 'a day such as 2026-09-30'),
    clock: (heading: string): string | null => read(heading, readClock, 'a time such as 09:30'),
  };
}
export type Cells = ReturnType<typeof cellsOf>;
