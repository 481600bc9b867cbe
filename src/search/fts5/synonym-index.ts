import type { Synonyms } from '#search/port.ts';
import { plainWords, tellingWords } from '#search/words.ts';

/** Phrases by the words that they may stand for. */
export interface SynonymIndex {
  readonly phrases: ReadonlyMap<string, readonly string[]>;
  /** How many words the longest entry has. */
  readonly longest: number;
}

const one = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
const keyOf = (words: readonly string[]): string => words.map(one).join(' ');

const holds = (phrase: string, words: string): boolean => ` ${phrase} `.includes(` ${words} `);

/** The others of a group, each once. One that holds the entry itself ("paid work" for "work") finds nothing more and is left out. */
function othersThan(entry: string, group: readonly string[]): string[] {
  const words = plainWords(entry).map(one).join(' ');
  const others = new Map(group.map((other) => [plainWords(other).map(one).join(' '), plainWords(other).join(' ')]));
  return [...others].filter(([key]) => !holds(key, words)).map(([, other]) => other);
}

/** Each entry of a group stands for every other of it. Entries are told apart by their telling words, and "jobs" is "job". */
export function indexSynonyms(groups: Synonyms): SynonymIndex {
  const phrases = new Map<string, string[]>();
  let longest = 1;
  for (const group of groups)
    for (const entry of group) {
      const words = tellingWords(entry);
      const known = phrases.get(keyOf(words)) ?? [];
      phrases.set(keyOf(words), [...new Set([...known, ...othersThan(entry, group)])]);
      longest = Math.max(longest, words.length);
    }
  return { phrases, longest };
}

/** What may stand for these words together; nothing when they are no entry. */
export const standInsFor = ({ phrases }: SynonymIndex, words: readonly string[]): readonly string[] =>
  phrases.get(keyOf(words)) ?? [];

/** Splits what was typed into the longest entries, and single words between them. */
export function unitsOf(index: SynonymIndex, words: readonly string[]): string[][] {
  const units: string[][] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(index.longest, words.length - at);
    while (length > 1 && !index.phrases.has(keyOf(words.slice(at, at + length)))) length -= 1;
    units.push(words.slice(at, at + length));
    at += length;
  }
  return units;
}
