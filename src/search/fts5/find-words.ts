import { tellingWords } from '#search/words.ts';
import { type Bits, both, butNot, eachBit, either } from './bits.ts';
import { standInsFor, unitsOf } from './synonym-index.ts';
import { addScores, foundBy, standInWay, type Way, type WordSearch, waysOf } from './ways.ts';

/** With `any`, one word more comes before all that one unit's words can tell. */
const ONE_MORE = 1000;

/** What a unit of words finds: its words together, or one phrase that stands in their place. */
interface Part {
  readonly found: Bits;
  readonly words: readonly (readonly Way[])[];
}

function partsOf(search: WordSearch, unit: readonly string[], lastWord: string | undefined): Part[] {
  const words = unit.map((word) => waysOf(search, word, word === lastWord));
  const [first, ...others] = words.map((ways) => foundBy(search, ways));
  if (first === undefined) return [];
  const together: Part = { found: both(first, ...others), words };
  const standIns = unit.length > 1 ? standInsFor(search.synonyms, unit) : [];
  if (standIns.length === 0) return [together];
  const way = standInWay(search, standIns);
  return [together, { found: butNot(way.posting.anywhere, together.found), words: unit.map(() => [way]) }];
}

export interface FoundWords {
  readonly found: Bits;
  /** How well each of these slots has the words: higher is better. */
  readonly scores: (among: Bits) => Uint16Array;
}

/**
 * The slots that have what a person typed; null when that says nothing and so everything has it. With `all` every word must be had,
 * with `any` one is enough and more are better.
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
      if (match === 'any')
        eachBit(here, (slot) => {
          sums[slot] = (sums[slot] ?? 0) + ONE_MORE;
        });
      for (const ways of part.words) addScores(sums, ways, here);
    }
    return sums;
  };
  return { found, scores };
}
