import type { Listing } from './listing.ts';

/** What people must know first on a day (`YYYY-MM-DD`), such as that it is closed; null when there is nothing, or when it has passed. */
export const alertOn = ({ alert, alertUntil }: Pick<Listing, 'alert' | 'alertUntil'>, today: string): string | null =>
  alertUntil !== undefined && alertUntil < today ? null : alert;
