import type { ListingFactId, VenueFactId } from '../listing/facts.ts';
import type { Fact, TruthState } from '../listing/truth.ts';
import { readPhrase } from './fact-phrases.ts';

type FactId = VenueFactId | ListingFactId;
type Phrases<Id extends FactId> = { readonly [id in Id]?: Parameters<typeof readPhrase>[1] };

/** A fact as another directory gave it, on the day it last stood by it. */
export const feedFact = (state: TruthState, on: string): Fact => ({ state, source: 'feed', on });

/** What one sentence says, fact by fact. */
function saidBy<Id extends FactId>(sentence: string, phrases: Phrases<Id>): [Id, 'yes' | 'no'][] {
  return (Object.keys(phrases) as Id[]).flatMap((id): [Id, 'yes' | 'no'][] => {
    const row = phrases[id];
    const state = row === undefined ? null : readPhrase(sentence, row);
    return state === null ? [] : [[id, state]];
  });
}

/**
 * Reads sentences and labels by a table of phrases. A fact that is said both ways is not told us. `rest` are the sentences that gave no
 * fact. A whole sentence stays with its fact as a note.
 */
export function readFacts<Id extends FactId>(
  sentences: readonly string[],
  phrases: Phrases<Id>,
  on: string,
): { readonly facts: { [id in Id]?: Fact }; readonly rest: string[] } {
  const readings = sentences.map((sentence) => ({ sentence, said: saidBy(sentence, phrases) }));
  const rest = new Set(readings.filter(({ said }) => said.length === 0).map(({ sentence }) => sentence));
  const bySentence = readings.flatMap(({ sentence, said }) => said.map(([id, state]) => ({ id, state, sentence })));
  const facts: { [id in Id]?: Fact } = {};
  for (const [id, [first, ...others]] of Map.groupBy(bySentence, ({ id }) => id)) {
    if (first === undefined) continue;
    const { state, sentence } = first;
    if (others.some((other) => other.state !== state))
      for (const { sentence } of [first, ...others]) rest.add(sentence);
    else facts[id] = isLabel(sentence) ? feedFact(state, on) : { ...feedFact(state, on), note: sentence.slice(0, 300) };
  }
  return { facts, rest: [...rest] };
}

const isLabel = (sentence: string): boolean => sentence.split(' ').length <= 5 && !/[.!?]$/u.test(sentence);
