import { ACTIVITIES, ACTIVITY_IDS, type ActivityId } from '../listing/activities.ts';
import { LISTING_FACT_IDS, type ListingFactId, VENUE_FACT_IDS, type VenueFactId } from '../listing/facts.ts';
import { KIND_IDS, type KindId } from '../listing/kinds.ts';
import { type Fact, type FactSource, TRUTH_STATES, type TruthState } from '../listing/truth.ts';
import {
  AUDIENCES,
  type AudienceId,
  idsOf,
  REFERRAL_ROUTES,
  type ReferralRoute,
  SUPPORT_LEVELS,
  type SupportLevel,
  WAYS,
  type Way,
} from '../listing/vocabulary.ts';
import { audiencesOf } from './audience-terms.ts';
import { FactExtension } from './extension.ts';
import { LISTING_PHRASES } from './fact-phrases.ts';
import { kindOfTerm, kindOfWords } from './kind-terms.ts';
import type { AttributeInput } from './service-input.ts';
import { nameOfTerm, sourceTermOf, type TermHomes, urisOf } from './source-term.ts';
import { expandTermId, readOurTermUri, readTermUri, type TermFamily } from './term-uris.ts';
import { feedFact, readFacts } from './to-facts.ts';

/** What the terms of a service say, and those that say nothing we have a place for. */
export interface TermReadings {
  readonly kinds: KindId[];
  /** Kinds that only the words of a term say: weaker than the term of a known list. */
  readonly kindWords: KindId[];
  readonly activities: ActivityId[];
  readonly audiences: AudienceId[];
  readonly supportLevels: SupportLevel[];
  readonly ways: Way[];
  readonly routes: ReferralRoute[];
  readonly facts: { [id in ListingFactId]?: Fact };
  readonly venueFacts: { [id in VenueFactId]?: Fact };
  readonly labels: string[];
}

const ACTIVITY_NAMES = new Map<string, ActivityId>(
  ACTIVITY_IDS.flatMap((id) => [
    ...ACTIVITIES[id].words.map((word) => [word.toLowerCase(), id] as const),
    [ACTIVITIES[id].label.toLowerCase(), id] as const,
  ]),
);
const isOneOf = <Id extends string>(ids: readonly Id[], id: string): id is Id => ids.some((one) => one === id);

/** The activity that a label is, in full: a part of a label may mean something else ("mental health" is not the gym). */
export const activityOf = (label: string): ActivityId | null => ACTIVITY_NAMES.get(label.trim().toLowerCase()) ?? null;

const PLAIN_WORDS = ACTIVITY_IDS.filter((id) => /^[A-Z][a-z]{3,}$/u.test(ACTIVITIES[id].label) || id === 'art').map(
  (id) => ({ id, word: new RegExp(`\\b${ACTIVITIES[id].label}\\b`, 'iu') }),
);

/** Activities that a name says by their plain word ("Gardening group"). */
export const activitiesInName = (name: string): ActivityId[] =>
  PLAIN_WORDS.filter(({ word }) => word.test(name)).map(({ id }) => id);

function emptyReadings(): TermReadings {
  return {
    kinds: [],
    kindWords: [],
    activities: [],
    audiences: [],
    supportLevels: [],
    ways: [],
    routes: [],
    facts: {},
    venueFacts: {},
    labels: [],
  };
}

/** When somebody said a fact, and their words. Who it was is taken from a source of our own alone. */
interface Said {
  readonly source: FactSource;
  readonly on: string;
  readonly note: { readonly note?: string };
}

function saidOf(value: unknown, on: string, isOurs: boolean): Said {
  const own = FactExtension.safeParse(value).data;
  const source = isOurs ? (own?.source ?? 'feed') : 'feed';
  return { source, on: own?.on ?? on, note: own?.note === undefined ? {} : { note: own.note } };
}

/** A fact of ours. Of its three families `says` is what the term says alone; a value beside it counts first, as older feeds have it. */
const readOurFact =
  (says: TruthState) =>
  (into: TermReadings, id: string, value: string | undefined, said: Said): boolean =>
    keepFact(
      into,
      id,
      TRUTH_STATES.find((known) => known === (value ?? says)),
      said,
    );

function keepFact(into: TermReadings, id: string, state: TruthState | undefined, { source, on, note }: Said): boolean {
  if (state === undefined || state === 'unknown') return false;
  if (isOneOf(LISTING_FACT_IDS, id)) into.facts[id] = { ...feedFact(state, on), source, ...note };
  else if (isOneOf(VENUE_FACT_IDS, id)) into.venueFacts[id] = { ...feedFact(state, on), source, ...note };
  else return false;
  return true;
}

const addTo = <Id extends string>(into: Id[], ids: readonly Id[], id: string): boolean =>
  isOneOf(ids, id) && into.push(id) > 0;

/** How a term of each list of ours is taken; false when its id is not in the list. */
const OUR_LISTS: {
  readonly [family in TermFamily]: (into: TermReadings, id: string, value: string | undefined, said: Said) => boolean;
} = {
  kind: (into, id) => addTo(into.kinds, KIND_IDS, id),
  activity: (into, id) => addTo(into.activities, ACTIVITY_IDS, id),
  audience: (into, id) => addTo(into.audiences, idsOf(AUDIENCES), id),
  'support-level': (into, id) => addTo(into.supportLevels, idsOf(SUPPORT_LEVELS), id),
  way: (into, id) => addTo(into.ways, idsOf(WAYS), id),
  route: (into, id) => addTo(into.routes, idsOf(REFERRAL_ROUTES), id),
  fact: readOurFact('yes'),
  'no-fact': readOurFact('no'),
  'not-applicable': readOurFact('not_applicable'),
  // How a page was made is found out anew here.
  'easy-read': () => true,
};

function readOurs(into: TermReadings, uri: string, value: string | undefined, said: Said): boolean {
  const term = readOurTermUri(uri);
  return term !== null && OUR_LISTS[term.family](into, term.id, value, said);
}

function readLabel(into: TermReadings, label: string, openEligibility: string | null, on: string): boolean {
  const audiences = audiencesOf(label, openEligibility);
  const activity = activityOf(label);
  // "Mental health" as a label of people says who comes, and not what it is.
  const kind = audiences.length > 0 ? null : kindOfWords(label);
  const { facts } = readFacts(label === '' ? [] : [label], LISTING_PHRASES, on);
  into.audiences.push(...audiences);
  if (activity !== null) into.activities.push(activity);
  if (kind !== null) into.kindWords.push(kind);
  Object.assign(into.facts, facts);
  // A label that only hints at a kind is kept in words as well.
  return audiences.length > 0 || activity !== null || Object.keys(facts).length > 0;
}

const NO_HOMES: TermHomes = new Map();

/** Takes a term for what the team says; false when they say nothing of it. */
function readByTeam(into: TermReadings, attribute: AttributeInput, homes: TermHomes, said: Said): boolean {
  const own = homes.size === 0 ? undefined : homes.get(sourceTermOf(attribute)?.term ?? '');
  for (const { family, id } of own ?? []) OUR_LISTS[family](into, id, undefined, said);
  return own !== undefined;
}

/**
 * Reads a record's terms: our own by uri, those that the team has given a home by that, those of known vocabularies by id, and others by
 * their label. Who said a fact is read when the source is our own.
 */
export function readTerms(
  attributes: readonly AttributeInput[],
  on: string,
  homes: TermHomes = NO_HOMES,
  isOurs = false,
): TermReadings {
  const into = emptyReadings();
  for (const attribute of attributes) {
    const { value, dayways_fact } = attribute;
    const fact = saidOf(dayways_fact, on, isOurs);
    const uris = urisOf(attribute);
    if (uris.some((uri) => readOurs(into, uri, value, fact))) continue;
    if (readByTeam(into, attribute, homes, fact)) continue;
    const known = uris.map((uri) => readTermUri(expandTermId(uri))).find((one) => one !== null) ?? null;
    const kind = known === null ? null : kindOfTerm(known.vocabulary, known.id);
    if (kind !== null) into.kinds.push(kind);
    const name = nameOfTerm(attribute);
    const openEligibility = known?.vocabulary === 'openeligibility' ? known.id : null;
    const said = readLabel(into, name, openEligibility, on);
    if (name !== '' && kind === null && !said) into.labels.push(name);
  }
  return into;
}
