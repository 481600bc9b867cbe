import type { Contact } from '../listing/contact.ts';
import { easyEnough, MOST_WORDS_A_SENTENCE, wordsIn } from './easy-enough.ts';
import type { EasyReadSource } from './point.ts';
import { TEMPLATES } from './templates/sets.ts';
import type { Named, Reach, Templates } from './templates/templates.ts';

/** A name as it can stand in a sentence: no brackets, no signs, no full stop at its end. A slash inside a number or a short form (24/7, w/c) stays. */
export const plainName = (name: string): string =>
  name
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(/\s*[&+]\s*/gu, ' and ')
    .replace(/\s*[;|]\s*|\s+\/\s*|\/\s+|(?<=\p{L}{3})\/(?=\p{L}{3})/gu, ', ')
    .replace(/\s+[-–—]\s+/gu, ', ')
    .replace(/!/gu, '')
    .replace(/[\s.,]+$/u, '')
    .trim() || name;

const MOST_LETTERS = 120;

/** Names in a listing's points, about which a writing coach says nothing. */
export const namesOf = ({ listing, provider, venues }: EasyReadSource): string[] =>
  [
    listing.name,
    provider.name,
    listing.coverage?.label,
    listing.work.hostEmployer,
    listing.work.college,
    ...[...listing.contacts, ...provider.contacts].flatMap(({ name, email }) => [name, email]),
    ...listing.venues.flatMap((id) => {
      const venue = venues.get(id);
      return venue === undefined ? [] : [venue.name, ...venue.lines, venue.town, venue.postcode];
    }),
  ].flatMap((name) => (name ? [name, plainName(name)] : []));

/** Whether words that a provider wrote can stand in easy read as they are, names in them aside. */
export const isEasy = (text: string, source: EasyReadSource): boolean =>
  easyEnough(
    text,
    namesOf(source).filter((name) => text.includes(name)),
  );

/** Whether a sentence is short enough: a long name makes a long sentence. */
export const fits = (text: string): boolean => wordsIn(text) <= MOST_WORDS_A_SENTENCE && text.length <= MOST_LETTERS;

type Make = ((words: Templates) => string) | null;

/**
 * The first sentence that is short enough in every language, so that a page says the same in all of them; null when none is. Null among them
 * is one that cannot be made.
 */
export function firstThatFits(words: Templates, ...makes: readonly Make[]): string | null {
  const make = makes.find((one) => one !== null && Object.values(TEMPLATES).every((language) => fits(one(language))));
  return make ? make(words) : null;
}

// What a person does there and not what they are called. One word alone is mostly a name (Ruth, Kestrel).
const ROLES =
  /\b(?:desk|line|team|office|worker|leader|lead|manager|adviser|advisers|specialist|specialists|gardener|reception|switchboard|workshop|farmhouse|yard|bookings|helpline|shed|hut|phone)$/iu;
const NO_ONE_TO_PHONE = /\b(?:phone|text|video|message|call|ring|number|email)\b|\d/iu;
const LETTERS = /[A-Z]{2,}/u;
const MOST_WORDS = 4;

const firstWord = (name: string): string => name.split(' ')[0] ?? '';

/** Whom to phone, or null when the words are not a person's name and not a place to ask for. */
export function whomToPhone({ name, role }: Contact, provider: string): Named | null {
  const words = (name ?? role ?? '').replace(/^(?:The|Our|A) /u, '');
  if (words === '' || NO_ONE_TO_PHONE.test(words) || LETTERS.test(words)) return null;
  // "The bookings" is nobody.
  if (words.split(' ').length > MOST_WORDS || /^bookings$/iu.test(words)) return null;
  const isRole = name === null || ROLES.test(words) || /^(?:The|Our|A) /u.test(name);
  if (!isRole) return { name: plainName(words), role: false };
  const first = firstWord(words);
  // "Larkwater office" keeps its capital because it is in the provider's name.
  return {
    name: first === firstWord(provider) ? words : words.charAt(0).toLowerCase() + words.slice(1),
    role: true,
  };
}

const COMMON =
  /^(?:The|A|An|All|Every|Anywhere|Within|People|Patients|Employers|Anyone|Everyone|Everybody|Schools|Villages?|Homes|Parks|Cafés|Pubs|Gardens|Workplaces|Farms|Canal|Council|Places|Sites|Streets|Online|By)\b/u;
const smallStart = (label: string): string => label.replace(COMMON, (word) => word.toLowerCase());

/** What a named area is, so that a sentence can be made of it. Words in a comma after it ("…, we come to you") are left out. */
export function reachOf(label: string, outAndAbout: boolean): Reach {
  const plain = smallStart(plainName(label.replace(/, (?:we|with|for)\b.*$/u, '')));
  if (/^online (?:for|in) /u.test(plain))
    return { kind: 'people', label: plain.replace(/^online for /u, '').replace(/^online in /u, 'people in ') };
  if (/^(?:people|patients|employers|anyone|everyone|everybody|schools)\b/u.test(plain))
    return { kind: 'people', label: plain };
  if (/^[\p{Ll}]*s (?:in|and|around|within|up|across)\b|^(?:village halls|canal paths|council sites)\b/u.test(plain))
    return { kind: 'places', label: plain };
  if (outAndAbout && /^(?:the|an?) /u.test(plain) && !/\barea\b/u.test(plain)) return { kind: 'place', label: plain };
  return { kind: 'area', label: plain };
}
