import type { AttributeInput } from './service-input.ts';
import { expandTermId, type OurTerm, readOurTermUri, readTermUri } from './term-uris.ts';

/** A term of another vocabulary: `term` is the same for the same term in every feed, `name` is what it is called. */
export interface SourceTerm {
  readonly term: string;
  readonly name: string;
}

/** What the team takes terms of others for, by `SourceTerm.term`. None at all: the term says nothing for us. */
export type TermHomes = ReadonlyMap<string, readonly OurTerm[]>;

type Classified = Pick<AttributeInput, 'taxonomy_term' | 'taxonomy_term_id' | 'label'>;

export const urisOf = ({ taxonomy_term: term, taxonomy_term_id }: Classified): string[] =>
  [term?.term_uri, term?.id, taxonomy_term_id, term?.code].filter((uri) => uri !== undefined);

export const nameOfTerm = ({ taxonomy_term: term, label }: Classified): string =>
  (term?.name ?? term?.term ?? label ?? '').trim();

const LONGEST = 300;

/**
 * The term of another vocabulary that a record is classified by: known by its address where it has one, else by its name, because an id that a
 * feed gave it means nothing elsewhere. Null for a term of ours, and for one with neither.
 */
export function sourceTermOf(attribute: Classified): SourceTerm | null {
  const uris = urisOf(attribute);
  if (uris.some((uri) => readOurTermUri(uri) !== null)) return null;
  const name = nameOfTerm(attribute).slice(0, LONGEST);
  const known = uris.map(expandTermId).find((uri) => readTermUri(uri) !== null);
  const address = known ?? uris.find((uri) => /^https?:\/\//iu.test(uri));
  const term = address ?? (name === '' ? '' : `words:${name.toLowerCase()}`);
  return term === '' ? null : { term: term.slice(0, LONGEST), name: name === '' ? term : name };
}

/** A term as a feed would give it, to ask what it is taken for. */
export const asAttribute = ({ term, name }: SourceTerm): AttributeInput => ({
  taxonomy_term: { ...(term.startsWith('words:') ? {} : { term_uri: term }), ...(name === term ? {} : { name }) },
});
