import type { Db } from './client.ts';
import { statement } from './statements.ts';

/** When the public first saw a listing, and since when it sees what it sees now; milliseconds since 1970 UTC. */
export interface PublishedAt {
  readonly first: number;
  readonly now: number;
}

const SQL = `SELECT l.id, shown.decided_at AS now, (
    SELECT min(r.decided_at) FROM revisions r
    WHERE r.subject = 'listing' AND r.subject_id = l.id AND r.state IN ('published', 'replaced') AND r.closed IS NULL
  ) AS first
  FROM listings l JOIN revisions shown ON shown.id = l.published_revision_id
  WHERE l.id IN (SELECT value FROM json_each(?))`;

/** The times of those of some listings that have been published, by id. */
export function publishedAt(db: Db, listingIds: readonly string[]): ReadonlyMap<string, PublishedAt> {
  const rows = statement<[string], PublishedAt & { id: string }>(db, SQL).all(JSON.stringify(listingIds));
  return new Map(rows.map(({ id, first, now }) => [id, { first, now }]));
}
