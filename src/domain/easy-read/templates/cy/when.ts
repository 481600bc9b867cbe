import type { Day } from '../../../listing/vocabulary.ts';
import { sentenceDate, sentenceTime } from '../../../words/dates.ts';
import { asSentence, capital } from '../../../words/lists.ts';
import type { Pattern, Period, Templates, Time } from '../templates.ts';
import { bobWythnos, ddydd, soft } from './grammar.ts';

const MOST_DATES = 2;
// "Llun cyntaf" but "ail ddydd Llun": only the words that go before the day soften it.
const NTH: Readonly<Record<number, (days: readonly Day[]) => string>> = {
  1: (days) => `${ddydd(days)} cyntaf y mis`,
  2: (days) => `ail ${ddydd(days)} y mis`,
  3: (days) => `drydydd ${ddydd(days).replace(/^dd/u, 'd')} y mis`,
  4: (days) => `bedwerydd ${ddydd(days).replace(/^dd/u, 'd')} y mis`,
  [-1]: (days) => `${ddydd(days)} olaf y mis`,
};

const time = (clock: string): string => sentenceTime(clock, 'cy');
const date = (day: string): string =>
  soft(
    sentenceDate(day, 'cy')
      .toLowerCase()
      .replace(/^dydd (\p{L})/u, (_, first: string) => `dydd ${first.toUpperCase()}`)
      .replace(/(\d+ )(\p{L})/u, (_, number: string, first: string) => `${number}${first.toUpperCase()}`),
  );
const plainDate = (day: string): string => date(day).replace(/^dd/u, 'd');
/** "o 10am i ganol dydd". */
export const span = ({ starts, ends }: Time): string =>
  ends === null ? `am ${time(starts)}` : `o ${time(starts)} i ${time(ends)}`;

function onDays(pattern: Pattern): string {
  if (pattern.every === 'once')
    return pattern.dates.length > MOST_DATES
      ? `ar ${pattern.dates.length} dyddiad`
      : `ar ${pattern.dates.map((day, at) => (at === 0 ? date(day) : plainDate(day))).join(' a ')}`;
  if (pattern.every === 'month') return `ar ${NTH[pattern.nth]?.(pattern.days) ?? ddydd(pattern.days)}`;
  return pattern.interval > 1 ? `bob ${pattern.interval} wythnos ar ${ddydd(pattern.days)}` : bobWythnos(pattern.days);
}

const UNIT: Readonly<Record<Period['unit'], string>> = {
  day: 'diwrnod',
  'working day': 'diwrnod gwaith',
  week: 'wythnos',
  month: 'mis',
  term: 'tymor',
  year: 'blwyddyn',
};
const ABOUT = { about: 'tua ', 'up to': 'hyd at ' } as const;

/** "tua 6 wythnos"; one thing stays after a number in Welsh. */
export const cyfnod = ({ about, from, to, unit }: Period): string =>
  `${about === null ? '' : ABOUT[about]}${from}${to === null ? '' : ` i ${to}`} ${UNIT[unit]}`;

export const WHEN: Templates['when'] = {
  pattern: (pattern, coming) => `${coming ? 'Gallwch ddod' : 'Mae'} ${onDays(pattern)}.`,
  times: (times) =>
    times.length === 1 && times[0]?.ends === null
      ? `Mae’n dechrau am ${time(times[0].starts)}.`
      : `Mae ${times.map(span).join(' neu ')}.`,
  patternAt: (pattern, time, { way, venue, label }) => {
    const how = `${way === null ? '' : way === 'home' ? 'yn eich cartref ' : 'ar-lein '}${span(time)}`;
    const at = venue === null ? '' : ` yn ${venue}`;
    return label === null
      ? asSentence(`${capital(onDays(pattern))} mae ${how}${at}`)
      : asSentence(`${capital(label)}: ${onDays(pattern)} ${how}${at}`);
  },
  manyTimes: 'Nid yw’r amserau yr un fath bob dydd.',
  manyTimesAtPlaces: 'Nid yw’r amserau yr un fath ym mhob lle.',
  seeAllTimes: 'Gallwch weld pob amser yn Yr holl ffeithiau.',
  next: (day) => `Y dyddiad nesaf yw ${plainDate(day)}.`,
  over: 'Mae’r dyddiadau rydym yn eu gwybod wedi bod.',
  termTime: (all) =>
    all ? 'Dim ond yn ystod tymor yr ysgol y mae.' : 'Dim ond yn ystod tymor yr ysgol y mae rhai dyddiau.',
  closedOn: (day) => `Mae ar gau ar ${date(day)}.`,
  closedFrom: (on, until) =>
    `Mae ar gau o ${on.slice(0, 4) === until.slice(0, 4) ? date(on).replace(/ \d{4}$/u, '') : date(on)} i ${date(until)}.`,
  begins: (day) => `Mae’n dechrau ar ${date(day)}.`,
  ends: (day) => `Y diwrnod olaf yw ${plainDate(day)}.`,
  anyTime: 'Gallwch ddechrau unrhyw bryd.',
  nextStart: (day) => `Gallwch ddechrau ar ${date(day)}.`,
  askBy: (day) => `Gofynnwch am gael ymuno erbyn ${plainDate(day)}.`,
  tooLate: 'Mae’n rhy hwyr i ofyn am y dechrau nesaf.',
  oneDay: 'Mae ar 1 diwrnod yn unig.',
  shortTime: 'Mae am gyfnod byr.',
  lasts: (period) => `Mae’n para ${cyfnod(period)}.`,
};
