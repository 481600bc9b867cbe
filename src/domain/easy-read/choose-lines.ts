import type { Line } from './point.ts';

/** So many points are read to the end; the guides say 20 at most, and days differ by a few. */
const AIM = 14;
const MOST = 20;

const without = <Of extends Line>(lines: readonly Of[], drop: (line: Of) => boolean, many: number): Of[] => {
  let left = many;
  const kept = [...lines].reverse().filter((line) => !(left > 0 && drop(line) && left--));
  return kept.reverse();
};

/**
 * The lines there is room for, in their order: what decides stays, what is good to know goes first, from the end. What is true only of the
 * day has no part in the choice of the others, so that a page does not change because a holiday comes near.
 */
export function chooseLines<Of extends Line>(lines: readonly Of[], own: number): Of[] {
  const aim = Math.max(AIM - own, 10);
  const excess = (kept: readonly Of[]): number => kept.filter((line) => !line.passing).length - aim;
  const noThird = without(lines, (line) => !line.passing && line.rank === 3, excess(lines));
  const noSecond = without(noThird, (line) => !line.passing && line.rank === 2, excess(noThird));
  const most = Math.max(MOST - own, MOST - 6);
  const noExtra = without(noSecond, (line) => line.passing && line.rank > 1, noSecond.length - most);
  return without(noExtra, (line) => line.unknown !== true && !line.passing, noExtra.length - most);
}
