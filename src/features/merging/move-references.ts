import type { Db } from '#db/client.ts';
import { parseBody } from '#db/publish/parse-body.ts';
import { rewrite } from '#db/publish/put-back.ts';
import type { Subject } from '#db/schema/directory.ts';
import { statement } from '#db/statements.ts';
import type { Actor } from '#domain/actor.ts';
import type { Listing } from '#domain/listing/listing.ts';

export interface Mover {
  readonly db: Db;
  readonly run: string;
  readonly by: Actor;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Two {
  readonly kept: string;
  readonly gone: string;
}

interface Row {
  readonly id: string;
  readonly author: string;
  readonly body: string;
}

const NAMED_BY: Readonly<{ [subject in Subject]: string | null }> = {
  listing: null,
  provider: 'l.provider_id = ?',
  venue: 'l.id IN (SELECT listing_id FROM listing_venues WHERE venue_id = ?)',
};

/** A listing with one name for the place or the provider in the place of another. */
function renamed(body: Listing, { kept, gone }: Two): Listing {
  const id = (one: string): string => (one === gone ? kept : one);
  return {
    ...body,
    provider: id(body.provider),
    venues: [...new Set(body.venues.map(id))],
    sessions: body.sessions.map((session) => ({
      ...session,
      venue: session.venue === null ? null : id(session.venue),
    })),
    placesAt: Object.fromEntries(Object.entries(body.placesAt).map(([venue, places]) => [id(venue), places])),
  };
}

/**
 * Makes every listing that the public sees and that names one record name another. Listings that were never seen go along; people who work
 * for a provider that goes work for the one that stays. Gives how many listings were changed. To be called in a transaction.
 */
export function moveReferences({ db, run, by, at }: Mover, subject: Subject, two: Two): number {
  const named = NAMED_BY[subject];
  if (named === null) return 0;
  const listings = statement<[string], Row>(
    db,
    `SELECT l.id, r.author, r.body FROM listings l JOIN revisions r ON r.id = l.published_revision_id
     WHERE l.state = 'live' AND ${named}`,
  ).all(two.gone);
  for (const { id, author, body } of listings) {
    const moved = parseBody('listing', renamed(JSON.parse(body) as Listing, two));
    rewrite(db, { subject: 'listing', id, body: moved, author, by, at, deed: 'merged', run });
  }
  if (subject === 'provider') movePeople({ db, run, at }, two);
  return listings.length;
}

const DRAFTS = `UPDATE revisions SET body = json_set(body, '$.provider', @kept)
  WHERE subject = 'listing' AND state = 'draft' AND subject_id IN (SELECT id FROM listings WHERE provider_id = @gone)`;

function movePeople({ db, run, at }: Pick<Mover, 'db' | 'run' | 'at'>, two: Two): void {
  statement<[Two], unknown>(db, DRAFTS).run(two);
  statement<[Two], unknown>(
    db,
    'UPDATE listings SET provider_id = @kept WHERE provider_id = @gone AND published_revision_id IS NULL',
  ).run(two);
  statement<[Two & { run: string; at: number }], unknown>(
    db,
    `INSERT OR IGNORE INTO memberships (account_id, provider_id, role, added_by, added_at)
     SELECT account_id, @kept, role, @run, @at FROM memberships WHERE provider_id = @gone`,
  ).run({ ...two, run, at });
}

const WAITING = `SELECT count(*) FROM revisions WHERE state IN ('submitted', 'returned') AND (
  (subject = @subject AND subject_id = @gone) OR
  (@subject = 'provider' AND subject = 'listing' AND subject_id IN (SELECT id FROM listings WHERE provider_id = @gone)))`;

/** How many changes to a record, or to the listings of a provider, wait for the team: they name what is about to go. */
export const waitingOf = (db: Db, subject: Subject, gone: string): number =>
  statement<[{ subject: string; gone: string }], number>(db, WAITING).pluck().get({ subject, gone }) ?? 0;
