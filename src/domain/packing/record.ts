import { lastCheck } from '../freshness/checks.ts';
import { contactsToAsk } from '../listing/contacts-to-ask.ts';
import { openIntakes } from '../listing/intakes.ts';
import type { Listing } from '../listing/listing.ts';
import { FACT_SOURCES } from '../listing/truth.ts';
import { REFERRAL_ROUTES, SUPPORT_LEVELS } from '../listing/vocabulary.ts';
import type { Provider } from '../provider/provider.ts';
import { checkedInWords } from '../words/checked.ts';
import { sentenceDate } from '../words/dates.ts';
import { NOT_TOLD } from '../words/not-told.ts';
import { ratioInWords } from '../words/people.ts';
import { phoneInGroups } from '../words/phone.ts';
import { type NamedVenue, placesAtVenues, placesInWords } from '../words/places.ts';
import { extraInWords, onePriceInWords, priceOrWritten } from '../words/prices.ts';
import { sessionsInWords } from '../words/sessions.ts';
import { startInWords } from '../words/starts.ts';
import type { PackItem } from './pack.ts';
import { outcomesOf } from './phrases.ts';

/** What a professional writes down of a choice, in the order of the table. */
export const RECORD_PARTS = [
  'reasons',
  'times',
  'price',
  'support',
  'places',
  'quality',
  'refer',
  'contact',
  'checked',
] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];

/** The lines of each part. What nobody told is said. */
export type RecordLines = Readonly<Record<RecordPart, readonly string[]>>;

/** Words that stand before what a provider said. */
export interface RecordWords {
  readonly recordDecides: (who: string) => string;
  readonly recordHowLong: (time: string) => string;
}

const orNotTold = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [NOT_TOLD] : lines);
const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
/** "A little support, some support": several short ones in one line. */
const inOneLine = (words: readonly string[]): string[] =>
  words.length === 0 ? [] : [words.map((one, at) => (at === 0 ? one : small(one))).join(', ')];
const when = (value: string | null, words: (value: string) => string): string[] =>
  value === null ? [] : [words(value)];

/** "6 August 2026": a record needs no weekday. */
const shortDate = (date: string): string => sentenceDate(date).replace(/^\S+ /u, '');
const checkedShort = (listing: Listing): string => {
  const last = lastCheck(listing);
  return last === null ? checkedInWords(null) : `${shortDate(last.on)}, ${FACT_SOURCES[last.by]}`;
};

/** The outcomes behind the reasons under the names that the law has for them, and the own words. */
export const reasonsForRecord = ({ phrases, words }: Pick<PackItem, 'phrases' | 'words'>): string[] => [
  ...outcomesOf(phrases),
  ...(words === '' ? [] : [words]),
];

const placesOn = (places: Listing['places']): string =>
  places === null ? placesInWords(places) : `${placesInWords(places)} (${shortDate(places.on)})`;

/** A line for each venue where places were told apart. */
function placesOf(listing: Listing, venues: readonly NamedVenue[]): string[] {
  const apart = placesAtVenues(listing, venues).map(({ name, places }) => `${name}: ${placesOn(places)}`);
  return apart.length > 0 ? apart : [placesOn(listing.places)];
}

/**
 * All that the record holds of one choice, short enough that three of them fit on one page: how to join step by step is on the choice's own
 * page. Today is `YYYY-MM-DD`; `comesFrom` says whose words it is, a line a feed.
 */
export function recordOf(
  item: Pick<PackItem, 'phrases' | 'words'>,
  listing: Listing,
  provider: Provider,
  venues: readonly NamedVenue[],
  words: RecordWords,
  today: string,
  comesFrom: readonly string[],
): RecordLines {
  const { joining, prices, supportLevels, ratios } = listing;
  const contacts = contactsToAsk(listing, provider);
  const [phone, email] = (['phone', 'email'] as const).map((way) => contacts.find((one) => one[way] !== null)?.[way]);
  // One way to reach them is enough: the others are on the choice's own page.
  const reached = phone != null ? [phoneInGroups(phone)] : email != null ? [email] : [];
  const routes = joining.routes.map((route) => REFERRAL_ROUTES[route].label);
  const support = [...supportLevels.map((id) => SUPPORT_LEVELS[id].label), ...ratios.map(ratioInWords)];
  return {
    reasons: reasonsForRecord(item),
    times: [sessionsInWords(listing.sessions), ...openIntakes(listing, today).slice(0, 1).map(startInWords)],
    price: [
      ...(prices.length > 1 ? prices.map(onePriceInWords) : [priceOrWritten(listing)]),
      ...listing.extras.map(extraInWords),
    ],
    support: orNotTold(inOneLine(support)),
    places: placesOf(listing, venues),
    quality: orNotTold(listing.quality),
    refer: orNotTold([
      ...inOneLine(routes),
      ...when(joining.decides, words.recordDecides),
      ...when(joining.howLong, words.recordHowLong),
    ]),
    contact: [provider.name, ...reached],
    checked: [checkedShort(listing), ...comesFrom],
  };
}
