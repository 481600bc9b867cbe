import type { Db } from './client.ts';
import type { Subject } from './schema/directory.ts';
import { statement } from './statements.ts';

const TABLE: Record<Subject, string> = { provider: 'providers', venue: 'venues', listing: 'listings' };
/** A chain longer than this is a ring. */
const MOST_STEPS = 20;

const KEPT = 'SELECT kept_id FROM merged WHERE subject = ? AND gone_id = ?';

/** The address of the record that stands now for the one that had this address; undefined when that was not merged into another. */
export function movedTo(db: Db, subject: Subject, slug: string): string | undefined {
  const idOf = statement<[string], string>(db, `SELECT id FROM ${TABLE[subject]} WHERE slug = ?`).pluck();
  const seen = statement<[string], string>(
    db,
    `SELECT slug FROM ${TABLE[subject]} WHERE id = ? AND state = 'live' AND published_revision_id IS NOT NULL`,
  ).pluck();
  let id = idOf.get(slug);
  for (let step = 0; id !== undefined && step < MOST_STEPS; step += 1) {
    id = statement<[string, string], string>(db, KEPT).pluck().get(subject, id);
    const there = id === undefined ? undefined : seen.get(id);
    if (there !== undefined) return there;
  }
  return undefined;
}
