import { sentenceMonth } from '../words/dates.ts';
import type { ChoiceSource } from './choice-source.ts';
import type { FactGroup } from './facts/fact-row.ts';
import { FACTS, type FactId, factsInGroup, notNeeded } from './facts.ts';
import { daysOf, partsOfDay } from './session.ts';
import { stateOf, type TruthState } from './truth.ts';
import { AGE_BANDS, type AgeBand, idsOf } from './vocabulary.ts';

/** What a choice says under one facet. What is in neither list nobody has told us. */
export interface Reading {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export const said = (yes: readonly string[]): Reading => ({ yes, no: [] });

const hasTheirPlace = ({ choice }: ChoiceSource): boolean => choice.way !== 'online' && choice.way !== 'home';

/**
 * The state of any fact of a choice: a venue's facts from the venue it happens at, the others from the listing. Online and at home there is no
 * building of theirs to ask about.
 */
export function factOf(source: ChoiceSource, id: FactId): TruthState {
  if (FACTS[id].about === 'venue' && !hasTheirPlace(source)) return 'not_applicable';
  const facts: Partial<Record<FactId, { state: TruthState }>> =
    FACTS[id].about === 'venue' ? (source.venue?.body.facts ?? {}) : source.listing.body.facts;
  return facts[id]?.state ?? 'unknown';
}

/** Whether those who need something can have it done without: told of a place, and not because there is no place. */
export const isNotNeeded = (source: ChoiceSource, id: FactId): boolean =>
  notNeeded(id) !== null && hasTheirPlace(source) && factOf(source, id) === 'not_applicable';

/** A facet whose values are the facts of some groups. A fact that does not apply counts as told, and as a no unless it is not needed. */
export function readFacts(...groups: FactGroup[]) {
  const ids = groups.flatMap(factsInGroup);
  return (source: ChoiceSource): Reading => ({
    yes: ids.filter((id) => factOf(source, id) === 'yes' || isNotNeeded(source, id)),
    no: ids.filter((id) => ['no', 'not_applicable'].includes(factOf(source, id)) && !isNotNeeded(source, id)),
  });
}

/** Days, parts of the day, and both of the same session as pairs (`tue-morning`). */
export function readWhen({ choice }: ChoiceSource): Reading {
  const values = new Set<string>();
  for (const session of choice.sessions)
    for (const day of daysOf(session)) {
      values.add(day);
      for (const part of partsOfDay(session)) values.add(part).add(`${day}-${part}`);
    }
  return said([...values]);
}

/** The age bands that the ages of a listing reach into; an end that is not told is open. */
export function readAgeBands({ listing }: ChoiceSource): Reading {
  const { ages } = listing.body;
  if (ages === null) return said([]);
  const inBand = (band: AgeBand) => (ages.from ?? 0) <= AGE_BANDS[band].to && (ages.to ?? 120) >= AGE_BANDS[band].from;
  return said(idsOf(AGE_BANDS).filter(inBand));
}

export const ANY_TIME = 'any-time';

/** The months of starts that people can still apply for, and `any-time`. */
export function readStarts({ listing, now }: ChoiceSource): Reading {
  const open = listing.body.intakes.filter(({ starts, closes }) => (closes ?? starts) >= now.date);
  return said([
    ...(listing.body.rolling === true ? [ANY_TIME] : []),
    ...new Set(open.map(({ starts }) => starts.slice(0, 7))),
  ]);
}

export const startLabel = (value: string): string => (value === ANY_TIME ? 'Start at any time' : sentenceMonth(value));

const readPayingFacts = readFacts('paying');

/** `free` of the paying facet is also yes when every price is 0. */
export function readPaying(source: ChoiceSource): Reading {
  const { prices, facts } = source.listing.body;
  const reading = readPayingFacts(source);
  const allZero = prices.length > 0 && prices.every((price) => price.pence === 0 && price.who === null);
  const priced = prices.some((price) => price.pence > 0 && price.who === null);
  if (stateOf(facts, 'free') !== 'unknown') return reading;
  if (allZero) return { ...reading, yes: ['free', ...reading.yes] };
  return priced ? { ...reading, no: ['free', ...reading.no] } : reading;
}
