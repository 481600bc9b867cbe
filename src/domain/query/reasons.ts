import { ACTIVITIES } from '../listing/activities.ts';
import type { ChoiceSource } from '../listing/choice-source.ts';
import { factOf } from '../listing/facet-readings.ts';
import { type FacetId, facetLabel, facetOf } from '../listing/facets.ts';
import { FACT_IDS, FACTS } from '../listing/facts.ts';
import { KINDS } from '../listing/kinds.ts';
import { AUDIENCES, SUPPORT_LEVELS } from '../listing/vocabulary.ts';
import type { Reason } from './found.ts';
import { chosenFacets, type Query } from './query.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** Enough of a word to recognise its other forms: gardens, gardening, gardener. */
const stem = (word: string): string => plain(word).replace(/(?:ings?|ers?|ies|es|s|y)$/u, '');

// The same few thousand labels, names and texts are looked through for every result of every search.
const MOST_KNOWN = 4000;
const known = new Map<string, readonly string[]>();

function wordsOf(text: string): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const words = plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  known.set(text, words);
  return words;
}

const holds = (text: string, word: string): boolean => wordsOf(text).some((one) => one.startsWith(word));

/** What a choice is tagged with: the label to show, and the words that mean it. */
function tagged(source: ChoiceSource): { label: string; words: readonly string[] }[] {
  const { body } = source.listing;
  const kind = KINDS[body.kind];
  return [
    { label: kind.label, words: [kind.label, kind.sector] },
    ...body.activities.map((id) => ({
      label: ACTIVITIES[id].label,
      words: [ACTIVITIES[id].label, ...ACTIVITIES[id].words],
    })),
    ...FACT_IDS.filter((id) => factOf(source, id) === 'yes').map((id) => ({
      label: FACTS[id].label,
      words: [FACTS[id].label, ...FACTS[id].words],
    })),
    ...body.supportLevels.map((id) => ({ label: SUPPORT_LEVELS[id].label, words: SUPPORT_LEVELS[id].words })),
    ...body.audiences.map((id) => ({
      label: `For ${AUDIENCES[id].label}`,
      words: [AUDIENCES[id].label, ...AUDIENCES[id].words],
    })),
  ];
}

function wordReason(word: string, meanings: readonly string[], source: ChoiceSource): string | null {
  const { body } = source.listing;
  const venue = source.venue?.body;
  const stems = [word, ...meanings]
    .flatMap((meaning) => wordsOf(meaning))
    .map(stem)
    .filter((part) => part.length > 1);
  const found = (text: string | null | undefined) => text != null && stems.some((part) => holds(text, part));
  if (found(body.name)) return `“${word}” is in the name`;
  const tag = tagged(source).find(({ words }) => words.some(found));
  if (tag !== undefined) return tag.label;
  if (found(source.provider.body.name)) return `Run by ${source.provider.body.name}`;
  if (found(venue?.name) || found(venue?.town)) return `At ${venue?.name}`;
  return found(body.summary) || found(body.description) || found(body.eligibility) ? `“${word}” is in the text` : null;
}

function facetReasons(facet: FacetId, query: Query, source: ChoiceSource): Reason[] {
  const reading = facetOf(facet).read(source);
  const chosen = query.chosen[facet] ?? [];
  const isAge = (value: string) => facet === 'age' && /^\d+$/u.test(value);
  const yes = chosen.filter((value) => reading.yes.includes(value) || isAge(value));
  const untold = query.alsoUntold.includes(facet)
    ? chosen.filter((value) => !yes.includes(value) && !reading.no.includes(value))
    : [];
  return [
    ...yes.map((value): Reason => ({ text: facetLabel(facet, value), state: 'yes' })),
    ...untold.map((value): Reason => ({ text: `Not told us: ${facetLabel(facet, value)}`, state: 'untold' })),
  ];
}

/**
 * Why a choice is among the results, in a few words each: what was asked for and is there. `meaningsOf` gives other words for a word that
 * search understands as the same.
 */
export function reasonsFor(
  query: Query,
  source: ChoiceSource,
  askedWords: readonly string[],
  meaningsOf: (word: string) => readonly string[],
): Reason[] {
  const said = askedWords.map((word) => wordReason(word, meaningsOf(word), source)).filter((text) => text !== null);
  const words = [...new Set(said)].map((text): Reason => ({ text, state: 'yes' }));
  const close: Reason[] =
    askedWords.length > 0 && words.length === 0 ? [{ text: `Close to “${query.words}”`, state: 'yes' }] : [];
  return [...words, ...close, ...chosenFacets(query).flatMap((facet) => facetReasons(facet, query, source))];
}
