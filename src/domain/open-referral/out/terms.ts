import type { FactId } from '../../listing/facts.ts';
import type { KindId } from '../../listing/kinds.ts';
import type { TruthState } from '../../listing/truth.ts';
import { esdTermOf, esdTerms } from '../kind-terms.ts';
import { ourTermUri, TERM_FAMILIES, type TermFamily } from '../term-uris.ts';
import { FAMILIES } from './families.ts';
import { derivedId } from './ids.ts';

/** A list that terms are of. `uri` is where somebody else keeps it; null for ours, which is found where this directory answers. */
export interface Taxonomy {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly uri: string | null;
}

/** A term as it is published, without the address of the directory that publishes it. */
export interface Term {
  readonly id: string;
  /** The same whoever runs the directory: a uri that names one of ours, or the address of a term of another list. */
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly taxonomy: Taxonomy;
  readonly uri: string | null;
}

const ESD: Taxonomy = {
  id: derivedId('taxonomy', 'esdServiceTypes'),
  name: 'esdServiceTypes',
  description: 'Those services of the list of the Local Government Association that kinds of listing here stand for.',
  uri: 'http://id.esd.org.uk/list/services',
};

const ours = (family: TermFamily): Taxonomy => ({
  id: derivedId('taxonomy', family),
  name: FAMILIES[family].name,
  description: FAMILIES[family].description,
  uri: null,
});

const ourTaxonomies = TERM_FAMILIES.map((family) => [family, ours(family)] as const);

export const TAXONOMIES: readonly Taxonomy[] = [...ourTaxonomies.map(([, taxonomy]) => taxonomy), ESD];

/** Every term that is ever published, list by list. */
export const TERMS: readonly Term[] = [
  ...ourTaxonomies.flatMap(([family, taxonomy]) =>
    Object.entries(FAMILIES[family].terms).map(([id, words]): Term => {
      const code = ourTermUri({ family, id });
      return { id: derivedId('term', code), code, ...words, taxonomy, uri: null };
    }),
  ),
  ...esdTerms().map(({ uri, name }): Term => {
    const description = `${name}, as the Local Government Association lists it.`;
    return { id: derivedId('term', uri), code: uri, name, description, taxonomy: ESD, uri };
  }),
];

const byCode = new Map(TERMS.map((term) => [term.code, term]));
const byId = new Map(TERMS.map((term) => [term.id, term]));

/** The term that an id, one of our names (`urn:dayways:fact:hoist`) or the address of a term of another list stands for. */
export const findTerm = (asked: string): Term | undefined =>
  byId.get(asked.toLowerCase()) ?? byCode.get(asked) ?? byId.get(asked.split('/').at(-1)?.toLowerCase() ?? '');

export function termOf(family: TermFamily, id: string): Term {
  const term = byCode.get(ourTermUri({ family, id }));
  if (term === undefined) throw new Error(`There is no term for ${family} ${id}`);
  return term;
}

/** The term of another list that a kind stands for, when there is one. */
export function esdTermFor(kind: KindId): Term | undefined {
  const uri = esdTermOf(kind);
  return uri === null ? undefined : byCode.get(uri);
}

const FAMILY_OF = { yes: 'fact', no: 'no-fact', not_applicable: 'not-applicable' } as const;

/** The term that says a fact; nothing when nobody knows. */
export const termOfFact = (id: FactId, state: TruthState): Term | undefined =>
  state === 'unknown' ? undefined : termOf(FAMILY_OF[state], id);
