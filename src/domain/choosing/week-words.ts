import { isTermUntold, type Session } from '../listing/session.ts';
import { DAYS, WAYS } from '../listing/vocabulary.ts';
import { sentenceDate, sentenceTime, timesInWords } from '../words/dates.ts';
import { counted } from '../words/lists.ts';
import { patternInWords } from '../words/sessions.ts';
import { canStartInWords, startInWords } from '../words/starts.ts';
import type { Occurrence, PlacedTime, Standing } from './week-days.ts';
import type { ListingTime, TimeKey } from './week-time.ts';

/** "Tuesday, 10am to midday", "Every 2 weeks on Friday, from 1pm": a time of a listing, and how often when that is not each week. */
export function timeInWords({ day, sessions }: ListingTime): string {
  const each = [...new Set(sessions.map(({ repeat }) => JSON.stringify(repeat)))];
  const [first] = sessions;
  if (first === undefined) return DAYS[day];
  const isPlain = first.repeat.every === 'week' && first.repeat.interval === 1;
  const when =
    isPlain || each.length > 1 || first.repeat.every === 'once'
      ? DAYS[day]
      : patternInWords({ repeat: first.repeat, days: [day] });
  return `${when}, ${timesInWords(first.starts, first.ends)}`;
}

/** "Tuesday from 10am": what a key alone tells. */
export const keyInWords = ({ day, starts }: TimeKey): string => `${DAYS[day]} from ${sentenceTime(starts)}`;

/** Where a time is: the name of the place, or how it happens. */
export const placeInWords = ({ venue, time }: PlacedTime): string =>
  venue?.body.name ?? WAYS[time.sessions[0]?.way ?? 'out'].label;

/** "Tuesday, 10am to midday, Pottery". */
export const placedInWords = ({ listing, time }: PlacedTime): string => `${listing.body.name}, ${timeInWords(time)}`;

/** "2 hours 30 minutes". */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [
    ...(hours > 0 ? [counted(hours, 'hour')] : []),
    ...(rest > 0 || hours === 0 ? [counted(rest, 'minute')] : []),
  ].join(' ');
}

/** "about 2.5 miles", "less than half a mile": how far two places are from each other. */
export function milesApart(miles: number): string {
  if (miles < 0.5) return 'less than half a mile';
  const shown = miles < 9.95 ? Math.round(miles * 10) / 10 : Math.round(miles);
  return `about ${counted(shown, 'mile')}`;
}

/** "Tuesday" and "6 October": a date of a week whose year is told above it. */
export function dayAndMonth(date: string): readonly [day: string, month: string] {
  const [day = '', number = '', month = ''] = sentenceDate(date).split(' ');
  return [day, `${number} ${month}`];
}

/** Whether the clocks change on the last day of a week: the last Sunday of March, or of October (UK law: Summer Time Act 1972). */
export function clockChangeOn(sunday: string): 'forward' | 'back' | null {
  const [, month, day] = sunday.split('-').map(Number);
  if (day === undefined || day < 25) return null;
  return month === 3 ? 'forward' : month === 10 ? 'back' : null;
}

/** Why a time is not on in a week, in words: "Not on this week: Bank holiday", "Not on this week. You can start on …". Null when it is on. */
export function whyNotOn(
  standing: Standing,
  words: {
    readonly notThisWeek: string;
    readonly notBecause: (why: string) => string;
    readonly noTerm: string;
    readonly notYet: string;
    readonly isOver: string;
  },
): string | null {
  if (standing.happens) return null;
  if (standing.because === 'pattern') return words.notThisWeek;
  if (standing.because === 'start') return `${words.notThisWeek}. ${canStartInWords(standing.start)}`;
  if (standing.because === 'gap')
    return standing.gap.why === undefined ? words.notThisWeek : words.notBecause(standing.gap.why);
  return words.notBecause({ terms: words.noTerm, before: words.notYet, over: words.isOver }[standing.because]);
}

/** What to know of a time that is on before going: when somebody new can start, and that its day may be in the holidays. */
export function knowFirst(
  { placed: { start }, session, standing }: Occurrence,
  words: { readonly termUntold: string },
): string[] {
  if (!standing.happens) return [];
  return [...(start === null ? [] : [startInWords(start)]), ...(isTermUntold(session) ? [words.termUntold] : [])];
}

/** When one session is, by the clock: "10am to midday". */
export const clockInWords = ({ starts, ends }: Pick<Session, 'starts' | 'ends'>): string => timesInWords(starts, ends);
