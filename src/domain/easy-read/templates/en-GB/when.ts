import { DAYS, type Day, idsOf } from '../../../listing/vocabulary.ts';
import { sentenceDate, sentenceTime } from '../../../words/dates.ts';
import { asSentence, capital, listInWords, withSmallThe } from '../../../words/lists.ts';
import { daysInARow, daysInWords } from '../../../words/sessions.ts';
import type { Pattern, Period, Templates, Time } from '../templates.ts';

const NTH: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };

/** "from 10am to midday", or "at 10am" when nobody told us the end. */
export const span = ({ starts, ends }: Time): string =>
  ends === null ? `at ${sentenceTime(starts)}` : `from ${sentenceTime(starts)} to ${sentenceTime(ends)}`;

/** More names than this are harder to hold than the days that are left. */
const MOST_DAYS = 4;
const MOST_DATES = 2;

/** "on Monday", "from Monday to Friday", "every day". */
export function weekly(days: readonly Day[]): string {
  if (days.length === 7) return 'every day';
  if (daysInARow(days) !== null) return `from ${daysInWords(days)}`;
  return days.length > MOST_DAYS
    ? `every day except ${daysInWords(idsOf(DAYS).filter((day) => !days.includes(day)))}`
    : `on ${daysInWords(days)}`;
}

/** "on Monday and Friday", "every 2 weeks on Friday", "on the last Friday of the month". */
function onDays(pattern: Pattern): string {
  if (pattern.every === 'once')
    return pattern.dates.length > MOST_DATES
      ? `on ${pattern.dates.length} dates`
      : `on ${listInWords(pattern.dates.map((date) => sentenceDate(date)))}`;
  const days = daysInWords(pattern.days);
  if (pattern.every === 'month') return `on the ${NTH[pattern.nth]} ${days} of the month`;
  return pattern.interval > 1 ? `every ${pattern.interval} weeks on ${days}` : weekly(pattern.days);
}

/** "6 weeks", "up to 6 weeks", "about 2 to 3 months". */
export function periodInWords({ about, from, to, unit }: Period): string {
  const most = to ?? from;
  return `${about === null ? '' : `${about} `}${from}${to === null ? '' : ` to ${to}`} ${unit}${most === 1 ? '' : 's'}`;
}

/** "Monday 1 June to Friday 5 June 2026": the year once when both have it. */
const dateRange = (on: string, until: string): string => {
  const first = sentenceDate(on);
  return `${on.slice(0, 4) === until.slice(0, 4) ? first.replace(/ \d{4}$/u, '') : first} to ${sentenceDate(until)}`;
};

export const WHEN: Templates['when'] = {
  pattern: (pattern, coming) => `${coming ? 'You can come' : 'It is'} ${onDays(pattern)}.`,
  times: (times) =>
    times.length === 1 && times[0]?.ends === null
      ? `It starts at ${sentenceTime(times[0].starts)}.`
      : `It is ${listInWords(times.map(span), 'or')}.`,
  patternAt: (pattern, time, { way, venue, label }) => {
    const how = `${way === null ? '' : way === 'home' ? 'at your home ' : 'online '}${span(time)}`;
    const at = venue === null ? '' : ` at ${withSmallThe(venue)}`;
    return label === null
      ? asSentence(`${capital(onDays(pattern))} it is ${how}${at}`)
      : asSentence(`${capital(label)}: ${onDays(pattern)} ${how}${at}`);
  },
  manyTimes: 'The times are not the same each day.',
  manyTimesAtPlaces: 'The times are not the same at each place.',
  seeAllTimes: 'You can see each time in All the facts.',
  next: (date) => `The next date is ${sentenceDate(date)}.`,
  over: 'The dates that we know are over.',
  termTime: (all) => (all ? 'It is only in school term time.' : 'Some days are only in school term time.'),
  closedOn: (date) => `It is closed on ${sentenceDate(date)}.`,
  closedFrom: (on, until) => `It is closed from ${dateRange(on, until)}.`,
  begins: (date) => `It starts on ${sentenceDate(date)}.`,
  ends: (date) => `The last day is ${sentenceDate(date)}.`,
  anyTime: 'You can start at any time.',
  nextStart: (date) => `You can start on ${sentenceDate(date)}.`,
  askBy: (date) => `Ask to join by ${sentenceDate(date)}.`,
  tooLate: 'It is too late to ask for the next start.',
  oneDay: 'It is on 1 day only.',
  shortTime: 'It is for a short time.',
  lasts: (period) => `It lasts ${periodInWords(period)}.`,
};
