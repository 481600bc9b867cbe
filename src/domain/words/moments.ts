import { wallMoment } from '../listing/session-dates.ts';
import { sentenceDate, sentenceTime } from './dates.ts';
import { counted } from './lists.ts';

const DAY_MS = 86_400_000;

/** When something was, in London: "Thursday 6 August 2026, 1:30pm". `at` in milliseconds since 1970. */
export function momentInWords(at: number): string {
  const { date, clock } = wallMoment(new Date(at));
  return `${sentenceDate(date)}, ${sentenceTime(clock)}`;
}

/** How long ago something was, by whole days: "today", "1 day ago", "5 weeks ago", "8 months ago". */
export function agoInWords(at: number, now: Date): string {
  const days = Math.floor((now.getTime() - at) / DAY_MS);
  if (days < 1) return 'today';
  if (days < 21) return `${counted(days, 'day')} ago`;
  if (days < 90) return `${counted(Math.floor(days / 7), 'week')} ago`;
  return days < 730
    ? `${counted(Math.floor(days / 30.44), 'month')} ago`
    : `${counted(Math.floor(days / 365.25), 'year')} ago`;
}

/** The date of a moment where people in the UK are, `YYYY-MM-DD`. */
export const ukDate = (now: Date): string => wallMoment(now).date;

/** When a day (`YYYY-MM-DD`) begins in the UK, in milliseconds since 1970; null for what is no day. */
export function startOfDay(date: string): number | null {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight)) return null;
  // In summer the clocks are an hour ahead, and the day began an hour before.
  return ukDate(new Date(midnight - 3_600_000)) === date ? midnight - 3_600_000 : midnight;
}
