import { ACTIVITIES } from '../../listing/activities.ts';
import { KINDS } from '../../listing/kinds.ts';
import type { Places } from '../../listing/listing.ts';
import { AUDIENCES, LANGUAGES, LENGTHS, SUPPORT_LEVELS, WAYS } from '../../listing/vocabulary.ts';
import { checksInWords } from '../../words/checked.ts';
import { sentenceDate } from '../../words/dates.ts';
import { capital } from '../../words/lists.ts';
import { agesInWords, groupSizeInWords, ratioInWords } from '../../words/people.ts';
import { placesInWords } from '../../words/places.ts';
import { extraInWords, onePriceInWords } from '../../words/prices.ts';
import type { Draft } from '../draft.ts';
import { contactsInWords, type FieldRow, linesOf, picturesInWords } from './field-row.ts';
import { sessionLine, venueInWords } from './session-lines.ts';
import { WORK_AND_JOINING_FIELDS } from './work-and-joining-fields.ts';

type Row = FieldRow<'listing'>;

const unless = <Value>(value: Value | null | undefined, words: (value: Value) => string): string[] =>
  value === null || value === undefined ? [] : [words(value)];
const placesOn = (places: Places): string => `${placesInWords(places)}, told on ${sentenceDate(places.on)}`;

function coverageInWords({ coverage = null }: Draft<'listing'>): string[] {
  if (coverage === null) return [];
  const { label, everywhere, circle } = coverage;
  const reach = circle === null ? [] : [`${circle.miles} miles around ${circle.centre.lat}, ${circle.centre.lng}`];
  return [label, ...(everywhere ? ['Everywhere'] : []), ...reach];
}

const WHAT: readonly Row[] = [
  { field: 'name', label: 'Name', words: ({ name }) => [name] },
  { field: 'kind', label: 'What kind of thing it is', words: ({ kind }) => unless(kind, (id) => KINDS[id].label) },
  { field: 'summary', label: 'In one sentence', words: ({ summary }) => [summary] },
  { field: 'description', label: 'What people do there', words: ({ description }) => linesOf(description) },
  {
    field: 'activities',
    label: 'Activities',
    words: ({ activities = [] }) => activities.map((id) => ACTIVITIES[id].label),
  },
  {
    field: 'alert',
    label: 'Closed or changed for now',
    words: ({ alert, alertUntil }) => [alert, ...unless(alertUntil, (date) => `Until ${sentenceDate(date)}`)],
  },
];

const WHO: readonly Row[] = [
  {
    field: 'audiences',
    label: 'Who it is for',
    words: ({ audiences = [] }) => audiences.map((id) => capital(AUDIENCES[id].label)),
  },
  { field: 'ages', label: 'Ages', words: ({ ages }) => unless(ages, agesInWords) },
  { field: 'eligibility', label: 'Who may come', words: ({ eligibility }) => linesOf(eligibility) },
  { field: 'notFor', label: 'Who it is not for', words: ({ notFor = [] }) => notFor },
  {
    field: 'supportLevels',
    label: 'How much support',
    words: ({ supportLevels = [] }) => supportLevels.map((id) => SUPPORT_LEVELS[id].label),
  },
  { field: 'ratios', label: 'Workers for people', words: ({ ratios = [] }) => ratios.map(ratioInWords) },
  { field: 'groupSize', label: 'Size of the group', words: ({ groupSize }) => unless(groupSize, groupSizeInWords) },
  { field: 'supportReduces', label: 'How support gets less', words: ({ supportReduces }) => linesOf(supportReduces) },
  { field: 'movesOnTo', label: 'What people move on to', words: ({ movesOnTo = [] }) => movesOnTo },
  { field: 'languages', label: 'Languages', words: ({ languages = [] }) => languages.map((code) => LANGUAGES[code]) },
];

const WHERE_AND_WHEN: readonly Row[] = [
  { field: 'ways', label: 'Where it happens', words: ({ ways = [] }) => ways.map((way) => WAYS[way].label) },
  { field: 'venues', label: 'Places', words: ({ venues = [] }, names) => venues.map((id) => venueInWords(id, names)) },
  { field: 'coverage', label: 'Area', words: coverageInWords },
  {
    field: 'sessions',
    label: 'Days and times',
    words: ({ sessions = [] }, names) => sessions.map((session) => sessionLine(session, names)),
  },
  { field: 'length', label: 'How long it goes on', words: ({ length }) => unless(length, (id) => LENGTHS[id].label) },
  { field: 'lengthWords', label: 'How long, in words', words: ({ lengthWords }) => [lengthWords] },
  {
    field: 'intakes',
    label: 'Start dates',
    words: ({ intakes = [] }) =>
      intakes.map(({ starts, closes }) =>
        [`Starts on ${sentenceDate(starts)}`, ...unless(closes, (date) => `ask by ${sentenceDate(date)}`)].join(', '),
      ),
  },
  {
    field: 'rolling',
    label: 'You can start at any time',
    words: ({ rolling }) => unless(rolling, (isSo) => (isSo ? 'Yes' : 'No')),
  },
  { field: 'transportWords', label: 'How to get there', words: ({ transportWords }) => linesOf(transportWords) },
];

const COST_AND_MORE: readonly Row[] = [
  { field: 'prices', label: 'Prices', words: ({ prices = [] }) => prices.map(onePriceInWords) },
  { field: 'extras', label: 'What costs extra', words: ({ extras = [] }) => extras.map(extraInWords) },
  { field: 'costWords', label: 'About the cost', words: ({ costWords }) => linesOf(costWords) },
  { field: 'places', label: 'Places free', words: ({ places }) => unless(places, placesOn) },
  {
    field: 'placesAt',
    label: 'Places free at each place',
    words: ({ placesAt = {} }, names) =>
      Object.entries(placesAt).map(([venue, places]) => `${venueInWords(venue, names)}: ${placesOn(places)}`),
  },
  { field: 'quality', label: 'Quality', words: ({ quality = [] }) => quality },
  { field: 'contacts', label: 'How to get in touch', words: ({ contacts }) => contactsInWords(contacts) },
  { field: 'website', label: 'Website', words: ({ website }) => [website] },
  { field: 'pictures', label: 'Photographs', words: ({ pictures }) => picturesInWords(pictures) },
  {
    field: 'easyRead.own',
    label: 'Your own easy read points',
    words: ({ easyRead }) =>
      (easyRead?.own ?? []).map(({ text, picture, section }) => `${text} (${picture}, ${section})`),
  },
  {
    field: 'easyRead.check',
    label: 'Easy read checked by people',
    words: ({ easyRead }) =>
      unless(easyRead?.check, ({ by, on, digest }) => `${by}, on ${sentenceDate(on)} (points ${digest})`),
  },
  {
    field: 'checked',
    label: 'Checked',
    words: ({ checked = null, checks }) =>
      checked === null && checks === undefined ? [] : checksInWords({ checked, checks }),
  },
];

/** All that a listing tells but its facts, in the order in which a person reads it. */
export const LISTING_FIELDS: readonly Row[] = [
  ...WHAT,
  ...WHO,
  ...WHERE_AND_WHEN,
  ...WORK_AND_JOINING_FIELDS,
  ...COST_AND_MORE,
];
