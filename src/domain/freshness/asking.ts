import { addDays } from './calendar.ts';
import type { ClockId } from './check.ts';
import type { Checkable } from './checks.ts';
import { standingOf } from './standing.ts';

/** What runs out within so many days is asked about together: people rather read a little more than get another mail. */
const TOGETHER_DAYS = 45;

/** The clocks of a listing to ask about on a date: what ran out, what soon will, and what was never checked. */
export const clocksToAsk = (listing: Checkable, today: string): ClockId[] =>
  standingOf(listing, today)
    .clocks.filter(({ due }) => due === null || due <= addDays(today, TOGETHER_DAYS))
    .map(({ clock }) => clock);

/** What somebody is told of by mail: that a clock runs out, that it has run out, that the listing is out of search. */
export const NOTICES = ['soon', 'late', 'hidden'] as const;
export type Notice = (typeof NOTICES)[number];

export interface Due {
  readonly notice: Notice;
  /** The calendar date on which the clock runs out, or ran out; `never` when it was never set. */
  readonly due: string;
}

/** What the people of a listing's provider are to be told on a date, the worst first: one notice for each clock that is not fresh. */
export function noticesOf(listing: Checkable, today: string): Due[] {
  const all = standingOf(listing, today).clocks.flatMap(({ step, due }): Due[] => {
    if (step === 'fresh') return [];
    const notice = step === 'soon' ? 'soon' : step === 'hidden' && !listing.example ? 'hidden' : 'late';
    return [{ notice, due: due ?? 'never' }];
  });
  return all
    .filter((one, at) => all.findIndex(({ notice, due }) => notice === one.notice && due === one.due) === at)
    .sort((a, b) => NOTICES.indexOf(b.notice) - NOTICES.indexOf(a.notice) || (a.due < b.due ? -1 : 1));
}

/** Until when a listing is believed: the calendar date on which its first clock runs out; null when one was never set. */
export function believedUntil(listing: Checkable, today: string): string | null {
  const dues = standingOf(listing, today).clocks.map(({ due }) => due);
  return dues.includes(null) ? null : (dues.filter((due) => due !== null).sort()[0] ?? null);
}
