import type { Finding } from '../message.ts';
import type { MessageId } from '../message-words.ts';
import type { Check, Reading } from '../reading.ts';
import { touches } from '../spans.ts';
import { DAYS, MONTHS, SHORT_DAYS, SHORT_MONTHS } from '../words/calendar.ts';

const HALF = '(?:(?:[ap]m|[ap]\\.m\\.?)(?![\\p{L}]))';
/** `9.00am`, `9 am`, `9AM`, `12pm`, `2:30 p.m.` */
const WITH_HALF =
  /(?<![\p{L}\p{N}.:£])(\d{1,2})(?:[:.](\d\d))?(\s?)([ap])(\.?)m(?![\p{L}\p{N}])(?:(?<=\.m)\.(?=\s+[\p{Ll}\d(]|,|\)))?/giu;
/** `14:30`, `9:30`, `0930hrs`, `1530 hours`. */
const CLOCK =
  /(?<![\p{L}\p{N}.:£,])([01]?\d|2[0-4])(?::([0-5]\d)|([0-5]\d)(?=\s?h(?:ou)?rs?\b))(?:\s?h(?:ou)?rs?\b)?(?![\p{N}:]|\s?[ap]\.?m\b)/giu;
/** `0930` by itself, where a time is told, and `14.30`. */
const BARE =
  /(?<=\b(?:at|from|to|until|till|between|and|by)\s|[-–—]\s?)(?:(0\d)([0-5]\d)|(1[3-9]|2[0-3])\.([0-5]\d))(?![\p{N}:.]\d?|\s?\d|\s?[ap]\.?m\b|\s?(?:miles?|km|m|%|pounds))/giu;
const NOON = /(?<![\p{L}\p{N}])12 ?noon(?!\p{L})/giu;

/** A time as the rules say: hours 0 to 24, “midday” and “midnight” in words. */
function timeInWords(hour: number, minutes: string, half?: string): string {
  const after = half === undefined ? hour % 24 >= 12 : half === 'p';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  if (twelve === 12 && minutes === '00') return after ? 'midday' : 'midnight';
  return `${twelve}${minutes === '00' ? '' : `:${minutes}`}${after ? 'pm' : 'am'}`;
}

const timeFinding = (
  level: Finding['level'],
  say: MessageId,
  index: number,
  found: string,
  instead: readonly string[],
): Finding => ({ rule: 'N2', level, start: index, end: index + found.length, say, instead });

function* timesWithHalf(text: string): Generator<Finding> {
  for (const { index, 0: found, 1: hour = '', 2: minutes = '00', 4: half = '' } of text.matchAll(WITH_HALF)) {
    if (Number(hour) > 23 || Number(minutes) > 59) continue;
    const good = timeInWords(
      Number(hour) > 12 ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0),
      minutes,
    );
    if (good !== found)
      yield timeFinding(Number(hour) > 12 ? 'error' : 'warning', /^mid/u.test(good) ? 'N2-noon' : 'N2', index, found, [
        good,
      ]);
  }
}

/** Hours that are more often meant in the morning. */
const IN_THE_MORNING = new Set([7, 8, 9, 10, 11]);

function* timesOfTheClock(text: string): Generator<Finding> {
  for (const { index, 0: found, 1: hour = '', 2: colon, 3: joined } of text.matchAll(CLOCK)) {
    const minutes = colon ?? joined ?? '00';
    const clear = Number(hour) > 12 || hour.startsWith('0') || Number(hour) === 0 || /h/iu.test(found);
    const good = timeInWords(Number(hour), minutes);
    if (clear) yield timeFinding('error', 'N2', index, found, [good]);
    else {
      const halves = IN_THE_MORNING.has(Number(hour)) ? ['a', 'p'] : ['p', 'a'];
      const both = halves.map((half) => timeInWords((Number(hour) % 12) + (half === 'p' ? 12 : 0), minutes, half));
      yield timeFinding('warning', 'N2-half', index, found, both);
    }
  }
  for (const { index, 0: found, 1: early, 2: earlyMinutes = '', 3: late, 4: lateMinutes = '' } of text.matchAll(BARE))
    yield timeFinding('error', 'N2', index, found, [
      early === undefined ? timeInWords(Number(late), lateMinutes) : timeInWords(Number(early), earlyMinutes),
    ]);
  for (const { index, 0: found } of text.matchAll(NOON))
    yield timeFinding('warning', 'N2-noon', index, found, ['midday']);
}

const allTimes = (text: string): Finding[] => [...timesWithHalf(text), ...timesOfTheClock(text)];

export const checkTimes: Check = ({ text, given }) => allTimes(text).filter((span) => !given(span));

const dayWords = [...DAYS, ...SHORT_DAYS.keys()].map((day) => `${day}s?`).join('|');
const monthWords = [...MONTHS, ...SHORT_MONTHS.keys()].join('|');
const WHEN = `(?:${dayWords}|(?:\\d{1,2} )?(?:${monthWords}))`;
const DASH = '\\s?[-–—]\\s?';
const CLOCK_TIME = `(?:\\d{1,2}(?:[:.]\\d\\d)?\\s?${HALF}?|\\d{4}\\s?h(?:ou)?rs|midday|noon|midnight)`;
const CALENDAR_RANGE = new RegExp(`(?<![\\p{L}\\p{N}-])(${WHEN})\\.?${DASH}(${WHEN})(?![\\p{L}\\p{N}]|-\\p{L})`, 'giu');
const TIME_RANGE = new RegExp(
  `(?<![\\p{L}\\p{N}.:£/-])(${CLOCK_TIME})${DASH}(${CLOCK_TIME})(?![\\p{L}\\p{N}:/-]|\\s?[-–—]\\s?\\d)`,
  'giu',
);
const NUMBER_RANGE =
  /(?<![\p{L}\p{N}.:/-]|\d\s)(£?\d{1,4}(?:\.\d\d)?)\s?[-–—]\s?(£?\d{1,4}(?:\.\d\d)?)(?![\p{N}:/-]|\s?[-–—]\s?\d|\.\d)/gu;

const wholeDayOrMonth = (words: string): string =>
  words.replace(/\p{L}+/gu, (word) => {
    const lower = word.toLowerCase();
    const day = SHORT_DAYS.get(lower) ?? DAYS.find((name) => name.toLowerCase() === lower);
    return day ?? SHORT_MONTHS.get(lower) ?? MONTHS.find((name) => name.toLowerCase() === lower) ?? word;
  });

/** A time of a range; one without am or pm takes the other's when that is later in the day. */
function wholeTime(words: string, half: string): string {
  const told = /[ap]\.?m|h(?:ou)?rs|mid|noon/iu.test(words) ? words : `${words}${half}`;
  const [better] = allTimes(told);
  return better?.instead[0] ?? told;
}

const halfOf = (words: string): string => /([ap])\.?m/iu.exec(words)?.[1]?.toLowerCase() ?? '';

function timeRange(from: string, to: string): string {
  const half = halfOf(to) === '' ? '' : `${halfOf(to)}m`;
  const hours = (words: string) => Number(/^\d{1,2}/u.exec(words)?.[0] ?? 0) % 12;
  const first = halfOf(from) === '' && half === 'pm' && hours(from) > hours(to) ? 'am' : half;
  return `${wholeTime(from, first)} to ${wholeTime(to, halfOf(from) === '' ? '' : `${halfOf(from)}m`)}`;
}

/** Days, months, times and numbers with a dash between them. */
export function checkRanges({ text, given }: Pick<Reading, 'text' | 'given'>): Finding[] {
  const found: Finding[] = [];
  const add = (index: number, whole: string, instead: string): void => {
    const span = { start: index, end: index + whole.length };
    if (touches(found, span) || given(span)) return;
    found.push({ rule: 'N3', level: 'error', ...span, say: 'N3', instead: [instead] });
    found.sort((a, b) => a.start - b.start);
  };
  for (const { index, 0: whole, 1: from = '', 2: to = '' } of text.matchAll(CALENDAR_RANGE))
    add(index, whole, `${wholeDayOrMonth(from)} to ${wholeDayOrMonth(to)}`);
  for (const { index, 0: whole, 1: from = '', 2: to = '' } of text.matchAll(TIME_RANGE))
    if (/[ap]\.?m|:|h(?:ou)?rs|noon|mid/iu.test(whole)) add(index, whole.trimEnd(), timeRange(from.trim(), to.trim()));
  for (const { index, 0: whole, 1: from = '', 2: to = '' } of text.matchAll(NUMBER_RANGE))
    add(index, whole, `${from} to ${to}`);
  return found;
}
