import type { Db } from '#db/client.ts';
import { type StoredRevision, standingOf } from '#db/drafts.ts';
import { setState } from '#db/publish/publish.ts';
import { putBack } from '#db/publish/put-back.ts';
import type { Subject } from '#db/schema/directory.ts';
import { statement } from '#db/statements.ts';
import type { Actor } from '#domain/actor.ts';

/** What became of one record. A reason says why it was left alone. */
export interface Undone {
  readonly deed: 'changed' | 'withdrawn' | 'created' | 'kept_back';
  readonly reason: 'changed since' | 'changed by a later run' | 'in use' | null;
}

export interface Undoer {
  readonly db: Db;
  readonly by: Actor;
  readonly at: Date;
  /** The run that undoes. */
  readonly run: string;
}

const DEED = 'undid a run';

const IN_USE: Readonly<Record<Subject, string | null>> = {
  listing: null,
  venue: `SELECT 1 FROM listing_venues v JOIN listings l ON l.id = v.listing_id
    WHERE v.venue_id = ? AND l.state = 'live' AND l.published_revision_id IS NOT NULL LIMIT 1`,
  provider:
    "SELECT 1 FROM listings WHERE provider_id = ? AND state = 'live' AND published_revision_id IS NOT NULL LIMIT 1",
};

const isInUse = (db: Db, subject: Subject, id: string): boolean => {
  const sql = IN_USE[subject];
  return sql !== null && statement<[string], number>(db, sql).get(id) !== undefined;
};

const left = (reason: Undone['reason']): Undone => ({ deed: 'kept_back', reason });

/**
 * Undoes what a revision did, if the public sees it still: what it replaced is seen again, or what it created goes. Null when there is
 * nothing to do any more. To be called in a transaction.
 */
export function undoRevision({ db, by, at, run }: Undoer, revision: StoredRevision): Undone | null {
  const { subject, subjectId: id, basedOn } = revision;
  const now = standingOf(db, subject, id);
  if (now === undefined || (now.published === revision.id && now.state === 'withdrawn')) return null;
  if (now.published !== revision.id) {
    const newer = statement<[string | null], string | null>(db, 'SELECT import_run FROM revisions WHERE id = ?')
      .pluck()
      .get(now.published);
    return newer === run ? null : left(newer == null ? 'changed since' : 'changed by a later run');
  }
  if (basedOn !== null) {
    putBack(db, { subject, id, revision: basedOn, by, at: at.getTime(), deed: DEED, run });
    return { deed: 'changed', reason: null };
  }
  if (isInUse(db, subject, id)) return left('in use');
  setState(db, subject, id, 'withdrawn', by, at, run);
  return { deed: 'withdrawn', reason: null };
}

/** Puts back what a run took from the public, if nobody has since. To be called in a transaction. */
export function undoWithdrawal({ db, by, at, run }: Undoer, subject: Subject, id: string): Undone | null {
  const now = standingOf(db, subject, id);
  if (now === undefined || now.state === 'live' || now.published === null) return null;
  setState(db, subject, id, 'live', by, at, run);
  return { deed: 'created', reason: null };
}
