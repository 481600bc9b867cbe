import type { PictureId } from '../easy-read/pictures.ts';
import { ACTIVITIES } from './activities.ts';
import type { ChoiceSource } from './choice-source.ts';
import {
  type Reading,
  readAgeBands,
  readFacts,
  readPaying,
  readStarts,
  readWhen,
  said,
  startLabel,
} from './facet-readings.ts';
import type { FactGroup } from './facts/fact-row.ts';
import { FACTS, factsInGroup } from './facts.ts';
import { KINDS } from './kinds.ts';
import {
  AGE_BANDS,
  DAYS,
  LANGUAGES,
  LENGTHS,
  PARTS_OF_DAY,
  PLACES_STATES,
  REFERRAL_ROUTES,
  SUPPORT_LEVELS,
  WAYS,
} from './vocabulary.ts';

export interface FacetValue {
  readonly label: string;
  readonly picture?: PictureId;
}

export interface Facet {
  /** The heading over its values. */
  readonly label: string;
  /** The same as an easy question. */
  readonly question: string;
  readonly picture: PictureId;
  /** `any`: one of the chosen values is enough. `all`: every chosen value must be a yes. */
  readonly match: 'any' | 'all';
  /** Closed list in the order shown; values outside it are asked for by `open`. */
  readonly values: Readonly<Record<string, FacetValue>>;
  /** Values that no list can hold (months, exact ages), with their words. */
  readonly open?: { readonly pattern: RegExp; readonly label: (value: string) => string };
  readonly read: (source: ChoiceSource) => Reading;
}

const labelled = (table: Readonly<Record<string, string>>): Record<string, FacetValue> =>
  Object.fromEntries(Object.entries(table).map(([id, label]) => [id, { label }]));

const facts = (...groups: FactGroup[]): Record<string, FacetValue> =>
  Object.fromEntries(
    groups.flatMap(factsInGroup).map((id) => [id, { label: FACTS[id].label, picture: FACTS[id].picture }]),
  );

const readCommunication = readFacts('communication');

const sessionPairs = Object.fromEntries(
  Object.entries(DAYS).flatMap(([day, name]) =>
    Object.keys(PARTS_OF_DAY).map((part) => [`${day}-${part}`, `${name} ${part}`]),
  ),
);

/**
 * The one table of facets. Types, URL ↔ query, form, chosen-filter tags, the spoken summary, counts, search documents and both engines' filters
 * are derived from it: a new facet is a row here and, if it has new words, a field in `listing.ts`.
 */
export const FACETS = {
  kind: {
    label: 'What kind',
    question: 'What do you want to do?',
    picture: 'search',
    match: 'any',
    values: KINDS,
    read: ({ listing }) => said([listing.body.kind]),
  },
  activity: {
    label: 'Activities',
    question: 'What do you like?',
    picture: 'art',
    match: 'any',
    values: ACTIVITIES,
    read: ({ listing }) => said(listing.body.activities),
  },
  when: {
    label: 'Day and time',
    question: 'When can you go?',
    picture: 'calendar',
    match: 'any',
    values: labelled({ ...DAYS, morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening', ...sessionPairs }),
    read: readWhen,
  },
  support: {
    label: 'How much support',
    question: 'How much support do you need?',
    picture: 'support-medium',
    match: 'any',
    values: SUPPORT_LEVELS,
    read: ({ listing }) => said(listing.body.supportLevels),
  },
  help: {
    label: 'Help from staff',
    question: 'What help do you need?',
    picture: 'help',
    match: 'all',
    values: facts('help'),
    read: readFacts('help'),
  },
  access: {
    label: 'The building',
    question: 'What must the building have?',
    picture: 'wheelchair',
    match: 'all',
    values: facts('access'),
    read: readFacts('access'),
  },
  feel: {
    label: 'How it feels',
    question: 'How do you want it to feel?',
    picture: 'calm',
    match: 'all',
    values: facts('feel'),
    read: readFacts('feel'),
  },
  paying: {
    label: 'Paying',
    question: 'How will you pay?',
    picture: 'cost',
    match: 'any',
    values: facts('paying'),
    read: readPaying,
  },
  age: {
    label: 'Age',
    question: 'How old are you?',
    picture: 'adults',
    match: 'any',
    values: AGE_BANDS,
    open: { pattern: /^(?:\d{1,2}|1[01]\d|120)$/u, label: (years) => `Age ${years}` },
    read: readAgeBands,
  },
  language: {
    label: 'Language',
    question: 'How do you talk?',
    picture: 'talking',
    match: 'any',
    values: { ...labelled(LANGUAGES), ...facts('communication') },
    read: (source) => {
      const ways = readCommunication(source);
      return { yes: [...source.listing.body.languages, ...ways.yes], no: ways.no };
    },
  },
  places: {
    label: 'Places',
    question: 'Is there a place for you?',
    picture: 'yes',
    match: 'any',
    values: PLACES_STATES,
    read: ({ choice }) => said(choice.places === null ? [] : [choice.places.state]),
  },
  start: {
    label: 'When it starts',
    question: 'When do you want to start?',
    picture: 'calendar',
    match: 'any',
    values: { 'any-time': { label: 'Start at any time' } },
    open: { pattern: /^20\d\d-(?:0[1-9]|1[0-2])$/u, label: startLabel },
    read: readStarts,
  },
  way: {
    label: 'Where it happens',
    question: 'Where do you want it?',
    picture: 'place',
    match: 'any',
    values: WAYS,
    read: ({ choice, listing }) =>
      said([
        ...new Set([
          ...(choice.way === null ? [] : [choice.way]),
          ...(choice.way === 'venue' && listing.body.ways.includes('out') ? ['out'] : []),
        ]),
      ]),
  },
  length: {
    label: 'How long it lasts',
    question: 'How long do you want it for?',
    picture: 'clock',
    match: 'any',
    values: LENGTHS,
    read: ({ listing }) => said(listing.body.length === null ? [] : [listing.body.length]),
  },
  join: {
    label: 'How to join',
    question: 'Who can ask for you?',
    picture: 'door',
    match: 'any',
    values: REFERRAL_ROUTES,
    read: ({ listing }) => said(listing.body.joining.routes),
  },
} as const satisfies Record<string, Facet>;

export type FacetId = keyof typeof FACETS;
export const FACET_IDS = Object.keys(FACETS) as [FacetId, ...FacetId[]];
export const facetOf = (id: FacetId): Facet => FACETS[id];

/** Whether a word from outside is a value of the facet: nothing else ever reaches a search engine's filter. */
export const isFacetValue = (id: FacetId, value: string): boolean =>
  Object.hasOwn(facetOf(id).values, value) || (facetOf(id).open?.pattern.test(value) ?? false);

/** The words for a value of a facet. */
export const facetLabel = (id: FacetId, value: string): string =>
  facetOf(id).values[value]?.label ?? facetOf(id).open?.label(value) ?? value;
