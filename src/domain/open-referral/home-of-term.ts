import { ACTIVITIES } from '../listing/activities.ts';
import { FACTS, LISTING_FACT_IDS, type ListingFactId } from '../listing/facts.ts';
import { KINDS } from '../listing/kinds.ts';
import type { Listing } from '../listing/listing.ts';
import { AUDIENCES } from '../listing/vocabulary.ts';
import { asAttribute, type SourceTerm, type TermHomes } from './source-term.ts';
import type { OurTerm } from './term-uris.ts';
import { readTerms, type TermReadings } from './to-terms.ts';

/** The lists of ours that the team can take a term of others for, and what each term in them is called. */
export const HOME_FAMILIES = ['kind', 'activity', 'audience', 'fact', 'no-fact'] as const;
export type HomeFamily = (typeof HOME_FAMILIES)[number];

const labelsOf = (terms: Readonly<Record<string, { readonly label: string } | string>>): [string, string][] =>
  Object.entries(terms).map(([id, term]) => [id, typeof term === 'string' ? term : term.label]);
const facts = LISTING_FACT_IDS.map((id): [string, string] => [id, FACTS[id].label]);

const HOMES: Readonly<Record<HomeFamily, ReadonlyMap<string, string>>> = {
  kind: new Map(labelsOf(KINDS)),
  activity: new Map(labelsOf(ACTIVITIES)),
  audience: new Map(labelsOf(AUDIENCES)),
  fact: new Map(facts),
  'no-fact': new Map(facts),
};

/** What can be picked from a list of ours, with its words. */
export const homesIn = (family: HomeFamily): readonly { readonly id: string; readonly label: string }[] =>
  [...HOMES[family]].map(([id, label]) => ({ id, label }));

const isHomeFamily = (family: string): family is HomeFamily => HOME_FAMILIES.some((one) => one === family);

/** What a term of ours is called; null when it is in no list that a term of others can be taken for. */
export const labelOfHome = ({ family, id }: OurTerm): string | null =>
  isHomeFamily(family) ? (HOMES[family].get(id) ?? null) : null;

const A_DAY = '2000-01-01';

const read = (terms: readonly SourceTerm[], homes?: TermHomes, on = A_DAY): TermReadings =>
  readTerms(terms.map(asAttribute), on, homes);

const inFamily = (family: HomeFamily, ids: readonly string[]): OurTerm[] => ids.map((id) => ({ family, id }));

/** What a term is taken for when the team says nothing of it: by its list, or by its words. */
export function builtInHome(term: SourceTerm): OurTerm[] {
  const { kinds, kindWords, activities, audiences, facts: said } = read([term]);
  const saying = (state: string) => Object.entries(said).flatMap(([id, fact]) => (fact?.state === state ? [id] : []));
  return [
    ...inFamily('kind', [...new Set([...kinds, ...kindWords])]),
    ...inFamily('activity', activities),
    ...inFamily('audience', audiences),
    ...inFamily('fact', saying('yes')),
    ...inFamily('no-fact', saying('no')),
  ];
}

const swapped = <Id>(now: readonly Id[], before: readonly Id[], after: readonly Id[]): Id[] => [
  ...new Set([
    ...now.filter((id) => !before.includes(id) || after.includes(id)),
    ...after.filter((id) => !before.includes(id)),
  ]),
];

function swappedFacts(now: Listing['facts'], before: Listing['facts'], after: Listing['facts']): Listing['facts'] {
  const next: { -readonly [id in ListingFactId]?: Listing['facts'][id] } = { ...now };
  for (const id of LISTING_FACT_IDS) {
    if (before[id]?.state === after[id]?.state) continue;
    if (after[id] === undefined) delete next[id];
    else next[id] = after[id];
  }
  return next;
}

const MOST_ACTIVITIES = 12;

/**
 * What a listing that carries some terms says when they are taken for other things than before: what they said goes, and what they say now
 * comes. A kind that no term says any more stays until its feed is read again, because it needs the feed's words.
 */
export function retold(
  listing: Listing,
  terms: readonly SourceTerm[],
  { before, after, on }: { readonly before: TermHomes; readonly after: TermHomes; readonly on: string },
): Listing {
  const [was, is] = [read(terms, before, on), read(terms, after, on)];
  const [kind = listing.kind] = is.kinds;
  return {
    ...listing,
    kind: is.kinds[0] === was.kinds[0] ? listing.kind : kind,
    activities: swapped(listing.activities, was.activities, is.activities).slice(0, MOST_ACTIVITIES),
    audiences: swapped(listing.audiences, was.audiences, is.audiences),
    facts: swappedFacts(listing.facts, was.facts, is.facts),
  };
}
