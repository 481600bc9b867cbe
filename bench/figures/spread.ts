/** The middle of some measurements, with the least and the most beside it. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The value that this share (0 to 1) of the list does not exceed. Throws on an empty list. */
export function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('Nothing was measured');
  return value;
}

export const median = (list: readonly number[]): number => quantile(list, 0.5);

export const spreadOf = (list: readonly number[]): Spread => ({
  median: median(list),
  least: quantile(list, 0),
  most: quantile(list, 1),
});

/** Round by round, so that what else the machine does falls on both sides of the ratio. */
export const ratios = (list: readonly number[], against: readonly number[]): number[] =>
  list.flatMap((value, at) => {
    const other = against[at];
    return other === undefined ? [] : [value / other];
  });
