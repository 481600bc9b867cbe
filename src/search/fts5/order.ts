import { milesBetween, type Point } from '#domain/place/point.ts';
import type { Sort } from '#domain/query/query.ts';
import { type Bits, countBits, eachBit } from './bits.ts';
import type { Columns } from './columns.ts';

/** How far back a slot stands: lower comes first, infinity last. Slots that stand level go by rank. */
type Standing = (slot: number) => number;

const lastWhenUnknown = (number: number | undefined): number =>
  number === undefined || Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;

/** `scores` are those of the words, higher is better; null when there are no words. */
export function standing(columns: Columns, sort: Sort, from: Point | null, scores: Uint16Array | null): Standing {
  if (sort === 'nearest' && from !== null)
    return (slot) =>
      lastWhenUnknown(
        milesBetween(from, { lat: columns.lat[slot] ?? Number.NaN, lng: columns.lng[slot] ?? Number.NaN }),
      );
  if (sort === 'soonest') return (slot) => lastWhenUnknown(columns.nextAt[slot]);
  if (sort === 'newest') return (slot) => lastWhenUnknown(-(columns.checkedOn[slot] ?? Number.NaN));
  if (sort === 'added') return (slot) => lastWhenUnknown(-(columns.added[slot] ?? Number.NaN));
  return scores === null ? () => 0 : (slot) => -(scores[slot] ?? 0);
}

interface Runner {
  readonly slot: number;
  readonly stands: number;
  readonly rank: number;
}

const byStanding = (a: Runner, b: Runner): number =>
  (a.stands === b.stands ? 0 : a.stands - b.stands) || b.rank - a.rank || a.slot - b.slot;

/** Moves the first of a heap, whose first is the one furthest back, down to where it belongs. */
function sink(heap: Runner[]): void {
  const moving = heap[0];
  if (moving === undefined) return;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const [a, b] = [heap[left], heap[left + 1]];
    if (a === undefined) break;
    const further = b !== undefined && byStanding(b, a) > 0 ? b : a;
    if (byStanding(further, moving) <= 0) break;
    heap[at] = further;
    at = further === b ? left + 1 : left;
  }
  heap[at] = moving;
}

/**
 * The slots of one page in order. Keeps only as many as the page reaches to, which for the pages that people read is some thirty times less work than
 * sorting all.
 */
export function pageOf(found: Bits, columns: Columns, stands: Standing, page: number, size: number): number[] {
  const reach = page * size;
  if ((page - 1) * size >= countBits(found)) return [];
  const kept: Runner[] = [];
  eachBit(found, (slot) => {
    const at = stands(slot);
    const last = kept[0];
    // Most slots of a large directory fall out here, before anything is made for them.
    if (kept.length === reach && last !== undefined && at > last.stands) return;
    const runner = { slot, stands: at, rank: columns.rank[slot] ?? 0 };
    if (kept.length < reach) {
      kept.push(runner);
      // A list sorted from the back is a heap.
      if (kept.length === reach) kept.sort((a, b) => byStanding(b, a));
    } else if (last !== undefined && byStanding(runner, last) < 0) {
      kept[0] = runner;
      sink(kept);
    }
  });
  return kept
    .sort(byStanding)
    .slice((page - 1) * size)
    .map(({ slot }) => slot);
}
