/** The longest sentence of easy read: the Department of Health (2009), GOV.UK's easy read guide and the Patient Information Forum agree. */
export const MOST_WORDS_A_SENTENCE = 15;

const SPLITTER = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a text, a new line always being a new sentence. */
export const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((part) => [...SPLITTER.segment(part)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');

export const wordsIn = (sentence: string): number =>
  sentence.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word)).length;

// Shortened words, per cent, other signs, "n't", numbers in words of capitals: what easy read never has.
const NEVER = /\be\.g\.|\bi\.e\.|\betc\b|%|&|n['’]t\b|!|;|\bapprox|\d-\d|\b[A-Z]{2,}\b(?<!\b(?:GP|NHS|UK|TV|CV|EHC))/u;

/** Whether words written by a person can stand in easy read as they are. What cannot is shown among all the facts. */
export const easyEnough = (text: string): boolean =>
  !NEVER.test(text) && sentencesOf(text).every((sentence) => wordsIn(sentence) <= MOST_WORDS_A_SENTENCE);
