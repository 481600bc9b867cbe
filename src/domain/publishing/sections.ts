import type { FactGroup } from '../listing/facts/fact-row.ts';
import { FACTS, type FactId, factsInGroup } from '../listing/facts.ts';
import { KINDS } from '../listing/kinds.ts';
import type { BodyOf, Subject } from './subject.ts';

interface SectionRow<S extends Subject> {
  /** The fields of the body that are written here. */
  readonly fields: readonly (keyof BodyOf<S>)[];
  /** Those that visitors look for: without them the page says "Not told us". */
  readonly expected: readonly (keyof BodyOf<S>)[];
  /** The facts that are answered here, by their groups. */
  readonly facts?: readonly FactGroup[];
}

/** The task list of a listing, in its order. Every field that a person writes stands in one section, and every fact. */
export const LISTING_SECTIONS = {
  what: { fields: ['name', 'kind', 'activities', 'summary'], expected: ['name', 'kind', 'activities', 'summary'] },
  who: { fields: ['audiences', 'ages', 'eligibility', 'notFor'], expected: ['audiences', 'ages'], facts: ['who'] },
  where: { fields: ['ways', 'venues', 'coverage', 'transportWords'], expected: ['ways'] },
  when: { fields: ['sessions', 'length', 'lengthWords', 'intakes', 'rolling'], expected: ['sessions', 'length'] },
  cost: { fields: ['prices', 'extras', 'costWords'], expected: ['prices'], facts: ['paying'] },
  help: {
    fields: ['supportLevels', 'ratios', 'groupSize', 'supportReduces', 'movesOnTo'],
    expected: ['supportLevels', 'ratios', 'groupSize'],
    facts: ['help'],
  },
  feel: { fields: ['languages'], expected: ['languages'], facts: ['feel', 'communication'] },
  work: { fields: ['work'], expected: ['work'], facts: ['work', 'quality'] },
  joining: { fields: ['joining', 'places'], expected: ['joining', 'places'], facts: ['joining'] },
  contact: { fields: ['contacts', 'website'], expected: ['contacts'] },
  words: { fields: ['description', 'quality', 'easyRead'], expected: ['description'] },
  photos: { fields: ['pictures'], expected: ['pictures'] },
} as const satisfies Readonly<Record<string, SectionRow<'listing'>>>;

export const VENUE_SECTIONS = {
  address: {
    fields: ['name', 'lines', 'town', 'county', 'postcode', 'hideAddress', 'accessGuide'],
    expected: ['name', 'town', 'postcode'],
  },
  building: { fields: [], expected: [], facts: ['access', 'feel'] },
  visit: { fields: ['visit'], expected: ['visit'] },
} as const satisfies Readonly<Record<string, SectionRow<'venue'>>>;

export const PROVIDER_SECTIONS = {
  details: {
    fields: ['name', 'type', 'about', 'website', 'contacts', 'identifiers'],
    expected: ['name', 'type', 'about', 'contacts'],
  },
} as const satisfies Readonly<Record<string, SectionRow<'provider'>>>;

export const SECTIONS_OF = { listing: LISTING_SECTIONS, venue: VENUE_SECTIONS, provider: PROVIDER_SECTIONS } as const;

export type ListingSectionId = keyof typeof LISTING_SECTIONS;
export type VenueSectionId = keyof typeof VENUE_SECTIONS;
export type ProviderSectionId = keyof typeof PROVIDER_SECTIONS;

export const LISTING_SECTION_IDS = Object.keys(LISTING_SECTIONS) as [ListingSectionId, ...ListingSectionId[]];
export const VENUE_SECTION_IDS = Object.keys(VENUE_SECTIONS) as [VenueSectionId, ...VenueSectionId[]];

/** A section of one subject, as a page or a preview has it. */
export type SectionOf =
  | { readonly subject: 'listing'; readonly id: ListingSectionId }
  | { readonly subject: 'venue'; readonly id: VenueSectionId }
  | { readonly subject: 'provider'; readonly id: ProviderSectionId };

/** The section of a subject by its id; undefined when it has none of this name. */
export function sectionCalled(subject: Subject, id: string): SectionOf | undefined {
  return Object.hasOwn(SECTIONS_OF[subject], id) ? ({ subject, id } as SectionOf) : undefined;
}

const rowOf = ({ subject, id }: SectionOf): SectionRow<Subject> =>
  (SECTIONS_OF[subject] as Readonly<Record<string, SectionRow<Subject>>>)[id] ?? { fields: [], expected: [] };

export const fieldsOf = (section: SectionOf): readonly string[] => rowOf(section).fields;

/** The facts of a section, in the order of the table: of a building for a venue, of what happens for a listing. */
export const factsOf = (section: SectionOf): FactId[] =>
  (rowOf(section).facts ?? []).flatMap(factsInGroup).filter((id) => FACTS[id].about === section.subject);

export const expectedOf = (section: SectionOf): readonly string[] => rowOf(section).expected;

/** Whether a listing is about work, so that it has a section for it. */
export const isForWork = (kind: keyof typeof KINDS | undefined): boolean =>
  kind !== undefined && KINDS[kind].home === 'work';
