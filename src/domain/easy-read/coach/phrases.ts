import type { Span, Word } from './sentences.ts';

/**
 * Words to write otherwise. `words` is a pattern in small letters that begins with a letter or digit written out; `instead` what to write;
 * `jargon` words are none of a name even with a capital.
 */
export interface Phrase {
  readonly words: string;
  readonly instead: readonly string[];
  readonly jargon?: true;
}

export interface FoundPhrase extends Span {
  readonly phrase: Phrase;
  readonly found: string;
}

const MOST_LETTERS = 4;

/** The letters that every match of a pattern begins with, up to four. */
function lettersOf(words: string): string {
  const letters = /^[a-z\d]{1,4}/u.exec(words)?.[0] ?? '';
  return /^[?*]/u.test(words.slice(letters.length)) ? letters.slice(0, -1) : letters;
}

const AFTER = "(?![\\p{L}\\p{M}\\p{N}]|['’]\\p{L})";

/**
 * Finds phrases where words begin, the longest at each place, never one inside another. Phrases are looked up by their first letters,
 * so that many phrases cost little more than few.
 */
export function phraseFinder(phrases: readonly Phrase[]): (text: string, words: readonly Word[]) => FoundPhrase[] {
  const byLetters = Map.groupBy(
    phrases.map((phrase) => ({ phrase, pattern: new RegExp(`(?:${phrase.words})${AFTER}`, 'iuy') })),
    ({ phrase }) => lettersOf(phrase.words),
  );
  const beginningAs = (lower: string) =>
    Array.from(
      { length: Math.min(MOST_LETTERS, lower.length) },
      (_, at) => byLetters.get(lower.slice(0, at + 1)) ?? [],
    ).flat();
  return (text, words) => {
    const found: FoundPhrase[] = [];
    let after = 0;
    for (const { start, lower } of words) {
      if (start < after) continue;
      let longest: FoundPhrase | undefined;
      for (const { phrase, pattern } of beginningAs(lower)) {
        pattern.lastIndex = start;
        const match = pattern.exec(text)?.[0];
        if (match !== undefined && start + match.length > (longest?.end ?? start))
          longest = { start, end: start + match.length, phrase, found: match };
      }
      if (longest === undefined) continue;
      found.push(longest);
      after = longest.end;
    }
    return found;
  };
}
