import { z } from 'zod';
import { OutLocation } from './location.ts';
import { OutContact, OutOrganization, OutPhone } from './organization.ts';
import { date, id, moment, OutAttribute, OutPhotograph, OutTerm, ownPart, uri, words } from './term.ts';

export const OutSchedule = z.strictObject({
  id,
  service_id: id,
  service_at_location_id: id.optional().describe('Where this happens, when it is at one of the places of the service'),
  dtstart: date.optional(),
  until: date.optional(),
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  interval: z.number().int().optional(),
  byday: words.optional(),
  opens_at: words,
  closes_at: words.optional(),
  attending_type: words,
  description: words,
  dayways_session: ownPart,
});

const OutArea = z.strictObject({
  id,
  service_id: id,
  name: words,
  extent: words.optional(),
  extent_type: z.literal('geojson').optional(),
});

const OutCost = z.strictObject({
  id,
  service_id: id,
  option: words.optional(),
  currency: z.literal('GBP'),
  amount: z.number(),
  amount_description: words,
});

export const OutCapacity = z.strictObject({
  id,
  service_id: id,
  unit_id: id,
  unit: z.strictObject({ id, name: words, scheme: words, identifier: words }),
  available: z.number(),
  description: words.optional(),
  updated: moment,
});

/** What every list of services gives of each. */
export const OutServiceSummary = z.strictObject({
  id,
  organization_id: id,
  name: words,
  description: words.optional(),
  url: uri.optional(),
  email: z.email().optional(),
  status: z.enum(['active', 'temporarily closed']),
  alert: words.optional(),
  application_process: words.optional(),
  wait_time: words.optional(),
  fees: words.optional(),
  fees_description: words.optional(),
  accreditations: words.optional(),
  eligibility_description: words.optional(),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  assured_date: date.optional().describe('The day since which all of it has been checked'),
  last_modified: moment,
  organization: OutOrganization,
  dayways_page: uri.describe('The page of this listing'),
  dayways_comes_from: z
    .array(z.strictObject({ name: words, url: uri.optional(), licence: words.optional(), licence_url: uri.optional() }))
    .optional()
    .describe('Who we have it from, and under which licence. Say so where you show it'),
  dayways_example: z
    .literal(true)
    .optional()
    .describe('Made up, to show what the directory can do. Do not show it to people'),
});

export const OutChoice = z.strictObject({
  id,
  service_id: id,
  location_id: id.optional(),
  name: words,
  status: z.enum(['active', 'temporarily closed']),
  location: OutLocation.optional(),
  schedules: z.array(OutSchedule).optional(),
  service_areas: z.array(OutArea).optional(),
  dayways_capacities: z.array(OutCapacity).optional(),
  dayways_choice: ownPart.optional(),
});

const OutEasyRead = z.strictObject({
  status: OutTerm.describe('How its easy read page was made'),
  own: z
    .array(z.strictObject({ text: words, picture: words, section: words }))
    .optional()
    .describe('Sentences that people wrote for it, each with the name of its picture and of the part it stands in'),
  check: z
    .strictObject({ on: date, by: words, digest: words })
    .optional()
    .describe(
      'Which panel of people with a learning disability checked it, and when. The digest is of the sentences they read',
    ),
});

const nested = {
  schedules: z.array(OutSchedule).optional(),
  service_areas: z.array(OutArea).optional(),
  service_at_locations: z.array(OutChoice).optional(),
  languages: z.array(z.strictObject({ id, service_id: id, code: words, name: words })).optional(),
  cost_options: z.array(OutCost).optional(),
  capacities: z.array(OutCapacity).optional(),
  required_documents: z.array(z.strictObject({ id, service_id: id, document: words })).optional(),
  contacts: z.array(OutContact).optional(),
  phones: z.array(OutPhone).optional(),
  attributes: z.array(OutAttribute).optional(),
  dayways_listing: ownPart,
  dayways_easy_read: OutEasyRead,
  dayways_checks: ownPart
    .optional()
    .describe('Who said that it is right, and on which day: all of it, or part by part'),
  dayways_photographs: z
    .array(OutPhotograph)
    .optional()
    .describe('Links to photographs. The licence of the data is not theirs: ask before you show one elsewhere'),
};

export const OutService = OutServiceSummary.extend(nested);
export const OutServiceAtLocation = OutChoice.extend({
  service: z.union([OutService, OutServiceSummary]),
});
export const OutFullOrganization = OutOrganization.extend({ services: z.array(OutService).optional() });

export type OutSchedule = z.infer<typeof OutSchedule>;
export type OutArea = z.infer<typeof OutArea>;
export type OutCost = z.infer<typeof OutCost>;
export type OutCapacity = z.infer<typeof OutCapacity>;
export type OutServiceSummary = z.infer<typeof OutServiceSummary>;
export type OutService = z.infer<typeof OutService>;
export type OutChoice = z.infer<typeof OutChoice>;
export type OutServiceAtLocation = z.infer<typeof OutServiceAtLocation>;
export type OutFullOrganization = z.infer<typeof OutFullOrganization>;
