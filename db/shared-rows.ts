import type { Listing } from '#domain/listing/listing.ts';
import type { Venue } from '#domain/venue/venue.ts';
import type { Db } from './client.ts';
import { statement } from './statements.ts';

/** A record of the directory without its body. `live` is whether the public may see it. */
export interface RecordRow {
  readonly id: string;
  readonly revision: string | null;
  readonly live: boolean;
  readonly updatedAt: number;
}
export interface ListingRow extends RecordRow {
  readonly provider: string;
}
/** `first` is when the public first saw it; milliseconds since 1970 UTC. */
export interface ProviderRow extends RecordRow {
  readonly first: number;
}

/** Every record that the public has ever seen, and how often what the public sees has changed until then. */
export interface SharedRows {
  readonly changes: number;
  readonly listings: readonly ListingRow[];
  readonly providers: readonly ProviderRow[];
  readonly venues: readonly RecordRow[];
}

type Stored<Row> = Omit<Row, 'live'> & { readonly live: 0 | 1 };
const COLUMNS = "id, published_revision_id AS revision, state = 'live' AS live, updated_at AS updatedAt";
const FIRST = `(SELECT min(decided_at) FROM revisions r
  WHERE r.subject = 'provider' AND r.subject_id = providers.id AND r.state IN ('published', 'replaced') AND r.closed IS NULL)`;
const SEEN = 'WHERE published_revision_id IS NOT NULL';

const isLive = <Row extends { readonly live: 0 | 1 }>(row: Row) => ({ ...row, live: row.live === 1 });

/** A number that moves whenever anything that the public sees of a listing does. */
export const publicChanges = (db: Db): number =>
  statement<[], number>(db, "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'outbox'), 0)")
    .pluck()
    .get() ?? 0;

/** Reads them all as they are at one moment. */
export const readSharedRows = (db: Db): SharedRows =>
  db.sqlite.transaction(() => ({
    changes: publicChanges(db),
    listings: statement<[], Stored<ListingRow>>(db, `SELECT ${COLUMNS}, provider_id AS provider FROM listings ${SEEN}`)
      .all()
      .map(isLive),
    providers: statement<[], Stored<ProviderRow>>(db, `SELECT ${COLUMNS}, ${FIRST} AS first FROM providers ${SEEN}`)
      .all()
      .map(isLive),
    venues: statement<[], Stored<RecordRow>>(db, `SELECT ${COLUMNS} FROM venues ${SEEN}`).all().map(isLive),
  }))();

/**
 * The bodies of some published revisions, by revision. Read past what is kept of bodies for pages: who reads them all keeps none of them.
 * They were parsed by their schema when they were published.
 */
export const bodiesOfRevisions = <Body extends Listing | Venue>(
  db: Db,
  revisions: readonly string[],
): ReadonlyMap<string, Body> =>
  new Map(
    statement<[string], { id: string; body: string }>(
      db,
      'SELECT id, body FROM revisions WHERE id IN (SELECT value FROM json_each(?))',
    )
      .all(JSON.stringify(revisions))
      .map(({ id, body }) => [id, JSON.parse(body) as Body]),
  );
