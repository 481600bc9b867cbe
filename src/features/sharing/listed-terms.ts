import type { OutTaxonomyWithTerms } from '#domain/open-referral/out/contract/page.ts';
import { TAXONOMIES, type Taxonomy, TERMS, type Term } from '#domain/open-referral/out/terms.ts';
import { toTaxonomy, toTerm, toTermWithTaxonomy } from '#domain/open-referral/out/to-term.ts';
import type { List } from './list.ts';
import type { Asked } from './read-parameters.ts';
import { wordsIn } from './words-in.ts';

/** Nothing is ever put between these, so that a page number is enough. */
const STANDING = { isAfter: null, mark: null } as const;

const saying = <Said extends { readonly name: string; readonly description: string }>(
  all: readonly Said[],
  words: string | undefined,
): readonly Said[] => {
  if (words === undefined) return all;
  const holds = wordsIn(words);
  return all.filter(({ name, description }) => holds(name, description));
};

export const listedTaxonomies = (site: string, { search }: Asked): List<Taxonomy> => ({
  ...STANDING,
  all: saying(TAXONOMIES, search),
  write: (some) => some.map((one) => toTaxonomy(one, site)),
});

/** Terms that fit. None stands under another, so that none has a parent. */
export const listedTerms = (site: string, { search, taxonomy_id, parent_id }: Asked): List<Term> => ({
  ...STANDING,
  all: saying(parent_id === undefined ? TERMS : [], search).filter(({ taxonomy }) =>
    (taxonomy_id ?? []).every((id) => taxonomy.id === id.toLowerCase()),
  ),
  write: (some) => some.map((one) => toTermWithTaxonomy(one, site)),
});

export const taxonomyWithTerms = (taxonomy: Taxonomy, site: string): OutTaxonomyWithTerms => ({
  ...toTaxonomy(taxonomy, site),
  taxonomy_terms: TERMS.filter((term) => term.taxonomy === taxonomy).map((term) => toTerm(term, site)),
});
