import { z } from 'zod';
import { readDay } from '#domain/open-referral/byday.ts';
import { plainWords } from '#search/words.ts';

/** A parameter of the lists: what it asks for, what it may be, and how OpenAPI says so. */
interface Parameter {
  readonly about: string;
  /** Completes "must be …". */
  readonly must: string;
  readonly example: string;
  readonly read: z.ZodType;
  readonly schema: Readonly<Record<string, unknown>>;
}

export const MOST_ON_A_PAGE = 500;
export const USUAL_PAGE = 50;
const MOST_WORDS = 200;
const MOST_METRES = 200_000;

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/u)
    .transform(Number)
    .pipe(z.number().min(from).max(to));
const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/u)
  .transform((text) => text.slice(0, 5));
const truth = z.enum(['true', 'false']).transform((text) => text === 'true');
const age = { read: whole(0, 150), schema: { type: 'integer', minimum: 0, maximum: 150 } };

export const PARAMETERS = {
  search: {
    about: 'Words to look for, as on the site: all of them must be found.',
    must: `words of letters or numbers, no longer than ${MOST_WORDS} letters`,
    example: 'gardening',
    read: z
      .string()
      .max(MOST_WORDS)
      // Signs alone leave nothing out, and all that there is would look like what was found.
      .refine((text) => text.trim() === '' || plainWords(text).length > 0),
    schema: { type: 'string', maxLength: MOST_WORDS },
  },
  page: {
    about: 'Which page.',
    must: 'a whole number from 1',
    example: '2',
    read: whole(1, 9_999_999),
    schema: { type: 'integer', minimum: 1, default: 1 },
  },
  per_page: {
    about: 'How many on a page.',
    must: `a whole number from 1 to ${MOST_ON_A_PAGE}`,
    example: '100',
    read: whole(1, MOST_ON_A_PAGE),
    schema: { type: 'integer', minimum: 1, maximum: MOST_ON_A_PAGE, default: USUAL_PAGE },
  },
  after: {
    about:
      'Begin after this one, whatever was added or taken away meanwhile. The Link header of each page has it, so that no record is missed or met twice.',
    must: 'taken from the Link header of the page before',
    example: '2b0d9f3e-5e0c-5d7e-9b1a-0f6a3c1d2e4f',
    read: z.string().regex(/^[0-9a-f-]{36}(?:_[0-9a-z-]{1,36})?$/u),
    schema: { type: 'string' },
  },
  format: {
    about: 'ndjson sends everything that is found, without pages, one record a line.',
    must: 'json or ndjson',
    example: 'ndjson',
    read: z.enum(['json', 'ndjson']),
    schema: { type: 'string', enum: ['json', 'ndjson'], default: 'json' },
  },
  taxonomy_term_id: {
    about: 'Only what has this term: its id, its code or its term_uri. May be given several times: all must be there.',
    must: 'the id, the code or the term_uri of a term. All of them are at /api/v3/taxonomy_terms',
    example: 'urn:dayways:fact:step_free',
    read: z.string().min(1).max(300),
    schema: { type: 'array', items: { type: 'string' } },
  },
  taxonomy_id: {
    about: 'Only what has any term of this taxonomy: its id.',
    must: 'the id of a taxonomy. All of them are at /api/v3/taxonomies',
    example: '2b0d9f3e-5e0c-5d7e-9b1a-0f6a3c1d2e4f',
    read: z.guid(),
    schema: { type: 'array', items: { type: 'string', format: 'uuid' } },
  },
  organization_id: {
    about: 'Only what this organization runs.',
    must: 'the id of an organization. All of them are at /api/v3/organizations',
    example: '2b0d9f3e-5e0c-5d7e-9b1a-0f6a3c1d2e4f',
    read: z.guid(),
    schema: { type: 'string', format: 'uuid' },
  },
  modified_after: {
    about: 'Only what changed at this moment or later. What has been taken away is not in the answer: see minimal.',
    must: 'a date, or a date and time with a zone',
    example: '2026-03-02T09:00:00Z',
    read: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).transform((text) => Date.parse(text)),
    schema: { type: 'string', format: 'date-time' },
  },
  minimum_age: {
    ...age,
    about: 'Only services whose youngest age is told, and is this or more.',
    must: 'a whole number of years from 0 to 150',
    example: '16',
  },
  maximum_age: {
    ...age,
    about: 'Only services whose oldest age is told, and is this or less.',
    must: 'a whole number of years from 0 to 150',
    example: '25',
  },
  day: {
    about: 'Only what happens on this day of the week. With start_time and end_time one schedule must fit them all.',
    must: 'a day of the week, as in MO, mon or Monday',
    example: 'TU',
    read: z
      .string()
      .max(12)
      .transform(readDay)
      .pipe(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
    schema: { type: 'string', enum: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] },
  },
  start_time: {
    about: 'Only what starts at this time or later.',
    must: 'a time of day, as in 09:30',
    example: '09:30',
    read: clock,
    schema: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$' },
  },
  end_time: {
    about: 'Only what ends at this time or earlier. What has no end time is left out.',
    must: 'a time of day, as in 16:00',
    example: '16:00',
    read: clock,
    schema: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$' },
  },
  postcode: {
    about:
      'Alone: only what comes to this postcode, or is online for it. With proximity: only places within so many metres of it.',
    must: 'a postcode, or the first half of one',
    example: 'M5 4WT',
    read: z.string().min(2).max(10),
    schema: { type: 'string' },
  },
  proximity: {
    about: 'How far from the postcode a place may be, in metres.',
    must: `a number of metres from 1 to ${MOST_METRES}, with a postcode`,
    example: '5000',
    read: whole(1, MOST_METRES),
    schema: { type: 'integer', minimum: 1, maximum: MOST_METRES },
  },
  full: {
    about: 'true gives each record whole, as its own address does.',
    must: 'true or false',
    example: 'true',
    read: truth,
    schema: { type: 'boolean', default: false },
  },
  minimal: {
    about:
      'true gives ids and times of change alone, all on one page: what you hold that is not among them was taken away.',
    must: 'true or false',
    example: 'true',
    read: truth,
    schema: { type: 'boolean', default: false },
  },
  full_service: {
    about: 'true gives the services of each organization as well, whole.',
    must: 'true or false',
    example: 'true',
    read: truth,
    schema: { type: 'boolean', default: false },
  },
  top_only: {
    about: 'true gives only terms that stand under no other. Here all do.',
    must: 'true or false',
    example: 'true',
    read: truth,
    schema: { type: 'boolean', default: false },
  },
  parent_id: {
    about: 'Only terms that stand under this one. Here none do.',
    must: 'the id of a term',
    example: '2b0d9f3e-5e0c-5d7e-9b1a-0f6a3c1d2e4f',
    read: z.guid(),
    schema: { type: 'string', format: 'uuid' },
  },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;
/** What each parameter is once it is read. */
export type Read<Name extends ParameterName> = z.output<(typeof PARAMETERS)[Name]['read']>;
