/**
 * Words that say nothing about what is looked for ("help with swimming near me"). They are left out of what people type, so that every
 * other word may be asked for. Both search engines leave out the same.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and any are around at be by can do does for from get go how i id im in into is it its ive like looking me my
  near nearby need of on or our please show some something somewhere somebody someone than that the their them there these
  they things this to us want wants we what whats when where which who with would you your`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** More words than this say no more: the rest is not looked for. */
const MOST_TOLD = 12;
/** The longest word that is looked for whole; nothing that people write is longer. */
const LONGEST_WORD = 40;

/** Letters and digits in small letters without accents, split as the search engines split them: "Café-bar" is `cafe`, `bar`. */
export const plainWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    // "don't" and "people's" are one word each, as they are spoken.
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The words of what a person typed that say what is looked for, in order, each once. None at all (an emoji, "near me", nothing) finds
 * everything, because there is nothing to leave out for.
 */
export function tellingWords(typed: string): string[] {
  const telling = plainWords(typed).filter((word) => !STOP_WORDS.has(word));
  return [...new Set(telling)].slice(0, MOST_TOLD).map((word) => word.slice(0, LONGEST_WORD));
}

/**
 * Whether a word is the first letters of a phrase that means the same, as "sen" is of "special educational needs". Such a word is whole: it is
 * never the beginning of another ("sensory"). Words that say nothing may be left out of it, as "and" often is.
 */
export const isShortFor = (word: string, sameMeaning: readonly string[]): boolean =>
  word.length > 1 &&
  sameMeaning.some((phrase) =>
    [plainWords(phrase), tellingWords(phrase)].some((words) => words.map((each) => each[0]).join('') === word),
  );
