/** A source of chance that gives the same for the same seed (mulberry32, public domain, by Tommy Ettinger). */
export interface Chance {
  /** At least 0 and under 1. */
  readonly next: () => number;
  readonly one: <Item>(items: readonly Item[]) => Item;
  /** Different items, at most so many, in the order of the list. */
  readonly some: <Item>(items: readonly Item[], most: number) => Item[];
  readonly often: (share: number) => boolean;
  /** A whole number from the first to the last, both included. */
  readonly whole: (from: number, to: number) => number;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new Error('There is nothing to choose from');
    return item;
  };
  const some = <Item>(items: readonly Item[], most: number): Item[] => {
    const chosen = new Set<Item>();
    for (let left = whole(0, most); left > 0; left -= 1) chosen.add(one(items));
    return items.filter((item) => chosen.has(item));
  };
  return { next, one, some, often: (share) => next() < share, whole };
}
