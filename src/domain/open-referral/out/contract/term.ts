import { z } from 'zod';

export const words = z.string().min(1);
export const id = z.uuid();
export const uri = z.url();
export const date = z.iso.date();
export const moment = z.iso.datetime();
/** A part of one of our own shapes: what nobody told is left out. */
export const ownPart = z.record(z.string(), z.unknown());

/** A photograph is a link and no part of the data: who it shows said yes to this site. */
export const OutPhotograph = z.strictObject({
  url: uri.describe('Where the photograph is, as image/webp'),
  alt: words.describe('What it shows, in words'),
  credit: words.optional().describe('Whose photograph it is, where we were told'),
  width: z.int().optional(),
  height: z.int().optional(),
});
export type OutPhotograph = z.infer<typeof OutPhotograph>;

export const OutTaxonomy = z.strictObject({ id, name: words, description: words, uri });

export const OutTerm = z.strictObject({
  id,
  code: words.describe(
    'The same name for this term in every directory that runs this software, or the address of a term of another list',
  ),
  name: words,
  description: words,
  taxonomy: words,
  taxonomy_id: id,
  term_uri: uri.describe('Where this term is found'),
});

export const OutTermWithTaxonomy = OutTerm.extend({ taxonomy_detail: OutTaxonomy });

export const OutAttribute = z.strictObject({
  id,
  link_id: id,
  link_type: words,
  link_entity: z.enum(['service', 'location']),
  label: words,
  taxonomy_term_id: id,
  taxonomy_term: OutTerm,
  dayways_fact: ownPart.optional().describe('For a fact: source (who said so), on (the day) and note'),
});

export type OutTaxonomy = z.infer<typeof OutTaxonomy>;
export type OutTermWithTaxonomy = z.infer<typeof OutTermWithTaxonomy>;
export type OutTerm = z.infer<typeof OutTerm>;
export type OutAttribute = z.infer<typeof OutAttribute>;
