import { FIRST_LANGUAGE, type Language } from '../words/languages.ts';
import { asSentence } from '../words/lists.ts';
import { chooseLines } from './choose-lines.ts';
import { type EasyReadSource, type Line, line, type Point, written } from './point.ts';
import { toSay } from './say.ts';
import { SECTION_IDS, type SectionId } from './section.ts';
import { costLines } from './sections/cost.ts';
import { helpLines } from './sections/help.ts';
import { joinLines } from './sections/join.ts';
import { whatLines } from './sections/what.ts';
import { whenLines } from './sections/when.ts';
import { whereLines } from './sections/where.ts';
import { whoLines } from './sections/who.ts';
import { TEMPLATES } from './templates/sets.ts';
import type { Templates } from './templates/templates.ts';

const LINES: Readonly<Record<SectionId, (source: EasyReadSource, words: Templates) => Line[]>> = {
  what: whatLines,
  who: whoLines,
  when: whenLines,
  where: whereLines,
  cost: costLines,
  help: helpLines,
  join: joinLines,
};

/** A line with its section. */
export interface Placed extends Line {
  readonly section: SectionId;
  readonly own: boolean;
}

/** How many lines of a section stand before what people wrote for it: the summary in their own words, which says what it is. */
const before = (section: SectionId, lines: readonly Line[]): number => {
  const summary = section === 'what' ? lines.findIndex(({ language }) => language === null) : 0;
  return summary < 0 ? lines.length : summary;
};

/**
 * Every line to `keep` that there is room for, and no words twice. What people wrote stands first in each section; only the summary, which they
 * wrote too, goes before.
 */
export function linesOf(
  source: EasyReadSource,
  language: Language = FIRST_LANGUAGE,
  keep: (line: Line) => boolean = () => true,
): Placed[] {
  const words = TEMPLATES[language];
  const said = new Set<string>();
  const own = source.listing.easyRead?.own ?? [];
  const made = SECTION_IDS.flatMap((section) =>
    LINES[section](source, words).map((one) => ({ ...one, section, own: false })),
  ).filter((one) => keep(one) && !said.has(one.text) && said.add(one.text));
  const chosen = chooseLines(made, own.length);
  const asks = chosen.some((one) => one.unknown === true) && !chosen.some(({ text }) => text === words.join.noContact);
  const closing = asks ? [{ ...line(words.join.askThem, 'ask'), section: 'join' as const, own: false }] : [];
  const inOrder = [...chosen.filter(({ ends }) => !ends), ...closing, ...chosen.filter(({ ends }) => ends)];
  return SECTION_IDS.flatMap((section): Placed[] => {
    const lines = inOrder.filter((one) => one.section === section);
    const theirs = own
      .filter((point) => point.section === section)
      .map(({ text, picture }) => ({ ...written(asSentence(text), picture), section, own: true }));
    const at = before(section, lines);
    return [...lines.slice(0, at), ...theirs, ...lines.slice(at)];
  });
}

/**
 * The easy read of a listing as it is now, in a language: one sentence and one picture a point, in the order of `SECTIONS`, at most 20 besides
 * what people wrote. What nobody told us is said in words.
 */
export const pointsOf = (source: EasyReadSource, language: Language = FIRST_LANGUAGE): Point[] =>
  linesOf(source, language).map(({ text, picture, section, language: own }) => ({
    text,
    picture,
    section,
    language: own ?? language,
    say: toSay(text, own ?? language),
  }));
