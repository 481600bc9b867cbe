import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import type { CoachMessage, Spelling } from '#domain/easy-read/coach/check-text.ts';
import { isKnownWord } from '#domain/easy-read/coach/known-words.ts';

const MOST_SUGGESTIONS = 3;

/**
 * British spelling, from a dictionary of half a megabyte that takes about a third of a second to open and 20 MB to keep: open it once, and never
 * in a browser. `suggest` takes up to half a second a word.
 */
export function openSpelling(): Spelling {
  const checker = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  return {
    correct: (word) => checker.correct(word),
    // Words that most people know come first: they are what a writer of easy read means.
    suggest: (word) =>
      checker
        .suggest(word)
        .toSorted((a, b) => Number(isKnownWord(b.toLowerCase())) - Number(isKnownWord(a.toLowerCase())))
        .slice(0, MOST_SUGGESTIONS),
  };
}

/** Messages with words to write for wrong spellings, asked for only when a person wants them because it is slow. */
export const withSuggestions = <Message extends CoachMessage>(
  messages: readonly Message[],
  spelling: Spelling,
): Message[] =>
  messages.map((message) =>
    message.rule === 'X1' && message.instead.length === 0
      ? { ...message, instead: spelling.suggest(message.found) }
      : message,
  );
