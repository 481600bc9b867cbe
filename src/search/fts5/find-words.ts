import { tellingWords } from '#search/words.ts';
import { type Bits, both, butNot, eachBit, either } from './bits.ts';
import { FIELDS, type Field, type Posting, type Postings, phrase, prefix } from './postings.ts';
import { type SynonymIndex, standInsFor, unitsOf } from './synonym-index.ts';
import { beginningWith, nearestTo, type Vocabulary } from './vocabulary.ts';

/** How much a word tells of a choice, by where it stands. */
const TELLS: Readonly<Record<Field, number>> = { name: 8, terms: 4, who_and_where: 3, about: 1 };
/** And by how it was found, in quarters. */
const AS_TYPED = 4;
const SAME_MEANING = 3;
const UNFINISHED = 2;
const MISTYPED = 2;
/** With `any`, every word more comes before all that one word can tell (8 × 4 for each of a unit's words). */
const ONE_MORE = 1000;

/** An unfinished word with more continuations than this is found by its letters alone. */
const MOST_CONTINUATIONS = 40;
const MOST_CORRECTIONS = 8;

/** One way of having a word, and how much it counts. */
interface Way {
  readonly posting: Posting;
  readonly worth: number;
}

/** What a unit of words finds: several words together, or one phrase in their place. */
interface Part {
  readonly found: Bits;
  readonly words: readonly (readonly Way[])[];
}

export interface WordSearch {
  readonly postings: Postings;
  readonly vocabulary: Vocabulary;
  readonly synonyms: SynonymIndex;
  readonly bitsLength: number;
}

const anyPhrase = (phrases: readonly string[]): string => phrases.map(phrase).join(' OR ');

function unfinished({ vocabulary, postings }: WordSearch, word: string): Posting {
  const continuations = beginningWith(vocabulary, word, MOST_CONTINUATIONS) ?? [];
  return postings.of([prefix(word), ...continuations.map(phrase)].join(' OR '));
}

/** The ways in which one word is had; when there is none, those of the words that it may have been meant for. */
function waysOf(search: WordSearch, word: string, isLast: boolean): readonly Way[] {
  const sameMeaning = standInsFor(search.synonyms, [word]);
  const ways = [
    { posting: search.postings.of(phrase(word)), worth: AS_TYPED },
    ...(sameMeaning.length > 0 ? [{ posting: search.postings.of(anyPhrase(sameMeaning)), worth: SAME_MEANING }] : []),
    ...(isLast ? [{ posting: unfinished(search, word), worth: UNFINISHED }] : []),
  ].filter(({ posting }) => !posting.isEmpty);
  return ways.length > 0 ? ways : meantBy(search, word);
}

function meantBy(search: WordSearch, word: string): readonly Way[] {
  const corrections = nearestTo(search.vocabulary, word).slice(0, MOST_CORRECTIONS);
  const phrases = corrections.flatMap((correction) => [correction, ...standInsFor(search.synonyms, [correction])]);
  if (phrases.length === 0) return [];
  const posting = search.postings.of(anyPhrase(phrases));
  return posting.isEmpty ? [] : [{ posting, worth: MISTYPED }];
}

const foundBy = (search: WordSearch, ways: readonly Way[]): Bits =>
  either(
    search.bitsLength,
    ways.map(({ posting }) => posting.anywhere),
  );

function partsOf(search: WordSearch, unit: readonly string[], lastWord: string | undefined): Part[] {
  const words = unit.map((word) => waysOf(search, word, word === lastWord));
  const [first, ...others] = words.map((ways) => foundBy(search, ways));
  if (first === undefined) return [];
  const together: Part = { found: both(first, ...others), words };
  const standIns = unit.length > 1 ? standInsFor(search.synonyms, unit) : [];
  if (standIns.length === 0) return [together];
  const posting = search.postings.of(anyPhrase(standIns));
  const way = [{ posting, worth: SAME_MEANING }];
  return [together, { found: butNot(posting.anywhere, together.found), words: unit.map(() => way) }];
}

/** Adds to each slot the most that one word tells of it. */
function addScores(scores: Uint16Array, ways: readonly Way[], within: Bits): void {
  const steps = ways
    .flatMap(({ posting, worth }) => FIELDS.map((field) => ({ bits: posting[field], score: worth * TELLS[field] })))
    .sort((a, b) => b.score - a.score);
  let left = within;
  for (const { bits, score } of steps) {
    eachBit(both(left, bits), (slot) => {
      scores[slot] = (scores[slot] ?? 0) + score;
    });
    left = butNot(left, bits);
  }
}

export interface FoundWords {
  readonly found: Bits;
  /** How well each of these slots has the words: higher is better. */
  readonly scores: (among: Bits) => Uint16Array;
}

/**
 * The slots that have what a person typed; null when that says nothing and so everything has it. Every word must be found, as it
 * was typed, as another form of it, as a synonym, as the beginning of a word if it is the last, or else with typing mistakes. With `any`
 * one is enough.
 */
export function findWords(search: WordSearch, typed: string, match: 'all' | 'any'): FoundWords | null {
  const words = tellingWords(typed);
  if (words.length === 0) return null;
  const units = unitsOf(search.synonyms, words).map((unit) => partsOf(search, unit, words.at(-1)));
  const [first, ...others] = units.map((parts) =>
    either(
      search.bitsLength,
      parts.map(({ found }) => found),
    ),
  );
  if (first === undefined) return null;
  const found = match === 'all' ? both(first, ...others) : either(search.bitsLength, [first, ...others]);
  const scores = (among: Bits): Uint16Array => {
    const sums = new Uint16Array(search.bitsLength * 32);
    for (const part of units.flat()) {
      const here = both(among, part.found);
      eachBit(here, (slot) => {
        sums[slot] = (sums[slot] ?? 0) + ONE_MORE;
      });
      for (const ways of part.words) addScores(sums, ways, here);
    }
    return sums;
  };
  return { found, scores };
}
