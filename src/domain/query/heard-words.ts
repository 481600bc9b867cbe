const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const ENDINGS = /(?:ings?|ers?|ies|es|s|y)$/u;
const SHORTEST_STEM = 3;

/** Enough of a word to recognise its other forms: gardens, gardening, gardener; swim, swimming. A short word is its own stem: bus. */
function stemOf(word: string): string {
  const cut = word.replace(ENDINGS, '').replace(/([^aeiou])\1$/u, '$1');
  return cut.length < SHORTEST_STEM ? word : cut;
}

interface Heard {
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

// The same few thousand labels, names and texts are looked through for every result of every search.
const MOST_KNOWN = 4000;
const known = new Map<string, Heard>();

function heard(text: string): Heard {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const now = { words, stems: words.map(stemOf) };
  known.set(text, now);
  return now;
}

/** Something that was asked for: a word as it was typed, or a word or phrase that means the same. */
export interface AskedWords extends Heard {
  readonly said: string;
  /** A typed word may be the beginning of another; one that means the same is whole. */
  readonly isTyped: boolean;
}

export const askedAs = (word: string, meanings: readonly string[]): AskedWords[] => [
  { said: word, isTyped: true, ...heard(word) },
  ...meanings
    .filter((meaning) => plain(meaning) !== plain(word))
    .map((said) => ({ said, isTyped: false, ...heard(said) })),
];

/** Whether a text has it: a phrase word for word, each in any of its forms. */
export function holds(text: string, { words, stems, isTyped }: AskedWords): boolean {
  if (stems.length === 0) return false;
  const { words: there, stems: stemsThere } = heard(text);
  const isAt = (at: number) =>
    stems.every(
      (stem, next) => stemsThere[at + next] === stem || (isTyped && there[at + next]?.startsWith(words[next] ?? '\0')),
    );
  return there.some((_, at) => isAt(at));
}
