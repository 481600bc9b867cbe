import type { Catalogue } from './catalogue.ts';
import type { Entry } from './catalogue-entry.ts';

/** When what is published of a listing last changed: itself, its provider, one of its venues, or the end of its alert. */
export function changedAt(
  { updatedAt, provider, venues, alertEnds }: Entry,
  { providers, venueRows }: Pick<Catalogue, 'providers' | 'venueRows'>,
  now: Date,
): number {
  const ended = alertEnds !== null && alertEnds <= now.getTime() ? alertEnds : 0;
  return Math.max(
    updatedAt,
    ended,
    providers.get(provider)?.updatedAt ?? 0,
    ...venues.map((venue) => venueRows.get(venue)?.updatedAt ?? 0),
  );
}
