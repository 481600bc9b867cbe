import type { TruthState } from '../listing/truth.ts';
import { pictureOfFact, pictureOfUnknown } from './fact-pictures.ts';
import { firstThatFits } from './names.ts';
import { type Line, line, type Rank, untold } from './point.ts';
import { FOLDS, type FoldedFact, type FoldId, type SaidFact, type UnknownId } from './templates/folds.ts';
import type { Templates } from './templates/templates.ts';

const MOST_IN_A_SENTENCE = 3;

const inThrees = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0 ? [] : [items.slice(0, MOST_IN_A_SENTENCE), ...inThrees(items.slice(MOST_IN_A_SENTENCE))];

/** One sentence of one fact, when it has the state. */
export const factLine = (
  words: Templates,
  id: SaidFact,
  state: TruthState,
  wanted: 'yes' | 'no',
  rank: Rank = 1,
): Line[] => (state === wanted ? [line(words.fact(id, wanted), pictureOfFact(id, wanted), rank)] : []);

/** Facts of one fold that have the state, three a sentence; one alone says its own sentence. */
export function foldLines<Fold extends FoldId>(
  words: Templates,
  fold: Fold,
  stateOf: (id: FoldedFact<Fold>) => TruthState,
  wanted: 'yes' | 'no',
  rank: Rank = 1,
): Line[] {
  const ids: readonly FoldedFact<Fold>[] = FOLDS[fold];
  const template = words.folds[fold];
  return inThrees(ids.filter((id) => stateOf(id) === wanted)).flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const text = some.length === 1 ? words.fact(first, wanted) : template[wanted](some.map((id) => template.parts[id]));
    return [line(text, pictureOfFact(first, wanted), rank)];
  });
}

/**
 * What nobody told us, said in words: one thing by itself, more in one sentence. How to ask stands at the end of the page. `unknownAtSome` is for
 * what was told of some of the places.
 */
export function unknownLines(
  words: Templates,
  topics: readonly UnknownId[],
  how: 'unknown' | 'unknownAtSome' = 'unknown',
): Line[] {
  if (topics.length === 0) return [];
  const most = topics.slice(0, MOST_IN_A_SENTENCE);
  const some = firstThatFits(words, (say) => say[how](most)) === null ? most.slice(0, 2) : most;
  return [untold(words[how](some), pictureOfUnknown(some)), ...unknownLines(words, topics.slice(some.length), how)];
}
