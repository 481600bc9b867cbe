import type { Line } from './point.ts';
import type { SectionId } from './section.ts';

/** So many points are read to the end; the guides say 20 at most, and days differ by a few. */
const AIM = 12;
const MOST = 20;
/** With more points than these, what only adds to another gives way. */
const MANY = 15;

const without = <Of extends Line>(lines: readonly Of[], drop: (line: Of) => boolean, many: number): Of[] => {
  let left = many;
  const kept = [...lines].reverse().filter((line) => !(left > 0 && drop(line) && left--));
  return kept.reverse();
};

type InSection = Line & { readonly section: SectionId };

/** A page that is still too long loses the last line that may go of its longest section, one by one. */
function shortenLongest<Of extends InSection>(lines: readonly Of[], most: number): Of[] {
  if (lines.length <= most) return [...lines];
  const size = (section: SectionId) => lines.filter((line) => line.section === section).length;
  const mayGo = lines.filter(({ rank }) => rank > 0);
  const longest = Math.max(...mayGo.map(({ section }) => size(section)));
  const gone =
    mayGo.findLast(({ section }) => size(section) === longest) ??
    lines.findLast(({ yields }) => yields === true) ??
    // Days without the others would be read as all of them, and a gap in what we know as a yes.
    lines.findLast(({ section, unknown }) => section !== 'when' && section !== 'join' && !unknown && size(section) > 1);
  return gone === undefined
    ? [...lines]
    : shortenLongest(
        lines.filter((line) => line !== gone),
        most,
      );
}

/**
 * The lines there is room for, in their order: what decides stays, what is good to know goes first, from the end. What is true only of the
 * day has no part in the choice of the others, so that a page does not change because a holiday comes near.
 */
export function chooseLines<Of extends InSection>(lines: readonly Of[], own: number): Of[] {
  const aim = Math.max(AIM - own, 10);
  const excess = (kept: readonly Of[]): number => kept.filter((line) => !line.passing).length - aim;
  const noThird = without(lines, (line) => !line.passing && line.rank === 3, excess(lines));
  const noSecond = without(noThird, (line) => !line.passing && line.rank === 2, excess(noThird));
  const plain = without(
    noSecond,
    (line) => !line.passing && line.rank > 0 && line.yields === true,
    excess(noSecond) + aim - MANY,
  );
  // The closing line that says how to ask needs its room.
  const most = plain.some((line) => line.unknown === true) ? MOST - 1 : MOST;
  const noExtra = without(plain, (line) => line.passing && line.rank > 1, plain.length - most);
  return shortenLongest(noExtra, most);
}
