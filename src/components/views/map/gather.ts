/** What is shown by one pin, because pins of their own would lie over each other. The pin stands at the first. */
export type Gathered<Item> = readonly [Item, ...Item[]];

/** How wide and high a pin is, in pixels. */
export const PIN_SIZE = 48;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Puts together what would have pins that touch, in the order given. `spotOf` is where something is on the screen, in pixels. */
export function gather<Item>(items: readonly Item[], spotOf: (item: Item) => Spot): Gathered<Item>[] {
  const groups: { readonly spot: Spot; readonly all: [Item, ...Item[]] }[] = [];
  for (const item of items) {
    const spot = spotOf(item);
    const touched = groups.find(
      (group) => Math.abs(group.spot.x - spot.x) < PIN_SIZE && Math.abs(group.spot.y - spot.y) < PIN_SIZE,
    );
    if (touched === undefined) groups.push({ spot, all: [item] });
    else touched.all.push(item);
  }
  return groups.map(({ all }) => all);
}
