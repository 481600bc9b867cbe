import { checkText } from './coach/check-text.ts';
import type { RuleId } from './coach/rules.ts';
import { sentencesIn } from './coach/sentences.ts';

export { MOST_WORDS_A_SENTENCE, wordsIn } from './coach/sentences.ts';

/** The sentences of a text, a new line always being a new sentence. */
export const sentencesOf = (text: string): string[] => sentencesIn(text).map((sentence) => sentence.text);

/** Warnings about signs, which a made page never has. */
const SIGNS: ReadonlySet<RuleId> = new Set(['T2', 'T3']);

// Every page of a listing asks this of the same few texts, and the whole coach reads them for the answer.
const MOST_KNOWN = 4000;
const known = new Map<string, boolean>();

/**
 * Whether words written by a person can stand in easy read as they are: no errors, no signs. What cannot is shown among all the facts.
 * `names` are names of people, places and groups that may be in them.
 */
export function easyEnough(text: string, names: readonly string[] = []): boolean {
  const asked = [text, ...names].join('\n\0');
  const before = known.get(asked);
  if (before !== undefined) return before;
  const isEasy =
    !text.includes(';') && !checkText(text, { names }).some(({ rule, level }) => level === 'error' || SIGNS.has(rule));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(asked, isEasy);
  return isEasy;
}
