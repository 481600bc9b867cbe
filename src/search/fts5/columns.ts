import type { FacetId } from '#domain/listing/facets.ts';
import type { FacetValues, SearchDocument } from '#domain/query/search-document.ts';
import { type Bits, clearBit, hasBit, lengthFor, noBits, setBit } from './bits.ts';

type ValueBits = Map<FacetId, Map<string, Bits>>;

/**
 * Everything about the documents that conditions, counts and orders look at, by slot. A number that is not known is NaN; a youngest age
 * that is not known is -1.
 */
export interface Columns {
  slots: number;
  live: Bits;
  readonly ids: string[];
  readonly versions: string[];
  readonly yes: ValueBits;
  readonly no: ValueBits;
  readonly untold: Map<FacetId, Bits>;
  /** Cells are thousands with few documents each: a set of slots is smaller than bits. */
  readonly cells: Map<string, Set<number>>;
  readonly cellsOf: (readonly Set<number>[] | undefined)[];
  ageFrom: Int16Array;
  ageTo: Int16Array;
  lat: Float64Array;
  lng: Float64Array;
  nextAt: Float64Array;
  checkedOn: Float64Array;
  /** One number in the order of first publication, then of the last: see `addedOrder`. */
  added: Float64Array;
  rank: Float64Array;
}

const FIRST_SLOTS = 1024;

const unknownNumbers = (slots: number): Float64Array => new Float64Array(slots).fill(Number.NaN);

export const emptyColumns = (): Columns => ({
  slots: FIRST_SLOTS,
  live: noBits(lengthFor(FIRST_SLOTS)),
  ids: [],
  versions: [],
  yes: new Map(),
  no: new Map(),
  untold: new Map(),
  cells: new Map(),
  cellsOf: [],
  ageFrom: new Int16Array(FIRST_SLOTS),
  ageTo: new Int16Array(FIRST_SLOTS),
  lat: unknownNumbers(FIRST_SLOTS),
  lng: unknownNumbers(FIRST_SLOTS),
  nextAt: unknownNumbers(FIRST_SLOTS),
  checkedOn: unknownNumbers(FIRST_SLOTS),
  added: unknownNumbers(FIRST_SLOTS),
  rank: unknownNumbers(FIRST_SLOTS),
});

function longer<Numbers extends Uint32Array | Int16Array | Float64Array>(numbers: Numbers, into: Numbers): Numbers {
  into.set(numbers);
  return into;
}

function makeRoom(columns: Columns, slot: number): void {
  if (slot < columns.slots) return;
  const slots = 2 ** Math.ceil(Math.log2(slot + 1));
  const bits = (old: Bits) => longer(old, noBits(lengthFor(slots)));
  columns.slots = slots;
  columns.live = bits(columns.live);
  for (const facets of [columns.yes, columns.no])
    for (const values of facets.values()) for (const [value, old] of values) values.set(value, bits(old));
  for (const [facet, old] of columns.untold) columns.untold.set(facet, bits(old));
  columns.ageFrom = longer(columns.ageFrom, new Int16Array(slots));
  columns.ageTo = longer(columns.ageTo, new Int16Array(slots));
  for (const name of ['lat', 'lng', 'nextAt', 'checkedOn', 'added', 'rank'] as const)
    columns[name] = longer(columns[name], unknownNumbers(slots));
}

function bitsOf<Key>(table: Map<Key, Bits>, key: Key, columns: Columns): Bits {
  const known = table.get(key);
  if (known !== undefined) return known;
  const bits = noBits(columns.live.length);
  table.set(key, bits);
  return bits;
}

function putValues(facets: ValueBits, values: FacetValues, slot: number, columns: Columns): void {
  for (const [facet, said] of Object.entries(values) as [FacetId, readonly string[]][]) {
    const table = facets.get(facet) ?? new Map<string, Bits>();
    facets.set(facet, table);
    for (const value of said) setBit(bitsOf(table, value, columns), slot);
  }
}

function putCells(columns: Columns, slot: number, cells: readonly string[]): void {
  if (cells.length === 0) return;
  columns.cellsOf[slot] = cells.map((cell) => {
    const slots = columns.cells.get(cell) ?? new Set<number>();
    columns.cells.set(cell, slots);
    return slots.add(slot);
  });
}

/** Minutes since 1970 need 25 bits until the year 2033 and 26 until 2097, so both times fit into the 53 bits of a whole number. */
const addedOrder = (added: SearchDocument['added'] | undefined): number =>
  added == null ? Number.NaN : added[0] * 2 ** 26 + added[1];

/** Takes a document out of a slot, if there is one. */
export function clearSlot(columns: Columns, slot: number): void {
  if (!hasBit(columns.live, slot)) return;
  clearBit(columns.live, slot);
  for (const facets of [columns.yes, columns.no])
    for (const values of facets.values()) for (const bits of values.values()) clearBit(bits, slot);
  for (const bits of columns.untold.values()) clearBit(bits, slot);
  for (const slots of columns.cellsOf[slot] ?? []) slots.delete(slot);
  columns.cellsOf[slot] = undefined;
  columns.lat[slot] = Number.NaN;
  columns.lng[slot] = Number.NaN;
  columns.ids[slot] = '';
  columns.versions[slot] = '';
}

/** Puts a document into a slot, in place of what was there. */
export function fillSlot(columns: Columns, slot: number, document: SearchDocument): void {
  makeRoom(columns, slot);
  clearSlot(columns, slot);
  setBit(columns.live, slot);
  columns.ids[slot] = document.id;
  columns.versions[slot] = document.version;
  putValues(columns.yes, document.yes, slot, columns);
  putValues(columns.no, document.no, slot, columns);
  for (const facet of document.untold) setBit(bitsOf(columns.untold, facet, columns), slot);
  putCells(columns, slot, document.cells);
  columns.ageFrom[slot] = document.ages?.[0] ?? -1;
  columns.ageTo[slot] = document.ages?.[1] ?? -1;
  columns.lat[slot] = document.point?.lat ?? Number.NaN;
  columns.lng[slot] = document.point?.lng ?? Number.NaN;
  columns.nextAt[slot] = document.nextAt ?? Number.NaN;
  columns.checkedOn[slot] = document.checkedOn ?? Number.NaN;
  columns.added[slot] = addedOrder(document.added);
  columns.rank[slot] = document.rank;
}
