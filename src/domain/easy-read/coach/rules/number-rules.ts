import { sentenceDate } from '../../../words/dates.ts';
import { phoneInGroups } from '../../../words/phone.ts';
import type { Finding } from '../message.ts';
import type { Check, Reading } from '../reading.ts';

const UNITS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['a', 1],
  ...UNITS.map((word, at): [string, number] => [word, at + 2]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
]);
const GREAT: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
]);

const SMALL = `(?:${[...UNITS, ...TENS].join('|')})`;
const NUMBER_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${SMALL}(?:[ -](?:one|${UNITS.slice(0, 8).join('|')}))?|one|a|\\d{1,3}) (?:hundred|thousand)|(?:${TENS.join('|')})[ -](?:one|${UNITS.slice(0, 8).join('|')})|${SMALL})(?![\\p{L}\\p{N}]|['’]\\p{L})`,
  'giu',
);

function numberOf(words: string): string {
  let value = 0;
  for (const word of words.toLowerCase().split(/[\s-]+/u)) {
    const great = GREAT.get(word);
    if (great === undefined) value += VALUES.get(word) ?? Number(word);
    else value = Math.max(1, value) * great;
  }
  return value.toLocaleString('en-GB');
}

const plainFinding = (
  rule: 'N1' | 'N5' | 'N6' | 'N7' | 'N8',
  level: Finding['level'],
  index: number,
  found: string,
  instead: readonly string[],
): Finding => ({ rule, level, start: index, end: index + found.length, say: rule, instead });

export const checkNumberWords: Check = ({ text, named }) =>
  [...text.matchAll(NUMBER_WORDS)]
    .map(({ index, 0: found }) => plainFinding('N1', 'error', index, found, [numberOf(found)]))
    .filter((span) => !named(span));

const ABOUT = /^(?:about|around|roughly|some) /iu;
const PER_CENT =
  /(?<![\p{L}\d.,])(?:(?:about|around|roughly|some) )?(\d{1,3}(?:\.\d{1,3})?)\s{0,2}(?:%|per ?cents?(?![\p{L}]))/giu;

/** A share as people say it: 70 → “about 7 out of 10”. */
function shareInWords(share: number): string {
  if (share > 100) return share === 200 ? '2 times as many' : 'say it with numbers of people';
  if (share === 100) return 'all';
  if (share === 50) return 'half';
  if (share === 25) return '1 in 4';
  if (share === 75) return '3 in 4';
  if (share <= 5) return share === 0 ? 'none' : `about 1 in ${Math.round(100 / share)}`;
  const tenths = Math.min(9, Math.max(1, Math.round(share / 10)));
  return `${share % 10 === 0 ? '' : 'about '}${tenths} out of 10`;
}

const withAbout = (found: string, words: string): string =>
  ABOUT.test(found) && !ABOUT.test(words) ? `about ${words}` : words;

export const checkPerCent: Check = ({ text, given }) =>
  [...text.matchAll(PER_CENT)]
    .map(({ index, 0: found, 1: share = '' }) =>
      plainFinding('N5', 'error', index, found, [withAbout(found, shareInWords(Number(share)))]),
    )
    .filter((span) => !given(span));

const POUNDS = /£(\d[\d,]{0,11})\.00(?!\d)/gu;
const PENCE = /£0?\.(\d\d)(?!\d)/gu;

export const checkMoney: Check = ({ text }) => [
  ...[...text.matchAll(POUNDS)].map(({ index, 0: found, 1: pounds = '' }) =>
    plainFinding('N6', 'warning', index, found, [`£${pounds}`]),
  ),
  ...[...text.matchAll(PENCE)].map(({ index, 0: found, 1: pence = '' }) =>
    plainFinding('N6', 'warning', index, found, [`${Number(pence)}p`]),
  ),
];

const DATE =
  /(?<![\d/.-])(?:(\d{1,2})([/.-])(\d{1,2})\2((?:20|19)?\d\d)|((?:20|19)\d\d)-(\d\d)-(\d\d))(?![\d/-]|\.\d)/gu;

function dateInWords(year: string, month: string, day: string): string[] {
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day) ? [] : [sentenceDate(iso)];
}

export const checkDates: Check = ({ text, given }) =>
  [...text.matchAll(DATE)]
    .map(
      ({ index, 0: found, 1: day = '', 3: month = '', 4: year = '', 5: isoYear, 6: isoMonth = '', 7: isoDay = '' }) =>
        plainFinding(
          'N7',
          'error',
          index,
          found,
          isoYear === undefined ? dateInWords(year, month, day) : dateInWords(isoYear, isoMonth, isoDay),
        ),
    )
    .filter((span) => !given(span));

const PHONE = /(?<![\p{L}\p{N}£.,/-])(?:\+44\d{9,10}|0\d{8,10})(?![\p{L}\p{N}]|[.,]\d)/gu;

export const checkPhones: Check = ({ text, given }: Reading) =>
  [...text.matchAll(PHONE)]
    .map(({ index, 0: found }) => {
      const groups = phoneInGroups(found);
      return plainFinding('N8', 'warning', index, found, groups === found ? [] : [groups]);
    })
    .filter((span) => !given(span));
