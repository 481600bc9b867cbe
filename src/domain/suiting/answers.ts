import { choicesOf } from '../listing/choice.ts';
import { FACTS, type FactId } from '../listing/facts.ts';
import type { Listing } from '../listing/listing.ts';
import { type Facts, stateOf } from '../listing/truth.ts';
import type { Way } from '../listing/vocabulary.ts';
import type { Venue } from '../venue/venue.ts';
import { groupSizeInWords } from '../words/people.ts';
import { isFree } from '../words/prices.ts';
import type { Answer } from './answer.ts';
import { lowCost } from './low-cost.ts';
import { NEED_IDS, NEEDS, type NeedId } from './needs.ts';
import { overPlaces } from './over-places.ts';

export type { Answer, NeedAnswer } from './answer.ts';
export type NeedAnswers = Readonly<Record<NeedId, Answer>>;

/** One place to go, or one way without a place, of a listing. */
export interface AtPlace {
  readonly listing: Listing;
  /** Null: not at a venue, or a venue that the public may not see. */
  readonly venue: Venue | null;
  readonly way: Way | null;
}

const MOST_IN_SMALL_GROUP = 8;
const REMOTE: Partial<Record<Way, string>> = { online: 'It is online.', home: 'They come to your home.' };

/** What is said of a need that nobody told us anything about. */
export const notTold = (id: NeedId): string => `They have not told us ${NEEDS[id].ask}.`;
const untold = (id: NeedId): Answer => ({ answer: 'untold', why: notTold(id) });

/** What a fact says, where somebody told it. */
function fromFact(id: NeedId, { listing, venue, way }: AtPlace): Answer {
  const fact: FactId = NEEDS[id].fact;
  const row = FACTS[fact];
  const remote = way === null ? undefined : REMOTE[way];
  if (remote !== undefined && (row.about === 'venue' || fact === 'transport'))
    return { answer: 'not_applicable', why: remote };
  const facts: Facts<FactId> = row.about === 'venue' ? (venue?.facts ?? {}) : listing.facts;
  const state = stateOf(facts, fact);
  if (state === 'not_applicable') return { answer: 'not_applicable', why: 'This does not apply here.' };
  if (state === 'unknown') return untold(id);
  const note = facts[fact]?.note;
  return { answer: state, why: row[state], ...(note === undefined ? {} : { note }) };
}

/** Needs that something besides their fact can answer, when the fact is not told. */
const ALSO: Partial<Record<NeedId, (listing: Listing) => Answer | null>> = {
  low_cost: lowCost,
  direct_payment: (listing) => (isFree(listing) ? { answer: 'not_applicable', why: 'It is free.' } : null),
  one_to_one: ({ ratios }) =>
    ratios.some(({ staff, people }) => staff >= people) ? { answer: 'yes', why: FACTS.one_to_one.yes } : null,
  small_group: ({ groupSize }) => {
    const [from, to] = [groupSize?.from ?? null, groupSize?.to ?? null];
    const why = `The group is ${groupSizeInWords(groupSize).replace(/^U/u, 'u')}.`;
    if (to !== null) return { answer: to <= MOST_IN_SMALL_GROUP ? 'yes' : 'no', why };
    return from !== null && from > MOST_IN_SMALL_GROUP ? { answer: 'no', why } : null;
  },
};

/** The answer to one need at one place. */
function answerAt(id: NeedId, at: AtPlace): Answer {
  if (id === 'low_cost') return lowCost(at.listing);
  const told = fromFact(id, at);
  return told.answer === 'untold' ? (ALSO[id]?.(at.listing) ?? told) : told;
}

const answersBy = (answer: (id: NeedId) => Answer): NeedAnswers =>
  Object.fromEntries(NEED_IDS.map((id) => [id, answer(id)])) as Record<NeedId, Answer>;

/** Every need at one place of a listing, as a search result shows it. */
export const answersAt = (at: AtPlace): NeedAnswers => answersBy((id) => answerAt(id, at));

/**
 * Every need, answered for a listing as a whole, from its facts and those of its venues alone: a fact that nobody told is `untold`. With
 * several places it is yes only where all say yes. `venues` are those that the public may see.
 */
export function needAnswers(listing: Listing, venues: readonly Venue[]): NeedAnswers {
  const hidden = Math.max(0, listing.venues.length - venues.length);
  const places: AtPlace[] = [
    ...venues.map((venue) => ({ listing, venue, way: 'venue' as const })),
    ...Array.from({ length: hidden }, () => ({ listing, venue: null, way: 'venue' as const })),
    ...choicesOf(listing)
      .filter(({ way }) => way !== 'venue')
      .map(({ way }) => ({ listing, venue: null, way })),
  ];
  return answersBy((id) =>
    overPlaces(
      places.map((at) => ({ name: at.venue?.name ?? null, ...answerAt(id, at) })),
      untold(id),
    ),
  );
}
