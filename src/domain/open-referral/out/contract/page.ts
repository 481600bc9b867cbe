import { z } from 'zod';
import { OutOrganization } from './organization.ts';
import { OutFullOrganization, OutService, OutServiceAtLocation, OutServiceSummary } from './service.ts';
import { id, moment, OutTaxonomy, OutTerm, OutTermWithTaxonomy, uri, words } from './term.ts';

/** One page of a list, with where it stands among the others. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    total_items: z.int().min(0),
    total_pages: z.int().min(1),
    page_number: z.int().min(1),
    size: z.int().min(0).describe('How many there are on this page'),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });

/** A service by its id and nothing more, to see what is still there. */
export const OutServiceId = z.strictObject({ id, last_modified: moment, modified_date: moment });

export const OutTaxonomyWithTerms = OutTaxonomy.extend({ taxonomy_terms: z.array(OutTerm).optional() });

/** What the first address answers: `version` is looked for letter by letter. */
export const OutDetails = z.strictObject({
  version: z.literal('HSDS-UK-3.0'),
  profile: uri,
  openapi_url: uri,
  dayways_documentation: uri,
});

/** Every error of every address. */
export const OutError = z.strictObject({
  error: z.strictObject({
    status: z.int(),
    title: words,
    detail: words.describe('What would do'),
    fields: z.record(z.string(), z.array(words)).optional().describe('For each parameter that is wrong, what would do'),
  }),
});

/** Everything that is answered, by the name it has in the OpenAPI document. */
export const CONTRACT = {
  ApiDetails: OutDetails,
  Service: OutService,
  ServicePage: pageOf(z.union([OutService, OutServiceSummary, OutServiceId])),
  ServiceAtLocation: OutServiceAtLocation,
  ServiceAtLocationPage: pageOf(OutServiceAtLocation),
  Organization: OutFullOrganization,
  OrganizationPage: pageOf(z.union([OutFullOrganization, OutOrganization])),
  Taxonomy: OutTaxonomyWithTerms,
  TaxonomyPage: pageOf(OutTaxonomy),
  TaxonomyTerm: OutTermWithTaxonomy,
  TaxonomyTermPage: pageOf(OutTermWithTaxonomy),
  Error: OutError,
} as const;

export type OutDetails = z.infer<typeof OutDetails>;
export type OutServiceId = z.infer<typeof OutServiceId>;
export type OutTaxonomyWithTerms = z.infer<typeof OutTaxonomyWithTerms>;

export interface OutPage<Item> {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Item[];
}
