import { ACTIVITIES } from '../listing/activities.ts';
import type { ChoiceSource } from '../listing/choice-source.ts';
import { factOf, isNotNeeded } from '../listing/facet-readings.ts';
import { type FacetId, facetLabel, facetOf } from '../listing/facets.ts';
import { FACT_IDS, FACTS, notNeeded } from '../listing/facts.ts';
import { KINDS } from '../listing/kinds.ts';
import { AUDIENCES, SUPPORT_LEVELS } from '../listing/vocabulary.ts';
import type { Reason } from './found.ts';
import { askedAs, holds } from './heard-words.ts';
import { chosenFacets, type Query } from './query.ts';

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
  const asked = askedAs(word, meanings);
  /** What of it a text has, as it was typed or as it is meant. */
  const found = (text: string | null | undefined): string | null =>
    text == null ? null : (asked.find((one) => holds(text, one))?.said ?? null);
  const inName = found(body.name);
  if (inName !== null) return `“${inName}” is in the name`;
  const tag = tagged(source).find(({ words }) => words.some((text) => found(text) !== null));
  if (tag !== undefined) return tag.label;
  if (found(source.provider.body.name) !== null) return `Run by ${source.provider.body.name}`;
  if (found(venue?.name) !== null || found(venue?.town) !== null) return `At ${venue?.name}`;
  const inText = found(body.summary) ?? found(body.description) ?? found(body.eligibility);
  return inText === null ? null : `“${inText}” is in the text`;
}

/** "No lift needed": what a value is met by where it is not there, and not needed. */
function withoutNeed(value: string, source: ChoiceSource): string | null {
  const id = FACT_IDS.find((one) => one === value);
  return id !== undefined && isNotNeeded(source, id) ? (notNeeded(id)?.label ?? null) : null;
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
    ...yes.map((value): Reason => ({ text: withoutNeed(value, source) ?? facetLabel(facet, value), state: 'yes' })),
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
