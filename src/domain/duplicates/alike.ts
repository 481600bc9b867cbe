import { milesBetween } from '../place/point.ts';
import type { Record } from './record.ts';

/** Why two records may be one. */
export const REASONS = [
  'same name',
  'names alike',
  'same phone',
  'same website',
  'same number',
  'same address',
  'same place',
  'same provider',
  'same venue',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Likeness {
  readonly reasons: readonly Reason[];
  /** 0 to 1: how sure it is. */
  readonly score: number;
}

const NEAR_MILES = 0.15;
const ALIKE = 0.5;

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((value) => other.includes(value));

/** Whether two words are one with a slip of a letter in it, or a plural. */
const nearly = (one: string, other: string): boolean => {
  if (one === other) return true;
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (short.length < 5 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at);
};

/** How much two names have in common, 0 to 1: words in both, of all words in either. */
export function nameLikeness(one: readonly string[], other: readonly string[]): number {
  const both = one.filter((word) => other.some((also) => nearly(word, also))).length;
  const all = one.length + other.length - both;
  return all === 0 ? 0 : both / all;
}

/** Numbers in names tell things apart: "Group 1" and "Group 2" are two. */
const numbersOf = (words: readonly string[]): string =>
  words
    .filter((word) => /^\d+$/u.test(word))
    .sort()
    .join(' ');

interface Signs {
  readonly name: number;
  readonly phone: boolean;
  readonly host: boolean;
  readonly number: boolean;
  readonly address: boolean;
  readonly place: boolean;
  readonly provider: boolean;
  readonly venue: boolean;
}

function signsOf(one: Record, other: Record): Signs {
  const isClose = one.point !== null && other.point !== null && milesBetween(one.point, other.point) < NEAR_MILES;
  const samePostcode = one.postcode !== null && one.postcode === other.postcode;
  return {
    name: nameLikeness(one.words, other.words),
    phone: shares(one.phones, other.phones),
    host: shares(one.hosts, other.hosts),
    number: shares(one.numbers, other.numbers),
    address: samePostcode && one.street !== null && one.street === other.street,
    place: samePostcode || isClose,
    provider: one.provider !== null && one.provider === other.provider,
    venue: shares(one.venues, other.venues),
  };
}

/** The score of signs for each kind of record: what is enough together, and how sure it makes us. 0 is not alike. */
const SCORES: { readonly [subject in Record['subject']]: (signs: Signs) => number } = {
  provider: ({ name, number, phone, host }) => {
    if (number) return 1;
    if (name === 1) return phone || host ? 0.95 : 0.8;
    return name >= ALIKE && (phone || host) ? 0.4 + name / 2 : 0;
  },
  venue: ({ name, address, place }) => {
    if (name === 1) return place ? 1 : 0;
    if (address) return 0.6 + name / 3;
    return place && name >= ALIKE ? 0.4 + name / 2 : 0;
  },
  listing: ({ name, provider, phone, venue }) => {
    if (name === 1) return provider || venue ? 0.95 : phone ? 0.9 : 0;
    return name >= 0.6 && ((provider && venue) || (phone && venue)) ? 0.3 + name / 2 : 0;
  },
};

const saidBy = (signs: Signs): Reason[] => [
  ...(signs.name === 1 ? (['same name'] as const) : signs.name >= ALIKE ? (['names alike'] as const) : []),
  ...(signs.number ? (['same number'] as const) : []),
  ...(signs.phone ? (['same phone'] as const) : []),
  ...(signs.host ? (['same website'] as const) : []),
  ...(signs.address ? (['same address'] as const) : signs.place ? (['same place'] as const) : []),
  ...(signs.provider ? (['same provider'] as const) : []),
  ...(signs.venue ? (['same venue'] as const) : []),
];

/** Why two records of one kind may be the same; null when they seem to be two. */
export function likenessOf(one: Record, other: Record): Likeness | null {
  if (numbersOf(one.words) !== numbersOf(other.words)) return null;
  const signs = signsOf(one, other);
  const score = SCORES[one.subject](signs);
  return score === 0 ? null : { score, reasons: saidBy(signs) };
}

/** Cells of about half a mile in four grids, each half a cell aside: two places that are near share one at least. */
const cellsAround = (point: Record['point']): string[] =>
  point === null
    ? []
    : [0, 0.5].flatMap((down) =>
        [0, 0.5].map(
          (along) => `${down} ${along} ${Math.floor(point.lat * 100 + down)} ${Math.floor(point.lng * 100 + along)}`,
        ),
      );

/**
 * Records that share none of these are never compared: so ten thousand of them are not fifty million pairs. Every rule above needs one of
 * them in common.
 */
export function blocksOf(record: Record): string[] {
  const starts = record.words.map((word) => word.slice(0, 4));
  const shared = {
    provider: [...record.phones, ...record.hosts, ...record.numbers],
    venue: [...(record.postcode === null ? [] : [record.postcode]), ...cellsAround(record.point)],
    listing: [...record.phones, ...record.venues].flatMap((one) => starts.map((start) => `${one} ${start}`)),
  }[record.subject];
  return [`name ${[...starts].sort().join(' ')}`, ...shared];
}
