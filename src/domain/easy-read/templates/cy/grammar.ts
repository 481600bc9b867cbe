import type { Day } from '../../../listing/vocabulary.ts';
import { daysInARow } from '../../../words/sessions.ts';

const SOFT: readonly (readonly [from: string, to: string])[] = [
  ['ll', 'l'],
  ['rh', 'r'],
  ['ch', 'ch'],
  ['th', 'th'],
  ['ph', 'ph'],
  ['dd', 'dd'],
  ['p', 'b'],
  ['t', 'd'],
  ['c', 'g'],
  ['b', 'f'],
  ['d', 'dd'],
  ['gw', 'w'],
  ['g', ''],
  ['m', 'f'],
];
const ASPIRATE: readonly (readonly [from: string, to: string])[] = [
  ['ph', 'ph'],
  ['th', 'th'],
  ['ch', 'ch'],
  ['p', 'ph'],
  ['t', 'th'],
  ['c', 'ch'],
];

const changed = (word: string, table: typeof SOFT): string => {
  const rule = table.find(([from]) => word.startsWith(from));
  return rule === undefined ? word : rule[1] + word.slice(rule[0].length);
};

/** The soft mutation of our own words; a name keeps its capital and its first letter. */
export const soft = (word: string): string => changed(word, SOFT);

const VOWEL = /^[aeiouwyâêîôûŵŷ]/iu;

/** "celf, cerddoriaeth a dawns": "a" is "ac" before a vowel, and changes p, t and c. */
export function ac(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')} ${VOWEL.test(last) ? `ac ${last}` : `a ${changed(last, ASPIRATE)}`}`;
}

/** "lifft neu declyn codi": "neu" softens the next word. */
export function neu(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} neu ${soft(last)}`;
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Day[];
const DAY: Readonly<Record<Day, string>> = {
  mon: 'Llun',
  tue: 'Mawrth',
  wed: 'Mercher',
  thu: 'Iau',
  fri: 'Gwener',
  sat: 'Sadwrn',
  sun: 'Sul',
};

/** "ddydd Llun", "ddydd Llun a Gwener", "ddydd Llun i ddydd Gwener": the days as they stand after "ar" and "o". */
export function ddydd(days: readonly Day[]): string {
  const row = daysInARow(days);
  if (row !== null) return `ddydd ${DAY[row[0]]} i ddydd ${DAY[row[1]]}`;
  const names = WEEK.filter((day) => days.includes(day)).map((day) => DAY[day]);
  return names.length < 2 ? `ddydd ${names[0]}` : `ddydd ${names.slice(0, -1).join(', ')} a ${names.at(-1)}`;
}

/** More names than this are harder to hold than the days that are left. */
const MOST_DAYS = 4;
const plain = (days: readonly Day[]): string => ddydd(days).replace(/^dd/u, 'd');

/** Days each week: "bob dydd", "ar ddydd Llun", "o ddydd Llun i ddydd Gwener". */
export function bobWythnos(days: readonly Day[]): string {
  if (days.length === WEEK.length) return 'bob dydd';
  if (days.length > MOST_DAYS && daysInARow(days) === null)
    return `bob dydd heblaw ${plain(WEEK.filter((day) => !days.includes(day)))}`;
  return `${daysInARow(days) === null ? 'ar' : 'o'} ${ddydd(days)}`;
}
