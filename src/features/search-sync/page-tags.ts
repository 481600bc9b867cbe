import type { Db } from '#db/client.ts';

/** Every page that shows search results depends on this. */
export const RESULTS_TAG = 'results';

/**
 * The cache tags of all pages that may show something of these listings. An id may be a venue's or a provider's as well, when no listing
 * names it any more: then its own page is meant.
 */
export function tagsOf(db: Db, listingIds: readonly string[]): string[] {
  const provider = db.sqlite.prepare<[string], string>('SELECT provider_id FROM listings WHERE id = ?').pluck();
  const venues = db.sqlite
    .prepare<[string], string>('SELECT venue_id FROM listing_venues WHERE listing_id = ?')
    .pluck();
  const tags = new Set<string>([RESULTS_TAG]);
  for (const id of listingIds) {
    tags.add(`listing:${id}`).add(`provider:${provider.get(id) ?? id}`);
    if (provider.get(id) === undefined) tags.add(`venue:${id}`);
    for (const venue of venues.all(id)) tags.add(`venue:${venue}`);
  }
  return [...tags];
}
