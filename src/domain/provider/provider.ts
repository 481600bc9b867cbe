import { z } from 'zod';
import { ContactSchema } from '../listing/contact.ts';
import { line, prose, webAddress } from '../text.ts';

export const PROVIDER_TYPES = {
  charity: 'Charity',
  council: 'Council',
  nhs: 'NHS',
  college: 'College or school',
  company: 'Company',
  cic: 'Community interest company',
  group: 'Community group',
} as const;
export type ProviderType = keyof typeof PROVIDER_TYPES;

/** Who runs listings. `identifiers` are public numbers such as a charity number, with their scheme (`GB-CHC`, `GB-COH`). */
export const ProviderSchema = z.strictObject({
  name: line(160),
  type: z
    .enum(Object.keys(PROVIDER_TYPES) as [ProviderType, ...ProviderType[]])
    .nullable()
    .default(null),
  about: prose(3000).nullable().default(null),
  website: webAddress.nullable().default(null),
  logo: webAddress.nullable().default(null),
  contacts: z.array(ContactSchema).max(10).default([]),
  identifiers: z
    .array(z.strictObject({ scheme: line(40), id: line(60) }))
    .max(10)
    .default([]),
  example: z.boolean().default(false),
});
export type Provider = z.infer<typeof ProviderSchema>;
