import { ACTIVITY_IDS } from '#domain/listing/activities.ts';
import { FACTS, LISTING_FACT_IDS, VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import { KIND_IDS } from '#domain/listing/kinds.ts';
import {
  AUDIENCES,
  DAYS,
  idsOf,
  LANGUAGES,
  LENGTHS,
  PLACES_STATES,
  PRICE_PERIODS,
  REFERRAL_ROUTES,
  SUPPORT_LEVELS,
  WAYS,
} from '#domain/listing/vocabulary.ts';
import { PROVIDER_TYPES } from '#domain/provider/provider.ts';
import { DOES_NOT_APPLY } from './cells.ts';

/** A column of our own CSV. `again` columns may be filled on the rows under a listing too: one more venue, time, price, contact or start. */
export interface Column {
  readonly heading: string;
  readonly help: string;
  readonly again: boolean;
}

const oneOf = (ids: readonly string[]): string => `One of: ${ids.join(', ')}`;
const someOf = (ids: readonly string[]): string => `Any of these, with ; between: ${ids.join('; ')}`;
const once = (heading: string, help: string): Column => ({ heading, help, again: false });
const again = (heading: string, help: string): Column => ({ heading, help, again: true });
const YES_NO = 'yes or no. Leave it empty when you do not know';
const TRUTH = `yes, no or ${DOES_NOT_APPLY}. Leave it empty when you do not know`;

/** Every column, in the order of the file. Lists come from the vocabularies, and facts from the facts table: a new fact is a new column. */
export const COLUMNS: readonly Column[] = [
  once(
    'listing_id',
    'Your own number or code for it. Keep it the same for ever, so that the next import changes this one',
  ),
  once('provider_name', 'Needed. Who runs it'),
  once('provider_type', oneOf(Object.keys(PROVIDER_TYPES))),
  once('provider_website', 'A web address'),
  once('provider_about', 'A few sentences about the provider'),
  once('listing_name', 'Needed. What people call it'),
  once('kind', `Needed. ${oneOf(KIND_IDS)}`),
  once('activities', someOf(ACTIVITY_IDS)),
  once('summary', 'One plain sentence'),
  once('description', 'What happens there, in plain words'),
  once('for_people', someOf(idsOf(AUDIENCES))),
  once('age_from', 'Youngest age in years'),
  once('age_to', 'Oldest age in years'),
  once('who_can_come', 'Anything else people must have or be'),
  once('not_for', 'Who it is not for, said kindly. Put ; between reasons'),
  once('support_levels', someOf(idsOf(SUPPORT_LEVELS))),
  once('ratios', 'Staff to people, such as 1:4. Put ; between several'),
  once('group_from', 'Smallest group'),
  once('group_to', 'Biggest group'),
  once('ways', someOf(idsOf(WAYS))),
  once('covers', 'The area it comes to, in words'),
  once('covers_everywhere', YES_NO),
  once('length', oneOf(idsOf(LENGTHS))),
  once('start_any_time', YES_NO),
  once('referral_routes', someOf(idsOf(REFERRAL_ROUTES))),
  once('who_decides', 'Who says yes'),
  once('how_long', 'How long it takes to start'),
  once('what_you_need', 'Put ; between things'),
  once('how_to_join', 'What to do, step by step. Put ; between steps'),
  once('languages', someOf(idsOf(LANGUAGES))),
  once('website', 'A web address'),
  once('alert', 'Something people must know first, such as "Closed until 4 January"'),
  once('places', oneOf(idsOf(PLACES_STATES))),
  once('places_free', 'How many places are free'),
  once('wait_weeks', 'How many weeks people wait'),
  once('cost_words', 'What it costs, in words'),
  once('host_employer', 'For internships and work'),
  once('college', 'For internships'),
  once('what_you_do', 'Work that people do. Put ; between'),
  once('hours_a_week', 'A number'),
  once('pay', 'What people are paid, in words'),
  once('told_by', 'provider or council: who says that this is right'),
  once('checked_on', 'The day they said so, such as 2026-09-30'),
  ...LISTING_FACT_IDS.map((id) => once(id, `${FACTS[id].yes} ${TRUTH}`)),
  again('contact_name', 'A role or a first name'),
  again('contact_role', 'What they do'),
  again('contact_phone', 'A telephone number that may be shown'),
  again('contact_email', 'An email address that may be shown'),
  again('venue_name', 'The building'),
  again('venue_address', 'Lines of the address. Put ; between'),
  again('venue_town', 'The town'),
  again('venue_county', 'The county'),
  again('venue_postcode', 'The postcode'),
  again('venue_lat', 'Latitude, such as 53.4875'),
  again('venue_lng', 'Longitude, such as -2.2901'),
  again('venue_hide_address', `${YES_NO}. yes keeps the street off every page`),
  ...VENUE_FACT_IDS.map((id) => again(id, `${FACTS[id].yes} ${TRUTH}`)),
  again('session_days', someOf(idsOf(DAYS))),
  again('session_starts', 'A time, such as 09:30'),
  again('session_ends', 'A time, such as 15:00'),
  again('session_every_weeks', '1 is every week, 2 is every second week'),
  again('session_nth', '1 is the first of the month, -1 is the last'),
  again('session_dates', 'For single days. Put ; between, such as 2026-12-04; 2026-12-11'),
  again('session_from', 'The first day, such as 2026-09-07'),
  again('session_until', 'The last day'),
  again('session_term_time', `${YES_NO}. yes means only in school terms`),
  again('session_way', `${oneOf(idsOf(WAYS))}. Empty means at the venue of this row, or the one above`),
  again('price_pounds', 'A number, such as 42.50. 0 is free for the people of price_who'),
  again('price_per', oneOf(idsOf(PRICE_PERIODS))),
  again('price_who', 'Who pays this, when not everybody does'),
  again('extra_what', 'What is not in the price, such as lunch'),
  again('extra_pounds', 'What that costs'),
  again('starts_on', 'A start that people apply for'),
  again('apply_by', 'The last day to apply'),
];

/** Columns of a table that the template has not: they say whose words these are to who uses them. An import passes over them and takes nobody's word for it. */
export const CREDIT_COLUMNS = ['comes_from', 'licence'] as const;

/** The template as a file: headings, a line of help that begins with #, and nothing else. */
export function templateCsv(): string {
  const quote = (cell: string): string => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const help = COLUMNS.map(({ help }, at) => quote(at === 0 ? `# ${help}` : help));
  return `${COLUMNS.map(({ heading }) => heading).join(',')}\r\n${help.join(',')}\r\n`;
}

/** The columns as a table for the documentation. */
export const columnsTable = (): string =>
  [
    '| Column | What to write | Rows under a listing |',
    '| --- | --- | --- |',
    ...COLUMNS.map(({ heading, help, again }) => `| \`${heading}\` | ${help} | ${again ? 'yes' : ''} |`),
  ].join('\n');
