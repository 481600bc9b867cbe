import type { ListingFactId, VenueFactId } from '../listing/facts.ts';
import type { Fact, TruthState } from '../listing/truth.ts';
import { readPhrase } from './fact-phrases.ts';

type FactId = VenueFactId | ListingFactId;
type Phrases<Id extends FactId> = { readonly [id in Id]?: Parameters<typeof readPhrase>[1] };

/** A fact as another directory gave it, on the day it last stood by it. */
export const feedFact = (state: TruthState, on: string): Fact => ({ state, source: 'feed', on });

/**
 * Reads sentences and labels by a table of phrases. A fact that is said both ways is not told us. `rest` are the sentences that gave no
 * fact. A whole sentence stays with its fact as a note.
 */
export function readFacts<Id extends FactId>(
  sentences: readonly string[],
  phrases: Phrases<Id>,
  on: string,
): { readonly facts: { [id in Id]?: Fact }; readonly rest: string[] } {
  const said = new Map<Id, { state: 'yes' | 'no' | 'both'; sentence: string }>();
  const rest: string[] = [];
  for (const sentence of sentences) {
    let taken = false;
    for (const id of Object.keys(phrases) as Id[]) {
      const row = phrases[id];
      const state = row === undefined ? null : readPhrase(sentence, row);
      if (state === null) continue;
      taken = true;
      const before = said.get(id);
      if (before === undefined) said.set(id, { state, sentence });
      else if (before.state !== state) said.set(id, { state: 'both', sentence: before.sentence });
    }
    if (!taken) rest.push(sentence);
  }
  const facts: { [id in Id]?: Fact } = {};
  for (const [id, { state, sentence }] of said) {
    if (state === 'both') rest.push(sentence);
    else facts[id] = isLabel(sentence) ? feedFact(state, on) : { ...feedFact(state, on), note: sentence.slice(0, 300) };
  }
  return { facts, rest };
}

const isLabel = (sentence: string): boolean => sentence.split(' ').length <= 5 && !/[.!?]$/u.test(sentence);
