import type { FactId } from '../../listing/facts.ts';
import { FACTS } from '../../listing/facts.ts';
import type { Fact, Facts } from '../../listing/truth.ts';
import { taxonomyAddress, termAddress } from './around.ts';
import type { OutAttribute, OutTaxonomy, OutTerm, OutTermWithTaxonomy } from './contract/term.ts';
import { derivedId } from './ids.ts';
import { type Taxonomy, type Term, termOfFact } from './terms.ts';
import { onlyTold } from './told.ts';

export const toTaxonomy = ({ id, name, description, uri }: Taxonomy, site: string): OutTaxonomy => ({
  id,
  name,
  description,
  uri: uri ?? taxonomyAddress(site, id),
});

export const toTerm = ({ id, code, name, description, taxonomy, uri }: Term, site: string): OutTerm => ({
  id,
  code,
  name,
  description,
  taxonomy: taxonomy.name,
  taxonomy_id: taxonomy.id,
  term_uri: uri ?? termAddress(site, id),
});

/** A term with the list that it is of. */
export const toTermWithTaxonomy = (term: Term, site: string): OutTermWithTaxonomy => ({
  ...toTerm(term, site),
  taxonomy_detail: toTaxonomy(term.taxonomy, site),
});

interface Link {
  readonly entity: OutAttribute['link_entity'];
  readonly id: string;
  readonly site: string;
}

export const toAttribute = (term: Term, { entity, id, site }: Link): OutAttribute => ({
  id: derivedId('attribute', entity, id, term.id),
  link_id: id,
  link_type: term.taxonomy.name,
  link_entity: entity,
  label: term.name,
  taxonomy_term_id: term.id,
  taxonomy_term: toTerm(term, site),
});

/** The facts of a listing or a venue that somebody told, each as a term that says it whole. */
export function toFactAttributes<Id extends FactId>(facts: Facts<Id>, link: Link): OutAttribute[] {
  const ids = (Object.keys(FACTS) as FactId[]).filter((id): id is Id => id in facts);
  return ids.flatMap((id) => {
    const fact: Fact | undefined = facts[id];
    const term = fact === undefined ? undefined : termOfFact(id, fact.state);
    if (fact === undefined || term === undefined) return [];
    const { source, on, note } = fact;
    return [{ ...toAttribute(term, link), dayways_fact: onlyTold({ source, on, note }) }];
  });
}
