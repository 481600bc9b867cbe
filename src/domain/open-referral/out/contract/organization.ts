import { z } from 'zod';
import { id, moment, ownPart, uri, words } from './term.ts';

export const OutPhone = z.strictObject({
  id,
  number: words,
  description: words.optional(),
  contact_id: id.optional(),
  service_id: id.optional(),
  organization_id: id.optional(),
});

export const OutContact = z.strictObject({
  id,
  name: words.optional(),
  title: words.optional(),
  email: z.email().optional(),
  phones: z.array(OutPhone).optional(),
});

export const OutOrganization = z.strictObject({
  id,
  name: words,
  description: words,
  email: z.email().optional(),
  website: uri.optional(),
  logo: uri.optional(),
  legal_status: words.optional(),
  organization_identifiers: z
    .array(z.strictObject({ id, identifier_scheme: words, identifier_type: words, identifier: words }))
    .optional(),
  phones: z.array(OutPhone).optional(),
  contacts: z.array(OutContact).optional(),
  dayways_page: uri.describe('The page of this provider'),
  dayways_last_modified: moment,
  dayways_provider: ownPart,
});

export type OutPhone = z.infer<typeof OutPhone>;
export type OutContact = z.infer<typeof OutContact>;
export type OutOrganization = z.infer<typeof OutOrganization>;
