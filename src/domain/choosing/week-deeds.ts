import type { LinkedTime } from './times-in-link.ts';

/** What somebody does with their week. What is taken out goes before what is put in. */
export interface WeekDeed {
  readonly out: readonly LinkedTime[];
  readonly in: readonly LinkedTime[];
}

/** What came of it, to be said. `moved`: one time in the place of another; `shown`: nothing is done, and a week that no browser keeps goes on. */
export const WEEK_DIDS = ['in', 'there', 'full', 'out', 'moved', 'unknown', 'shown'] as const;
export type WeekDid = (typeof WEEK_DIDS)[number];

/** What is said on the page of the week after something was done. */
export interface AfterWeek {
  readonly did: WeekDid;
  /** What it was done with. */
  readonly of: readonly LinkedTime[];
  /** What stood there before, where one took the place of another. */
  readonly was: readonly LinkedTime[];
  /** A mark of the week as it was left; '' where it is not told. */
  readonly left: string;
}

const DATE = /^\d{4}-\d\d-\d\d$/u;
const MOST_DAYS_AWAY = 732;
const DAY_MS = 86_400_000;

/** The date that an address asks the week of; null when it asks for none, or for one that is years away. */
export function dateAsked(text: string | null, today: string): string | null {
  if (text === null || !DATE.test(text) || Number.isNaN(Date.parse(text))) return null;
  return Math.abs(Date.parse(text) - Date.parse(today)) / DAY_MS > MOST_DAYS_AWAY ? null : text;
}
