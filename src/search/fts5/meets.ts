import { boxAround, milesBetween } from '#domain/place/point.ts';
import type { Condition } from '#domain/query/condition.ts';
import { type Bits, both, butNot, eachBit, either, noBits, setBit } from './bits.ts';
import type { Columns } from './columns.ts';

/** Circles that were measured already in one request: the same one stands in the condition of every count. */
export type Circles = Map<string, Bits>;

function within(columns: Columns, { centre, miles }: Extract<Condition, { is: 'within' }>): Bits {
  const { lat, lng } = columns;
  const box = boxAround(centre, miles);
  const found = noBits(columns.live.length);
  for (let slot = 0; slot < columns.slots; slot += 1) {
    const north = lat[slot] ?? Number.NaN;
    const east = lng[slot] ?? Number.NaN;
    // NaN is never inside, so a choice without a point falls out here.
    const inBox = north >= box.south && north <= box.north && east >= box.west && east <= box.east;
    if (inBox && milesBetween(centre, { lat: north, lng: east }) <= miles) setBit(found, slot);
  }
  return both(found, columns.live);
}

function ofAge(columns: Columns, years: number): Bits {
  const found = noBits(columns.live.length);
  eachBit(columns.live, (slot) => {
    const from = columns.ageFrom[slot] ?? -1;
    if (from >= 0 && from <= years && years <= (columns.ageTo[slot] ?? -1)) setBit(found, slot);
  });
  return found;
}

function covering(columns: Columns, cells: readonly string[]): Bits {
  const found = noBits(columns.live.length);
  for (const cell of cells) for (const slot of columns.cells.get(cell) ?? []) setBit(found, slot);
  return found;
}

function saying(columns: Columns, { is, facet, anyOf }: Extract<Condition, { is: 'yes' | 'no' }>): Bits {
  const values = columns[is].get(facet);
  const sets = anyOf.map((value) => values?.get(value)).filter((bits) => bits !== undefined);
  const [first] = sets;
  return first !== undefined && sets.length === 1 ? first : either(columns.live.length, sets);
}

/** The slots whose documents meet a condition, exactly. */
export function meets(columns: Columns, condition: Condition, circles: Circles): Bits {
  switch (condition.is) {
    case 'yes':
    case 'no':
      return saying(columns, condition);
    case 'untold':
      return columns.untold.get(condition.facet) ?? noBits(columns.live.length);
    case 'of_age':
      return ofAge(columns, condition.years);
    case 'within': {
      const key = `${condition.centre.lat} ${condition.centre.lng} ${condition.miles}`;
      const found = circles.get(key) ?? within(columns, condition);
      circles.set(key, found);
      return found;
    }
    case 'covering':
      return covering(columns, condition.cells);
    case 'all':
      return both(columns.live, ...condition.of.map((part) => meets(columns, part, circles)));
    case 'any':
      return either(
        columns.live.length,
        condition.of.map((part) => meets(columns, part, circles)),
      );
    case 'not':
      return butNot(columns.live, meets(columns, condition.of, circles));
  }
}
