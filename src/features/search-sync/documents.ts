import { choiceSourcesOf, publishedListingIds } from '#db/choice-sources.ts';
import type { Db } from '#db/client.ts';
import { everPublished } from '#db/published.ts';
import { publishedAt } from '#db/published-at.ts';
import { isHidden } from '#domain/freshness/standing.ts';
import { choiceId, choicesOf } from '#domain/listing/choice.ts';
import { type WallMoment, wallMoment } from '#domain/listing/session-dates.ts';
import type { SearchDocument } from '#domain/query/search-document.ts';
import { toSearchDocument } from '#domain/query/to-search-document.ts';

function documentsAt(db: Db, listingId: string, now: WallMoment): SearchDocument[] {
  const sources = choiceSourcesOf(db, listingId, now).filter(({ listing }) => !isHidden(listing.body, now.date));
  const published = publishedAt(db, [listingId]).get(listingId);
  return sources.map((source) => toSearchDocument(published === undefined ? source : { ...source, published }));
}

/** The search documents of one listing as it is now; none when it is not public, or hidden because nobody checks it. */
export const documentsOf = (db: Db, listingId: string, at: Date): SearchDocument[] =>
  documentsAt(db, listingId, wallMoment(at));

/** The search documents of the whole directory, made one listing at a time. */
export function* allDocuments(db: Db, at: Date): Generator<SearchDocument> {
  // Ids first: an open read cursor would hold the write-ahead log for as long as a slow engine takes.
  const ids = [...publishedListingIds(db)];
  const now = wallMoment(at);
  for (const id of ids) yield* documentsAt(db, id, now);
}

/** The ids of every document that an engine can ever have been given of a listing: its choices in all that was published. */
export const everHeld = (db: Db, listingId: string): string[] => [
  ...new Set(
    everPublished(db, listingId).flatMap((body) => choicesOf(body).map((choice) => choiceId(listingId, choice))),
  ),
];
