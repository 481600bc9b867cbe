import { forgiven, mistakesBetween } from './mistakes.ts';

/**
 * The words that documents hold, as they are written. The full-text index only knows stems ("employ"), which are too far from what people
 * type ("employmnt") and too short for what they have typed so far ("employme").
 */
export interface Vocabulary {
  readonly words: Set<string>;
  /** In order of the alphabet; made again when it is asked for after words were added. */
  sorted: readonly string[] | null;
}

export const emptyVocabulary = (): Vocabulary => ({ words: new Set(), sorted: null });

export function learn(vocabulary: Vocabulary, word: string): void {
  if (vocabulary.words.has(word)) return;
  vocabulary.words.add(word);
  vocabulary.sorted = null;
}

function inOrder(vocabulary: Vocabulary): readonly string[] {
  vocabulary.sorted ??= [...vocabulary.words].sort();
  return vocabulary.sorted;
}

/** The words that begin so; null when there are more than `most`. */
export function beginningWith(vocabulary: Vocabulary, start: string, most: number): string[] | null {
  const sorted = inOrder(vocabulary);
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? '') < start) from = middle + 1;
    else to = middle;
  }
  const words: string[] = [];
  for (let at = from; sorted[at]?.startsWith(start); at += 1) {
    if (words.length === most) return null;
    words.push(sorted[at] ?? '');
  }
  return words;
}

/** The words with the fewest typing mistakes between them and a word that nobody wrote: all with one mistake, or else all with two. */
export function nearestTo(vocabulary: Vocabulary, word: string): string[] {
  const most = forgiven(word);
  let nearest: string[] = [];
  let least = most;
  for (const known of most === 0 ? [] : vocabulary.words) {
    if (known.length < 3 || Math.abs(known.length - word.length) > least) continue;
    const mistakes = mistakesBetween(word, known, least);
    if (mistakes > least) continue;
    if (mistakes < least) nearest = [];
    least = mistakes;
    nearest.push(known);
  }
  return nearest.sort();
}
