import type { Word } from './reading.ts';
import type { Span } from './sentences.ts';

/**
 * Words to write otherwise. `words` is a pattern in small letters whose first two letters are written out; `instead` what to write;
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

const FIRST_LETTERS = 2;
const lettersOf = (words: string): string => /^[a-z\d]{1,2}/u.exec(words)?.[0] ?? '';
const AFTER = "(?![\\p{L}\\p{M}\\p{N}]|['’]\\p{L})";

/**
 * Finds phrases where words begin, the longest at each place, never one inside another. Phrases are looked up by their first two letters,
 * so that many phrases cost little more than few.
 */
export function phraseFinder(phrases: readonly Phrase[]): (text: string, words: readonly Word[]) => FoundPhrase[] {
  const byLetters = Map.groupBy(
    phrases.map((phrase) => ({ phrase, pattern: new RegExp(`(?:${phrase.words})${AFTER}`, 'iuy') })),
    ({ phrase }) => lettersOf(phrase.words),
  );
  return (text, words) => {
    const found: FoundPhrase[] = [];
    let after = 0;
    for (const { start, lower } of words) {
      if (start < after) continue;
      let longest: FoundPhrase | undefined;
      for (const { phrase, pattern } of byLetters.get(lower.slice(0, FIRST_LETTERS)) ?? []) {
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
