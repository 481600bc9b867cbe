import { isShortFor } from '#search/words.ts';
import { type Bits, both, butNot, eachBit, either } from './bits.ts';
import { anyPhrase, type Field, type Posting, type Postings, phrase, prefix } from './postings.ts';
import { type SynonymIndex, standInsFor } from './synonym-index.ts';
import { beginningWith, nearestTo, type Vocabulary } from './vocabulary.ts';

/** What words are looked for in. */
export interface WordSearch {
  readonly postings: Postings;
  readonly vocabulary: Vocabulary;
  readonly synonyms: SynonymIndex;
  readonly bitsLength: number;
}

/** How much a word tells of a choice by where it stands, most telling first. */
const TELLS: readonly (readonly [field: Field | 'about', score: number])[] = [
  ['name', 8],
  ['terms', 4],
  ['who_and_where', 3],
  ['about', 1],
];
/** And by how it is had, in quarters. */
const AS_TYPED = 4;
const SAME_MEANING = 3;
const UNFINISHED = 2;
const MISTYPED = 2;
/** Of an unfinished word that is also a whole word: less than any whole word in a name or among activities. */
const ONLY_UNFINISHED = 6;

/** An unfinished word with more continuations than this is found by its letters alone. */
const MOST_CONTINUATIONS = 40;
const MOST_CORRECTIONS = 8;

/** One way of having a word: the slots that have it so, and what it tells of them. */
export interface Way {
  readonly posting: Posting;
  /** Scores by where it stands, highest first; made when they are asked for. */
  readonly scores: () => readonly { readonly bits: Bits; readonly score: number }[];
}

/** A word that more choices have than this tells little of them, and reading its fields takes long: only its name is looked at. */
const COMMON = 20_000;

const byField = (posting: Posting, worth: number): Way => ({
  posting,
  // What is found and in no other field is in the description.
  scores: () =>
    TELLS.filter(([field]) => posting.count <= COMMON || field === 'name' || field === 'about').map(
      ([field, score]) => ({
        bits: field === 'about' ? posting.anywhere : posting.inField(field),
        score: score * worth,
      }),
    ),
});

const anywhere = (posting: Posting, score: number): Way => ({
  posting,
  scores: () => [{ bits: posting.anywhere, score }],
});

/** A phrase of the same meaning stands in the place of what was typed. */
export const standInWay = (search: WordSearch, phrases: readonly string[]): Way =>
  byField(search.postings.of(anyPhrase(phrases)), SAME_MEANING);

function unfinished({ vocabulary, postings }: WordSearch, word: string): Posting {
  const continuations = beginningWith(vocabulary, word, MOST_CONTINUATIONS) ?? [];
  return postings.of([prefix(word), ...continuations.map(phrase)].join(' OR '));
}

/** Words that may have been meant by one that nobody wrote. */
function meantBy(search: WordSearch, word: string): readonly Way[] {
  const corrections = nearestTo(search.vocabulary, word).slice(0, MOST_CORRECTIONS);
  const phrases = corrections.flatMap((correction) => [correction, ...standInsFor(search.synonyms, [correction])]);
  return phrases.length === 0 ? [] : [byField(search.postings.of(anyPhrase(phrases)), MISTYPED)];
}

const had = (way: Way): boolean => way.posting.count > 0;

/**
 * The ways in which documents have one word: as it was typed or in another form (the index holds stems), as a synonym, as the beginning of
 * a word if it is the last; and only when there is none of these, with typing mistakes. So a mistake costs nothing while words are right, and
 * a word that somebody wrote never finds other words that look like it.
 */
export function waysOf(search: WordSearch, word: string, isLast: boolean): readonly Way[] {
  const typed = byField(search.postings.of(phrase(word)), AS_TYPED);
  const sameMeaning = standInsFor(search.synonyms, [word]);
  const ways = [typed, ...(sameMeaning.length > 0 ? [standInWay(search, sameMeaning)] : [])].filter(had);
  // One letter begins a third of all words: reading them all takes long and says nothing.
  if (isLast && word.length > 1 && !isShortFor(word, sameMeaning)) {
    const posting = unfinished(search, word);
    ways.push(had(typed) ? anywhere(posting, ONLY_UNFINISHED) : byField(posting, UNFINISHED));
  }
  const found = ways.filter(had);
  return found.length > 0 ? found : meantBy(search, word).filter(had);
}

export const foundBy = (search: WordSearch, ways: readonly Way[]): Bits =>
  either(
    search.bitsLength,
    ways.map(({ posting }) => posting.anywhere),
  );

/** Adds to each slot the most that one word tells of it. */
export function addScores(scores: Uint16Array, ways: readonly Way[], within: Bits): void {
  let left = within;
  for (const { bits, score } of ways.flatMap((way) => way.scores()).sort((a, b) => b.score - a.score)) {
    eachBit(both(left, bits), (slot) => {
      scores[slot] = (scores[slot] ?? 0) + score;
    });
    left = butNot(left, bits);
  }
}
