import { checkText } from './coach/check-text.ts';
import type { RuleId } from './coach/rules.ts';
import { sentencesIn } from './coach/sentences.ts';

export { MOST_WORDS_A_SENTENCE, wordsIn } from './coach/sentences.ts';

/** The sentences of a text, a new line always being a new sentence. */
export const sentencesOf = (text: string): string[] => sentencesIn(text).map((sentence) => sentence.text);

/** Warnings about signs, which a made page never has. */
const SIGNS: ReadonlySet<RuleId> = new Set(['T2', 'T3']);

/**
 * Whether words written by a person can stand in easy read as they are: no errors, no signs. What cannot is shown among all the facts.
 * `names` are names of people, places and groups that may be in them.
 */
export const easyEnough = (text: string, names: readonly string[] = []): boolean =>
  !text.includes(';') && !checkText(text, { names }).some(({ rule, level }) => level === 'error' || SIGNS.has(rule));
