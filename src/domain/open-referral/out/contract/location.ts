import { z } from 'zod';
import { id, OutAttribute, OutPhotograph, ownPart, uri, words } from './term.ts';

const OutAddress = z.strictObject({
  id,
  location_id: id,
  address_1: words,
  address_2: words.optional(),
  city: z.string().describe('Empty when nobody told us: the standard does not let it be left out'),
  state_province: z.string().describe('Empty when nobody told us: the standard does not let it be left out'),
  postal_code: z.string().describe('Empty when nobody told us: the standard does not let it be left out'),
  country: z.literal('GB'),
  address_type: z.literal('physical'),
});

const OutAccessibility = z.strictObject({
  id,
  location_id: id,
  description: words,
  details: words.optional(),
  url: uri.optional(),
});

export const OutLocation = z.strictObject({
  id,
  location_type: z.enum(['physical', 'virtual']),
  name: words,
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  addresses: z.array(OutAddress).optional(),
  accessibility: z.array(OutAccessibility).optional(),
  attributes: z.array(OutAttribute).optional(),
  mask_exact_address: z
    .literal(true)
    .optional()
    .describe(
      'The street is not public: the coordinates are of a square of about 3 miles, the postcode is its first half',
    ),
  dayways_photographs: z
    .array(OutPhotograph)
    .optional()
    .describe('Links to photographs. The licence of the data is not theirs: ask before you show one elsewhere'),
  dayways_page: uri.optional(),
  dayways_venue: ownPart.optional(),
});

export type OutLocation = z.infer<typeof OutLocation>;
