import type { ListingFactId } from '../listing/facts.ts';
import type { Fact } from '../listing/truth.ts';
import { isNotOnMap } from '../venue/on-map.ts';
import type { Draft } from './draft.ts';
import { same } from './same.ts';
import type { Subject } from './subject.ts';

/** What was sent, what the public sees until now, and what is known around it. */
export interface RiskSource {
  readonly subject: Subject;
  readonly before: Draft | null;
  readonly after: Draft;
  /** False for the record of a provider that the public does not see yet, and for all that is its own. */
  readonly isProviderPublic: boolean;
  /** Whether the public sees a listing of this provider already. */
  readonly hasPublicListing: boolean;
  /** Whether listings of other providers happen at this venue. */
  readonly isShared: boolean;
  /** It is public already, and nobody of the team has looked at it. */
  readonly isAtOnce: boolean;
}

interface RiskRow {
  readonly label: string;
  /** The higher, the sooner it is to be looked at. */
  readonly weight: number;
  readonly isIn: (source: RiskSource) => boolean;
}

/** Facts about the safety of people who need help: a wrong yes can hurt somebody. */
const SAFEGUARDING_FACTS: readonly ListingFactId[] = [
  'personal_care',
  'eating_help',
  'tube_feeding',
  'medication_help',
  'behaviour_support',
  'one_to_one',
  'nurse',
  'therapists',
  'women_only',
];
const WHO_IT_IS_FOR = ['notFor', 'ages', 'eligibility', 'supportLevels', 'ratios'];
const ADDRESS = ['lines', 'town', 'county', 'postcode', 'point', 'hideAddress', 'venues', 'coverage'];
const CONTACT = ['contacts', 'website'];

type Fields = Readonly<Record<string, unknown>>;
const factsOf = (body: Draft | null): Readonly<Record<string, Fact | undefined>> =>
  body !== null && 'facts' in body ? (body.facts ?? {}) : {};
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);

const changes = ({ before, after }: RiskSource, fields: readonly string[]): boolean =>
  fields.some((field) => {
    const [was, is] = [(before as Fields | null)?.[field], (after as Fields)[field]];
    return !same(was, is) && !(isEmpty(was) && isEmpty(is));
  });
const answer = (fact: Fact | undefined): readonly unknown[] => [fact?.state ?? 'unknown', fact?.note];
const changesFacts = ({ before, after }: RiskSource, ids: readonly string[]): boolean =>
  ids.some((id) => !same(answer(factsOf(before)[id]), answer(factsOf(after)[id])));

/** Why something should be looked at with care: the one table. In its order, the first reason of a change is its most important one. */
export const RISKS = {
  new_provider: { label: 'New provider', weight: 60, isIn: ({ isProviderPublic }) => !isProviderPublic },
  safeguarding: {
    label: 'Care, or who it is for',
    weight: 50,
    isIn: (source) =>
      source.subject === 'listing' &&
      (changesFacts(source, SAFEGUARDING_FACTS) || (source.before !== null && changes(source, WHO_IT_IS_FOR))),
  },
  shared_venue: { label: 'Other providers use this place', weight: 40, isIn: ({ isShared }) => isShared },
  first_listing: {
    label: 'First listing',
    weight: 30,
    isIn: ({ subject, isProviderPublic, hasPublicListing }) =>
      subject === 'listing' && isProviderPublic && !hasPublicListing,
  },
  address: {
    label: 'Address changed',
    weight: 20,
    isIn: (source) => source.before !== null && changes(source, ADDRESS),
  },
  contact: {
    label: 'Contact changed',
    weight: 15,
    isIn: (source) => source.before !== null && changes(source, CONTACT),
  },
  no_point: {
    label: 'Not found on the map',
    weight: 12,
    isIn: ({ subject, after }) => subject === 'venue' && isNotOnMap(after as Draft<'venue'>),
  },
  at_once: { label: 'Published at once', weight: 10, isIn: ({ isAtOnce }) => isAtOnce },
} as const satisfies Readonly<Record<string, RiskRow>>;
export type RiskId = keyof typeof RISKS;
export const RISK_IDS = Object.keys(RISKS) as [RiskId, ...RiskId[]];

/** What to look out for in a change, the most important first. None when nothing in it is special. */
export const risksOf = (source: RiskSource): RiskId[] => RISK_IDS.filter((id) => RISKS[id].isIn(source));

/** The same with one more, in the order of the table. */
export const withRisk = (risks: readonly RiskId[], one: RiskId): RiskId[] =>
  RISK_IDS.filter((id) => id === one || risks.includes(id));

/** How soon a change is to be looked at: the weight of its most important reason, 0 without any. */
export const weightOf = (risks: readonly RiskId[]): number => Math.max(0, ...risks.map((id) => RISKS[id].weight));
