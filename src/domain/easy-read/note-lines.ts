import type { FactId } from '../listing/facts.ts';
import { type Facts, stateOf, type TruthState } from '../listing/truth.ts';
import { asSentence } from '../words/lists.ts';
import { sentencesOf } from './easy-enough.ts';
import { factLine } from './fact-lines.ts';
import { fits, isEasy } from './names.ts';
import { type EasyReadSource, type Line, line, type Rank, written } from './point.ts';
import type { SaidFact } from './templates/folds.ts';
import type { Templates } from './templates/templates.ts';

const MOST_SENTENCES = 2;
/** Where any words beside a yes may narrow it: from where people are fetched, on which days they may turn up, what staff help with. */
const ANY_WORDS: readonly FactId[] = ['step_free', 'transport', 'drop_in', 'personal_care'];
const NARROWS =
  /\b(?:only|must|not|no|never|cannot|except|unless|until|ask|book|tell|before|after|if|costs?|needs?|agree|key|bring|later|first)\b/iu;

/** A picture of the thing would be a claim beside these. */
const IS_NO = /\b(?:no|not|cannot)\b/iu;

/** Words that narrow a yes, or null when there are none; a no needs none. Who said them has no part in it: a copy of the directory says the same. */
function narrowing<Id extends FactId>(facts: Facts<Id>, id: Id): string | null {
  const fact = facts[id];
  if (fact?.note === undefined || stateOf(facts, id) !== 'yes') return null;
  return ANY_WORDS.includes(id) || NARROWS.test(fact.note) ? fact.note : null;
}

/** Of several sentences those that narrow; all of them where none does by itself, or says it of what stands before ("The fields are not."). */
function narrowingOf(sentences: readonly string[]): readonly string[] {
  const some = sentences.filter((text) => NARROWS.test(text));
  return some.length === 0 || some.some((text) => /\b(?:not|cannot)\W*$/u.test(text)) ? sentences : some;
}

/** The state of a fact for sentences that say it without words beside it: unknown where a yes is narrowed. */
export const plainState = <Id extends FactId>(facts: Facts<Id>, id: Id): TruthState =>
  narrowing(facts, id) === null ? stateOf(facts, id) : 'unknown';

/** What narrows the yes of a fact, in the provider's words where they are easy to read, or else where it can be read. */
function noteLines(source: EasyReadSource, words: Templates, note: string, rank: Rank): Line[] {
  const sentences = narrowingOf(sentencesOf(note)).map(asSentence);
  return isEasy(note, source) && sentences.length <= MOST_SENTENCES && sentences.every((text) => fits(text))
    ? sentences.map((text) => written(text, IS_NO.test(text) ? 'no' : 'careful', rank))
    : [line(words.more, 'search', rank)];
}

/** Each of these facts whose yes is narrowed, in a sentence of its own with what narrows it. */
export const narrowedLines = <Id extends FactId & SaidFact>(
  source: EasyReadSource,
  words: Templates,
  facts: Facts<Id>,
  ids: readonly Id[],
  rank: Rank = 1,
): Line[] =>
  ids.flatMap((id) => {
    const note = narrowing(facts, id);
    return note === null ? [] : [...factLine(words, id, 'yes', 'yes', rank), ...noteLines(source, words, note, rank)];
  });
