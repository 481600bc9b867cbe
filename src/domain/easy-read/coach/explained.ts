import { GLOSSARY } from '../glossary.ts';
import type { Sentence } from './sentences.ts';

/** How a sentence begins that says what something means: “A hoist is a machine …”, “EHC means …”. */
const MEANING =
  /^(?:(?:an?|the|our|your)\s+)?((?:[^\s.,;:!?]+\s+){0,4}?[^\s.,;:!?]+)\s+(?:means?\b|stands for\b|(?:is|are)\s+(?:an?|the|one|when|where|how|money|help|changes|things|people|someone|somebody|something|work|time|places?|lessons?|ways?)\b)/iu;
/** “This is called a cookie”, “We call it job carving”, “a CV, which is a page about your skills”. */
const CALLED = /(?:\bcalled|\bcall (?:it|this)) (?:an? |the )?((?:[^\s.,;:!?]{1,30} ?){1,4})/giu;
const WHICH_IS = /([^\s,.]{2,30}), (?:which|this|that|or) (?:is|are|means)\b/giu;

const LONGEST_BEGINNING = 120;
const IN_BRACKETS = /([^\s()]{2,12})\s+\(/gu;

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’]/gu, "'")
    .replace(/^(?:an?|the)\s+/u, '');

/** Ways to say the same word: one and many. */
const oneOf = (words: string): string => plain(words).replace(/ies$/u, 'y').replace(/s$/u, '');

const glossaryMeanings = Object.values(GLOSSARY).map(([word, first]) => ({ word, first: first.toLowerCase() }));

/** Which words a text explains, by its own sentences, by the word list's, or beside it (`others`). */
export function explainedIn(sentences: readonly Sentence[], others: readonly string[]): (words: string) => boolean {
  const explained = new Set(others.map(oneOf));
  const letters = new Set<string>();
  for (const { text } of sentences) {
    const beginning = text.slice(0, LONGEST_BEGINNING);
    const subject = MEANING.exec(beginning)?.[1];
    if (subject !== undefined) explained.add(oneOf(subject));
    const lower = beginning.toLowerCase();
    for (const { word, first } of glossaryMeanings)
      if (lower.startsWith(first.slice(0, LONGEST_BEGINNING))) explained.add(oneOf(word));
    for (const [, name = ''] of text.matchAll(CALLED)) explained.add(oneOf(name.trim()));
    for (const [, before = ''] of text.matchAll(WHICH_IS)) letters.add(before).add(before.toLowerCase());
    for (const [, inside = ''] of text.matchAll(/\(([^()]{2,60})\)/gu)) letters.add(inside.trim());
    for (const [, before = ''] of text.matchAll(IN_BRACKETS)) letters.add(before);
  }
  const parts = new Set([...explained].flatMap((words) => [words, ...words.split(' ')]));
  return (words) => parts.has(oneOf(words)) || letters.has(words);
}
