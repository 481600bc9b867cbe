import { GLOSSARY, type GlossaryId } from './glossary.ts';

/** A hard word and what it means, sentence by sentence. `id` is its anchor on `/words`. */
export interface Meaning {
  readonly id: GlossaryId;
  readonly word: string;
  readonly sentences: readonly string[];
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const patternOf = (words: string): string => `(?<![\\p{L}\\d-])${words}(?:e?s)?(?![\\p{L}\\d-])`;

const ENTRIES = Object.entries(GLOSSARY)
  .map(([id, [word, ...sentences]]) => ({ id: id as GlossaryId, word, sentences }))
  // The longest first: “supported internship” is one word of the list, and “internship” in it is not another.
  .sort((a, b) => b.word.length - a.word.length)
  .map((meaning) => ({
    meaning,
    pattern: new RegExp(patternOf(escaped(meaning.word)), 'giu'),
  }));

/** Most texts hold none of the words: looking for all of them at once says so in a fraction of the time. */
const ANY = new RegExp(patternOf(`(?:${ENTRIES.map(({ meaning }) => escaped(meaning.word)).join('|')})`), 'iu');

/** The hard words that stand in a text, each once, in the order they come. */
export function meaningsIn(text: string): Meaning[] {
  if (!ANY.test(text)) return [];
  const found: { readonly at: number; readonly end: number; readonly meaning: Meaning }[] = [];
  for (const { meaning, pattern } of ENTRIES)
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const end = index + words.length;
      if (found.every((other) => end <= other.at || index >= other.end)) found.push({ at: index, end, meaning });
    }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ meaning }) => meaning))];
}

/**
 * The meanings to show below each text of a page, read from the top: a word has its meaning where it first stands. A word whose meaning is
 * one of the texts is explained already and gets none.
 */
export function meaningsOnPage(texts: readonly string[]): Meaning[][] {
  const shown = new Set<GlossaryId>(
    ENTRIES.filter(({ meaning }) => texts.some((text) => text.includes(meaning.sentences[0] ?? meaning.word))).map(
      ({ meaning }) => meaning.id,
    ),
  );
  return texts.map((text) => {
    const fresh = meaningsIn(text).filter(({ id }) => !shown.has(id));
    for (const { id } of fresh) shown.add(id);
    return fresh;
  });
}
