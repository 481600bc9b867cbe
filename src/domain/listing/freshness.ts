import type { Listing } from './listing.ts';

/** Months after which a listing that nobody checked is said to be ageing, and then stale. */
export const AGEING_AFTER_MONTHS = 6;
export const STALE_AFTER_MONTHS = 12;

/** How fresh a listing is: `ageing` and `stale` carry a banner, and rank lower. */
export type Freshness = 'fresh' | 'ageing' | 'stale' | 'never';

/** The date so many months before a date (`YYYY-MM-DD`). */
export function monthsBefore(today: string, months: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

/** How fresh a check is on a date (`YYYY-MM-DD`). */
export function freshnessOf(checked: Listing['checked'], today: string): Freshness {
  if (checked === null) return 'never';
  if (checked.on < monthsBefore(today, STALE_AFTER_MONTHS)) return 'stale';
  return checked.on < monthsBefore(today, AGEING_AFTER_MONTHS) ? 'ageing' : 'fresh';
}
