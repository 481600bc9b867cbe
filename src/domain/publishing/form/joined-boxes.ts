import type { FormValues } from '../../form/values.ts';
import type { Box, Codec, Pair, Reading } from './box.ts';
import { whole } from './line-boxes.ts';

type Parts<Body> = { readonly [part in keyof Body]: Codec<Body[part]> };

const partsOf = <Body extends object>(parts: Parts<Body>) => Object.keys(parts) as (keyof Body & string)[];

/** A value of several parts, each in boxes of its own. */
export const group = <Body extends object>(parts: Parts<Body>): Codec<Body> => ({
  boxes: partsOf(parts).flatMap((part) => parts[part].boxes),
  read: (reading, before) =>
    Object.fromEntries(partsOf(parts).map((part) => [part, parts[part].read(reading, before?.[part])])) as Body,
  write: (value) => partsOf(parts).flatMap((part) => parts[part].write(value[part])),
  boxAt: ([part, ...rest], reading) => {
    const own = partsOf(parts).find((one) => one === part);
    return own === undefined ? '' : parts[own].boxAt(rest, reading);
  },
});

export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

/** The smallest and the biggest of something, either of which may be left out. */
export function range(name: string, message: string): Codec<Range | null> {
  const ends = group<{ from: number | null; to: number | null }>({
    from: whole(`${name}.from`),
    to: whole(`${name}.to`),
  });
  return {
    ...ends,
    read: (reading) => {
      const { from, to } = ends.read(reading, undefined);
      if (from !== null && to !== null && to < from) reading.fail(`${name}.to`, message);
      return from === null && to === null ? null : { from, to };
    },
    write: (value) => (value === null ? [] : ends.write(value)),
  };
}

/** The numbers of the rows that a form sent, in order. */
export function rowsIn(values: FormValues, name: string): number[] {
  const start = `${name}.`;
  const numbers = [...values.keys()].flatMap((key) => {
    const at = key.startsWith(start) ? /^\d{1,3}(?=\.)/u.exec(key.slice(start.length))?.[0] : undefined;
    return at === undefined ? [] : [Number(at)];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

const isEmptyRow = (values: FormValues, boxes: readonly Box[]): boolean =>
  boxes.every(({ name }) => (values.get(name) ?? []).every((value) => value.trim() === ''));

/** Several things alike, each in a row of boxes. A row with nothing in it is no row. */
export function rows<Row>(name: string, most: number, row: (prefix: string) => Codec<Row>): Codec<Row[]> {
  const filled = ({ values }: Pick<Reading, 'values'>) =>
    rowsIn(values, name).filter((at) => !isEmptyRow(values, row(`${name}.${at}`).boxes));
  return {
    boxes: [{ as: 'rows', name, most, row: (prefix) => row(prefix).boxes }],
    read: (reading) => {
      const numbers = filled(reading);
      if (numbers.length > most) reading.fail(name, `Use ${most} or fewer. There are ${numbers.length}`);
      return numbers.map((at) => row(`${name}.${at}`).read(reading, undefined));
    },
    write: (value) => value.flatMap((one, at): readonly Pair[] => row(`${name}.${at}`).write(one)),
    boxAt: ([at, ...rest], reading) => {
      const number = typeof at === 'number' ? filled(reading)[at] : undefined;
      return number === undefined ? name : row(`${name}.${number}`).boxAt(rest, reading);
    },
  };
}

/** The values of a form with one row fewer; the rows after it move up. */
export function withoutRow(values: FormValues, name: string, gone: number): FormValues {
  const numbers = rowsIn(values, name);
  return new Map(
    [...values].flatMap(([key, value]): [string, readonly string[]][] => {
      const at = numbers.find((number) => key.startsWith(`${name}.${number}.`));
      if (at === undefined || at < gone) return [[key, value]];
      if (at === gone) return [];
      return [[`${name}.${at - 1}.${key.slice(`${name}.${at}.`.length)}`, value]];
    }),
  );
}

/** The values of a form with one more row, which is empty. */
export function withRow(values: FormValues, name: string): FormValues {
  const numbers = rowsIn(values, name);
  const next = numbers.length === 0 ? 1 : (numbers.at(-1) ?? 0) + 1;
  const before = numbers.length === 0 ? [[`${name}.0.`, ['']] as const] : [];
  return new Map<string, readonly string[]>([...values, ...before, [`${name}.${next}.`, ['']]]);
}
