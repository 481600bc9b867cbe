import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import type { Run } from './runs.ts';

/** As the importer marks a record whose import was undone: it is not written again until its feed says something else of it. */
const MARK = 'undone ';

const TOUCHED = `SELECT subject_id FROM revisions WHERE import_run = @undoing AND subject = 'listing'
  UNION SELECT record_id FROM import_notes WHERE run = @undoing AND subject = 'listing' AND deed IN ('withdrawn', 'created')`;

/** Tells the importer which listings were put back as they were; or, when it was an undoing that was undone, that they were not. */
export function markUndone(db: Db, { undoing, undone }: { readonly undoing: string; readonly undone: Run }): void {
  const change =
    undone.undoes === null
      ? `UPDATE origins SET hash = '${MARK}' || hash WHERE hash NOT LIKE '${MARK}%'`
      : `UPDATE origins SET hash = substr(hash, ${MARK.length + 1}) WHERE hash LIKE '${MARK}%'`;
  statement<[{ feed: string; undoing: string }], unknown>(
    db,
    `${change} AND feed = @feed AND subject = 'listing' AND id IN (${TOUCHED})`,
  ).run({ feed: undone.feed, undoing });
}
