import { z } from 'zod';
import { withoutUnseen } from '../text.ts';

/*
 * What an importer reads of a service of Open Referral UK 3.0 and HSDS 3.x, nested (https://docs.openreferral.org, the UK profile at
 * https://docs.openreferraluk.org). Lenient: publishers send numbers as words and words as numbers. Fields that are not here are not read.
 */
const text = z.union([z.string(), z.number(), z.boolean()]).transform((given) => withoutUnseen(String(given)));
const numeric = z.union([
  z.number(),
  z
    .string()
    .regex(/^\s*-?\d+(?:\.\d+)?\s*$/u)
    .transform(Number),
]);
const words = text.optional();
const amount = numeric.optional();
const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).optional();

/** Fields of ours, read by shapes of their own (`extension.ts`). */
const own = z.unknown().optional();

const PhoneInput = z.object({ number: text, extension: words, type: words, description: words });
const ContactInput = z.object({ name: words, title: words, department: words, email: words, phones: list(PhoneInput) });
const TermInput = z.object({ id: words, code: words, name: words, term: words, taxonomy: words, term_uri: words });
const AttributeInput = z.object({
  link_type: words,
  label: words,
  value: words,
  taxonomy_term_id: words,
  taxonomy_term: TermInput.optional(),
  dayways_fact: own,
});
const ScheduleInput = z.object({
  service_at_location_id: words,
  dayways_session: own,
  valid_from: words,
  valid_to: words,
  dtstart: words,
  until: words,
  count: amount,
  freq: words,
  interval: amount,
  byday: words,
  byweekno: words,
  bymonthday: words,
  byyearday: words,
  description: words,
  opens_at: words,
  closes_at: words,
  schedule_link: words,
  attending_type: words,
  notes: words,
});
const HolidayInput = z.object({ closed: z.boolean().optional(), start_date: words, end_date: words });
const AreaInput = z.object({ name: words, description: words, service_area: words });
const AddressInput = z.object({
  address_1: words,
  address_2: words,
  city: words,
  region: words,
  state_province: words,
  postal_code: words,
  address_type: words,
});
const AccessibilityInput = z.object({ description: words, details: words, accessibility: words, url: words });
const LocationInput = z.object({
  id: words,
  location_type: words,
  name: words,
  alternate_name: words,
  description: words,
  transportation: words,
  latitude: amount,
  longitude: amount,
  url: words,
  addresses: list(AddressInput),
  accessibility: list(AccessibilityInput),
  attributes: list(AttributeInput),
  contacts: list(ContactInput),
  phones: list(PhoneInput),
  /** Beyond the standard: the publisher asks that the street is not shown. */
  mask_exact_address: z.boolean().optional(),
  dayways_venue: own,
  dayways_photographs: own,
});
const AtLocationInput = z.object({
  id: words,
  description: words,
  location: LocationInput.optional(),
  schedules: list(ScheduleInput),
  contacts: list(ContactInput),
  phones: list(PhoneInput),
  service_areas: list(AreaInput),
  holiday_schedules: list(HolidayInput),
  dayways_choice: own,
});
const IdentifierInput = z.object({ identifier_scheme: words, identifier_type: words, identifier: words });
const LinkInput = z.object({ label: words, url: words });
const OrganizationInput = z.object({
  id: words,
  name: text,
  alternate_name: words,
  description: words,
  email: words,
  website: words,
  logo: words,
  legal_status: words,
  contacts: list(ContactInput),
  phones: list(PhoneInput),
  organization_identifiers: list(IdentifierInput),
  dayways_provider: own,
});

export const ServiceInputSchema = z.object({
  id: text,
  name: text,
  status: words,
  alternate_name: words,
  description: words,
  url: words,
  additional_urls: list(LinkInput),
  email: words,
  interpretation_services: words,
  application_process: words,
  fees: words,
  fees_description: words,
  wait_time: words,
  accreditations: words,
  eligibility_description: words,
  minimum_age: amount,
  maximum_age: amount,
  assured_date: words,
  alert: words,
  last_modified: words,
  organization: OrganizationInput.optional(),
  program: z.object({ name: words, description: words }).optional(),
  phones: list(PhoneInput),
  contacts: list(ContactInput),
  schedules: list(ScheduleInput),
  service_areas: list(AreaInput),
  service_at_locations: list(AtLocationInput),
  languages: list(z.object({ name: words, code: words, note: words })),
  funding: list(z.object({ source: words })),
  cost_options: list(
    z.object({
      valid_from: words,
      valid_to: words,
      option: words,
      amount,
      amount_description: words,
      currency: words,
    }),
  ),
  required_documents: list(z.object({ document: words, uri: words })),
  capacities: list(
    z.object({
      unit: z.object({ name: words }).optional(),
      available: amount,
      maximum: amount,
      description: words,
      updated: words,
    }),
  ),
  attributes: list(AttributeInput),
  // Of version 1, and of council products: without a place in version 3.
  attending_type: words,
  attending_access: words,
  deliverable_type: words,
  eligibilities: list(text),
  holiday_schedules: list(HolidayInput),
  free: z.boolean().optional(),
  needs_referral: z.boolean().optional(),
  dayways_listing: own,
  dayways_easy_read: own,
  dayways_checks: own,
  dayways_photographs: own,
});

export type ServiceInput = z.infer<typeof ServiceInputSchema>;
export type OrganizationInput = z.infer<typeof OrganizationInput>;
export type LocationInput = z.infer<typeof LocationInput>;
export type ScheduleInput = z.infer<typeof ScheduleInput>;
export type HolidayInput = z.infer<typeof HolidayInput>;
export type AttributeInput = z.infer<typeof AttributeInput>;
export type ContactInput = z.infer<typeof ContactInput>;
export type PhoneInput = z.infer<typeof PhoneInput>;
export type CostInput = NonNullable<ServiceInput['cost_options']>[number];
