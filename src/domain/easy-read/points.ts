import { type EasyReadSource, type Line, type Point, type SectionId, toPoint } from './point.ts';
import { costLines } from './sections/cost.ts';
import { helpLines } from './sections/help.ts';
import { joinLines } from './sections/join.ts';
import { whatLines } from './sections/what.ts';
import { whenLines } from './sections/when.ts';
import { whereLines } from './sections/where.ts';
import { whoLines } from './sections/who.ts';

const LINES: Readonly<Record<SectionId, (source: EasyReadSource) => Line[]>> = {
  what: whatLines,
  who: whoLines,
  when: whenLines,
  where: whereLines,
  cost: costLines,
  help: helpLines,
  join: joinLines,
};

/**
 * The easy read of a listing as it is now: one idea and one picture a point, in the order of `SECTIONS`, nothing said twice.
 * What nobody told us is said in words.
 */
export function pointsOf(source: EasyReadSource): Point[] {
  const said = new Set<string>();
  return (Object.keys(LINES) as SectionId[])
    .flatMap((section) => LINES[section](source).map((line) => toPoint(section, line)))
    .filter(({ text }) => !said.has(text) && said.add(text));
}
