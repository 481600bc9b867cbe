const DAY_MS = 86_400_000;

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The calendar date so many days after a date (`YYYY-MM-DD`), or before it with a negative number. */
export const addDays = (date: string, days: number): string => dateOf(Date.parse(date) + days * DAY_MS);

/**
 * The calendar date so many months after a date (`YYYY-MM-DD`), or before it with a negative number. A day that the month does not have
 * is its last one: a month after 31 January is 28 or 29 February.
 */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}
