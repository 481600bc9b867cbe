/** The lists of ours that terms are made from. A term says in one line which list and which id. */
export const TERM_FAMILIES = [
  'kind',
  'activity',
  'audience',
  'support-level',
  'way',
  'route',
  'fact',
  'no-fact',
  'not-applicable',
  'easy-read',
] as const;
export type TermFamily = (typeof TERM_FAMILIES)[number];
export interface OurTerm {
  readonly family: TermFamily;
  readonly id: string;
}

// Names, not addresses: the same whoever runs the directory, and nothing needs to answer at them.
const OURS = 'urn:dayways:';

/** The uri of one of our own terms: `urn:dayways:fact:hoist`. */
export const ourTermUri = ({ family, id }: OurTerm): string => `${OURS}${family}:${id}`;

export function readOurTermUri(uri: string): OurTerm | null {
  if (!uri.startsWith(OURS)) return null;
  const [family, id] = uri.slice(OURS.length).split(':');
  const known = TERM_FAMILIES.find((name) => name === family);
  return known === undefined || id === undefined || id === '' ? null : { family: known, id };
}

/** Vocabularies that UK feeds name terms from, and the stub that an id is put behind. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  esdservicetype: 'http://id.esd.org.uk/service/',
  esdneed: 'http://id.esd.org.uk/need/',
  esdcircumstance: 'http://id.esd.org.uk/circumstance/',
  openeligibility: 'https://openeligibility.org/term/',
};

/** A version 1 term id (`esdServiceType:242`) as a uri; anything else as it is. */
export function expandTermId(id: string): string {
  const [vocabulary = '', ...rest] = id.split(':');
  const stub = VOCABULARIES[vocabulary.toLowerCase()];
  return stub === undefined || rest.length === 0 ? id : stub + rest.join(':');
}

/** The vocabulary's short name and the id in it, for a uri of a vocabulary that we know. */
export function readTermUri(uri: string): { readonly vocabulary: string; readonly id: string } | null {
  const plain = uri.replace(/^https?:/u, '').toLowerCase();
  for (const [vocabulary, stub] of Object.entries(VOCABULARIES)) {
    const start = stub.replace(/^https?:/u, '').toLowerCase();
    if (plain.startsWith(start)) return { vocabulary, id: plain.slice(start.length).replace(/\/$/u, '') };
  }
  return null;
}
