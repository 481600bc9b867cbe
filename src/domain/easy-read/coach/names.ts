import type { Span, Word } from './sentences.ts';
import { isCalendarWord } from './words/calendar.ts';

/** Addresses of the web, e-mail, postcodes and handles: nobody writes them easier. */
const ADDRESS =
  /(?<![\p{L}\p{N}])(?:https?:\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+|[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,3}\.(?:uk|com|org|net|info|example|gov|cymru|wales|scot|london)(?:\/[^\s<>"“”]*)?(?![\p{L}\p{N}])|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\p{N}])|@\w{2,30})/gu;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Where given names and addresses stand. */
export function givenSpans(text: string, names: readonly string[]): Span[] {
  const known = [...new Set(names.map((name) => name.trim()))].filter((name) => /\p{L}/u.test(name));
  const spans = [...text.matchAll(ADDRESS)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  for (const name of known.sort((a, b) => b.length - a.length)) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu');
    for (const { index } of text.matchAll(pattern)) spans.push({ start: index, end: index + name.length });
  }
  return spans;
}

const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{Lu}/u.test(word.text) && word.text !== 'I' && !/^\p{Lu}{2,}$/u.test(word.text);

/** Words that begin a sentence and are no part of the name after them. */
const BEFORE_A_NAME = new Set(
  'a about after all also an and are as ask at before both but by call can come do does email every find for from go he her here his how i if in is it join meet my near no not of on or our phone please ring she since so talk tell text that the their then there these they this to until use visit we what when where which while who why with you your'.split(
    ' ',
  ),
);

/**
 * Words that are names by their capital: inside a sentence, or two together at its start. A word that is a name in one place is a name at
 * the start of another sentence too. Days, months and words all in capitals are none.
 */
export function guessedNames(words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  const seen = new Set<string>();
  const asName = (word: Word): void => {
    spans.push(word);
    seen.add(word.lower.replace(/['’]s$/u, ''));
  };
  for (const [at, word] of words.entries()) {
    if (!isCapital(word) || isCalendarWord(word.lower)) continue;
    const next = words[at + 1];
    const starts = next !== undefined && next.sentence === word.sentence && isCapital(next);
    if (!word.first) asName(word);
    else if (starts && !isCalendarWord(next.lower) && !BEFORE_A_NAME.has(word.lower)) asName(word);
  }
  for (const word of words)
    if (word.first && isCapital(word) && seen.has(word.lower.replace(/['’]s$/u, '')) && !BEFORE_A_NAME.has(word.lower))
      spans.push(word);
  return spans;
}
