import type { Synonyms } from '#search/port.ts';

/** Gives the other words that mean the same as a word, from groups of synonyms. */
export function meaningsFrom(synonyms: Synonyms): (word: string) => readonly string[] {
  const groups = new Map<string, string[]>();
  for (const group of synonyms)
    for (const word of group) groups.set(word.toLowerCase(), [...(groups.get(word.toLowerCase()) ?? []), ...group]);
  return (word) => groups.get(word.toLowerCase()) ?? [];
}
