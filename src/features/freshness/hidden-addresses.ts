import { listingsById } from '#db/published.ts';
import { statement } from '#db/statements.ts';
import { isHidden } from '#domain/freshness/standing.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import type { FreshnessContext } from './freshness-context.ts';

// What is hidden has no search document: only those without one are looked at, and not a whole directory.
const OUT_OF_SEARCH = `SELECT id FROM listings l WHERE state = 'live' AND published_revision_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM search_documents d WHERE d.listing = l.id)`;

/** The addresses of public listings that are out of search because nobody checks them. */
export function hiddenAddresses({ db, now }: FreshnessContext): ReadonlySet<string> {
  const today = wallMoment(now()).date;
  const ids = statement<[], string>(db, OUT_OF_SEARCH).pluck().all();
  const hidden = [...listingsById(db, ids).values()].filter(({ body }) => isHidden(body, today));
  return new Set(hidden.map(({ slug }) => slug));
}
